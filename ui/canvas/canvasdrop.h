// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/document/photoimporter.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QUrl>

class QMimeData;

namespace diorama {

/// Takes what is dropped or pasted on the canvas: photos as files or pixels, and subjects.
class CanvasDrop final : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        Id region = 0; ///< 0: the empty canvas.
        QPointF point; ///< Canvas-relative.
        bool addToSubject = false;
    };

    explicit CanvasDrop(QObject* parent = nullptr);

    void setDocument(Document* document) { m_document = document; }
    static bool hasContent(const QMimeData& data);
    /// False where there is nothing to take. Files are read in the background.
    bool take(const QMimeData& data, const Target& target);

Q_SIGNALS:
    void failed(const QString& message);

private:
    void attachSubject(Id subject, const Target& target);
    static void attachPhotos(Document& document, const std::vector<Photo>& photos,
                             const Target& target);

    QPointer<Document> m_document;
    PhotoImporter m_importer;
};

} // namespace diorama
