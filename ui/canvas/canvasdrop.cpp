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
                document->afterTransaction(
                    [document, photos, target] { attachPhotos(*document, photos, target); });
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
    if (m_document->scene().region(target.region) != nullptr) {
        m_document->attachSubject({target.region}, subject);
        m_document->select({target.region});
    } else {
        m_document->addRegion(boxAround(target.point.x(), target.point.y()), {}, subject);
    }
}

void CanvasDrop::attachPhotos(Document& document, const std::vector<Photo>& photos,
                              const Target& target)
{
    const Region* region = document.scene().region(target.region);
    if (target.addToSubject && region != nullptr && region->subject)
        document.addPhotos(*region->subject, photos);
    else
        document.attachPhotos(target.region, photos, target.point);
    if (region != nullptr)
        document.select({target.region}); // What was hit is what one goes on with.
}

} // namespace diorama
