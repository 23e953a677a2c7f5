// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasdrop.h"

#include "ui/document/photos.h"
#include "ui/document/subjectlistmodel.h"

#include <QImage>
#include <QMimeData>

namespace diorama {
namespace {

QString subjectType()
{
    return QString::fromLatin1(kSubjectMimeType);
}

QStringList photoPaths(const QMimeData& data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && looksLikePhoto(url.toLocalFile()))
            paths << url.toLocalFile();
    }
    return paths;
}

Box boxAround(QPointF point)
{
    const double edge = 1.0 / 3;
    return movedInside({0, 0, edge, edge}, point.x() - edge / 2, point.y() - edge / 2);
}

} // namespace

CanvasDrop::CanvasDrop(QObject* parent)
    : QObject(parent)
{
    connect(&m_importer, &PhotoImporter::failed, this, &CanvasDrop::failed);
}

bool CanvasDrop::hasContent(const QMimeData& data)
{
    return data.hasFormat(subjectType()) || !photoPaths(data).isEmpty() || data.hasImage();
}

bool CanvasDrop::take(const QMimeData& data, const Target& target)
{
    if (m_document == nullptr)
        return false;
    if (data.hasFormat(subjectType())) {
        attachSubject(data.data(subjectType()).toInt(), target);
        return true;
    }
    if (const QStringList paths = photoPaths(data); !paths.isEmpty()) {
        m_importer.read(paths, [document = m_document, target](const std::vector<Photo>& photos) {
            if (document != nullptr)
                attachPhotos(*document, photos, target);
        });
        return true;
    }
    if (!data.hasImage())
        return false;
    auto photo = photoFromImage(qvariant_cast<QImage>(data.imageData()), tr("Pasted picture"));
    if (photo)
        attachPhotos(*m_document, {std::move(*photo)}, target);
    else
        Q_EMIT failed(QString::fromStdString(photo.error().message));
    return true;
}

void CanvasDrop::attachSubject(Id subject, const Target& target)
{
    if (m_document->scene().subject(subject) == nullptr)
        return;
    if (m_document->scene().region(target.region) != nullptr)
        m_document->attachSubject({target.region}, subject);
    else
        m_document->addRegion(boxAround(target.point), {}, subject);
}

void CanvasDrop::attachPhotos(Document& document, const std::vector<Photo>& photos,
                              const Target& target)
{
    const Region* region = document.scene().region(target.region);
    if (target.addToSubject && region != nullptr && region->subject)
        document.addPhotos(*region->subject, photos);
    else
        document.attachPhotos(target.region, photos, target.point);
}

} // namespace diorama
