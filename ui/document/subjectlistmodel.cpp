// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/subjectlistmodel.h"

#include "ui/document/labels.h"
#include "ui/document/thumbnailcache.h"

#include <QMimeData>

#include <algorithm>

namespace diorama {
namespace {

bool isMissing(const Photo& photo)
{
    return photo.picture == nullptr;
}

} // namespace

SubjectListModel::SubjectListModel(QObject* parent)
    : IdListModel(parent)
{
    connect(&ThumbnailCache::shared(), &ThumbnailCache::ready, this, [this] { touchAll(); });
}

Ids SubjectListModel::idsOf(const Scene& scene) const
{
    Ids ids;
    for (const Subject& subject : scene.subjects)
        ids.push_back(subject.id);
    return ids;
}

void SubjectListModel::update(const SceneChange& change)
{
    if (change.touches(SceneChange::SubjectList))
        follow();
    if (change.touches(SceneChange::RegionList | SceneChange::RegionSubject) ||
        change.aspects == SceneChange::Everything)
        touchAll();
    else
        touch(change.subjects);
}

int SubjectListModel::useCount(Id subject) const
{
    const auto& regions = document()->scene().regions;
    return static_cast<int>(std::count_if(regions.begin(), regions.end(),
                                          [&](const Region& r) { return r.subject == subject; }));
}

QString SubjectListModel::description(const Subject& subject) const
{
    QStringList lines;
    lines << (subject.classWord.empty()
                  ? subjectTitle(subject)
                  : tr("%1 (%2)").arg(subjectTitle(subject),
                                      QString::fromStdString(subject.classWord)));
    lines
        << tr("Photos: %1. Regions: %2.").arg(std::ssize(subject.photos)).arg(useCount(subject.id));
    for (const Photo& photo : subject.photos) {
        if (isMissing(photo))
            lines << tr("Missing: %1").arg(QString::fromStdString(photo.path));
    }
    return lines.join(u'\n');
}

QVariant SubjectListModel::data(const QModelIndex& index, int role) const
{
    const Subject* subject =
        document() != nullptr ? document()->scene().subject(idAt(index)) : nullptr;
    if (subject == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return subjectTitle(*subject);
    case Qt::EditRole:
        return QString::fromStdString(subject->name);
    case Qt::DecorationRole: {
        const QImage image = subject->photos.empty()
                                 ? QImage()
                                 : ThumbnailCache::shared().cutout(subject->photos.front());
        return image.isNull() ? QVariant() : QVariant(image);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return description(*subject);
    case SubjectIdRole:
        return subject->id;
    case UseCountRole:
        return useCount(subject->id);
    default:
        return {};
    }
}

bool SubjectListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Id id = idAt(index);
    if (document() == nullptr || id == 0 || role != Qt::EditRole)
        return false;
    document()->setSubjectName(id, value.toString());
    document()->sealUndo();
    return true;
}

Qt::ItemFlags SubjectListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> SubjectListModel::roleNames() const
{
    auto names = IdListModel::roleNames();
    names.insert(SubjectIdRole, "subjectId");
    names.insert(UseCountRole, "useCount");
    return names;
}

QStringList SubjectListModel::mimeTypes() const
{
    return {QString::fromLatin1(kSubjectMimeType)};
}

QMimeData* SubjectListModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(kSubjectMimeType), QByteArray::number(idAt(indexes.first())));
    return data;
}

} // namespace diorama
