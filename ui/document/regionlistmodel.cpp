// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/regionlistmodel.h"

#include "ui/document/labels.h"

#include <QMimeData>

#include <algorithm>

namespace diorama {
namespace {

QString rowsMimeType()
{
    return QStringLiteral("application/x-diorama-region-rows");
}

} // namespace

RegionListModel::RegionListModel(QObject* parent)
    : IdListModel(parent)
{}

Ids RegionListModel::idsOf(const Scene& scene) const
{
    Ids ids;
    for (auto region = scene.regions.rbegin(); region != scene.regions.rend(); ++region)
        ids.push_back(region->id);
    return ids;
}

void RegionListModel::update(const SceneChange& change)
{
    if (change.touches(SceneChange::RegionList | SceneChange::RegionOrder)) {
        follow();
        touchAll(); // The numbers move with the order.
    } else if (change.touches(SceneChange::SubjectText | SceneChange::SubjectList)) {
        touchAll();
    } else {
        touch(change.regions);
    }
}

QVariant RegionListModel::data(const QModelIndex& index, int role) const
{
    const Region* region =
        document() != nullptr ? document()->scene().region(idAt(index)) : nullptr;
    if (region == nullptr)
        return {};
    const Scene& scene = document()->scene();
    switch (role) {
    case Qt::DisplayRole:
        return regionTitle(scene, *region);
    case Qt::EditRole:
        return QString::fromStdString(region->phrase);
    case Qt::CheckStateRole:
        return static_cast<int>(region->visible ? Qt::Checked : Qt::Unchecked);
    case Qt::AccessibleTextRole:
        return regionDescription(scene, *region);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1\n%2").arg(regionDescription(scene, *region),
                                            boxDescription(region->box, scene.canvas));
    case RegionIdRole:
        return region->id;
    case LockedRole:
        return region->locked;
    case VisibleRole:
        return region->visible;
    case SubjectIdRole:
        return region->subject.value_or(0);
    case SubjectNameRole: {
        const Subject* subject = region->subject ? scene.subject(*region->subject) : nullptr;
        return subject != nullptr ? subjectTitle(*subject) : QString();
    }
    case NumberRole:
        return regionNumber(scene, region->id);
    default:
        return {};
    }
}

bool RegionListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Id id = idAt(index);
    if (document() == nullptr || id == 0)
        return false;
    switch (role) {
    case Qt::EditRole:
        document()->setPhrase(id, value.toString());
        document()->sealUndo();
        return true;
    case Qt::CheckStateRole:
        document()->setVisible({id}, value.toInt() == Qt::Checked);
        return true;
    case VisibleRole:
        document()->setVisible({id}, value.toBool());
        return true;
    case LockedRole:
        document()->setLocked({id}, value.toBool());
        return true;
    default:
        return false;
    }
}

Qt::ItemFlags RegionListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable |
           Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> RegionListModel::roleNames() const
{
    auto names = IdListModel::roleNames();
    names.insert(RegionIdRole, "regionId");
    names.insert(LockedRole, "locked");
    names.insert(VisibleRole, "visible");
    names.insert(SubjectIdRole, "subjectId");
    names.insert(SubjectNameRole, "subjectName");
    names.insert(NumberRole, "number");
    return names;
}

Qt::DropActions RegionListModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList RegionListModel::mimeTypes() const
{
    return {rowsMimeType()};
}

QMimeData* RegionListModel::mimeData(const QModelIndexList& indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex& index : indexes)
        ids << QByteArray::number(idAt(index));
    auto* data = new QMimeData;
    data->setData(rowsMimeType(), ids.join(' '));
    return data;
}

bool RegionListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                   int /*column*/, const QModelIndex& parent)
{
    if (document() == nullptr || action != Qt::MoveAction || !data->hasFormat(rowsMimeType()))
        return false;
    if (row < 0)
        row = parent.isValid() ? parent.row() : rowCount();
    row = std::min(row, rowCount());
    Ids moved;
    const QByteArrayList words = data->data(rowsMimeType()).split(' ');
    for (const Id id : order()) {
        if (words.contains(QByteArray::number(id)))
            moved.push_back(id);
    }
    if (moved.empty())
        return false;
    Ids frontFirst;
    for (int i = 0; i <= rowCount(); ++i) {
        if (i == row)
            frontFirst.insert(frontFirst.end(), moved.begin(), moved.end());
        if (i < rowCount() && !contains(moved, order()[static_cast<std::size_t>(i)]))
            frontFirst.push_back(order()[static_cast<std::size_t>(i)]);
    }
    std::reverse(frontFirst.begin(), frontFirst.end());
    document()->setOrder(frontFirst);
    return true;
}

} // namespace diorama
