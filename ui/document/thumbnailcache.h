// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace diorama {

/// Small upright versions of stored pictures, decoded on a worker thread and kept by content.
class ThumbnailCache final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kEdge = 160; ///< The longer side, in pixels.

    /// Decodes what Qt cannot (CMYK JPEG, WebP without its plug-in); called on the worker thread.
    using Decoder = std::function<QImage(const Picture&)>;

    explicit ThumbnailCache(QObject* parent = nullptr);
    ~ThumbnailCache() override;

    /// The one that all widgets share; lives as long as the application.
    static ThumbnailCache& shared();

    void setFallbackDecoder(Decoder decoder);

    /// The thumbnail, or a null image if it is not ready (then `ready` follows) or cannot be read.
    QImage thumbnail(const PicturePtr& picture);

Q_SIGNALS:
    void ready(const QString& sha256);

private:
    void insert(const QString& key, const QImage& image);

    QCache<QString, QImage> m_images;
    QSet<QString> m_pending;
    QSet<QString> m_broken;
    Decoder m_decoder;
    QThreadPool m_pool;
};

} // namespace diorama
