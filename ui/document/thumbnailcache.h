// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <functional>

namespace diorama {

/// Small upright versions of stored pictures, and of the subjects cut out of them, made on a worker
/// thread and kept by content.
class ThumbnailCache final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kEdge = 160;       ///< A thumbnail's longer side, in pixels.
    static constexpr int kCutoutEdge = 256; ///< A cut-out's, which fills boxes on the canvas.

    /// Decodes what Qt cannot (CMYK JPEG, WebP without its plug-in); called on the worker thread.
    using Decoder = std::function<QImage(const Picture&)>;
    /// The mask that a render would take for a photo without one: grey, of its size. Called on the
    /// worker thread.
    using CutoutFinder = std::function<QImage(const QImage&)>;

    explicit ThumbnailCache(QObject* parent = nullptr);
    ~ThumbnailCache() override;

    /// The one that all widgets share; lives as long as the application.
    static ThumbnailCache& shared();

    void setFallbackDecoder(Decoder decoder);
    /// Views are told to ask again.
    void setCutoutFinder(CutoutFinder finder);
    /// Both helpers go; afterwards no worker uses them any more.
    void dropHelpers();

    /// The thumbnail, or a null image if it is not ready (then `ready` follows) or cannot be read.
    QImage thumbnail(const PicturePtr& picture);
    /// The subject alone, trimmed to what is left of the photo. Until that is known, and where
    /// nothing would be left, the thumbnail.
    QImage cutout(const Photo& photo);
    /// The whole photo with everything shaded red that is cut away; until then the thumbnail.
    QImage shaded(const Photo& photo);

Q_SIGNALS:
    void ready(const QString& key);

private:
    struct Cut
    {
        QImage alone;
        QImage shaded;
    };

    static QImage decoded(const Picture& picture, int edge, const Decoder& decoder);
    static Cut cut(const Photo& photo, const Decoder& decoder, const CutoutFinder& finder);
    QImage part(const Photo& photo, QLatin1String suffix);
    void insert(const QString& key, const QImage& image);

    QCache<QString, QImage> m_images;
    QSet<QString> m_pending;
    QSet<QString> m_broken;
    Decoder m_decoder;
    CutoutFinder m_finder;
    QThreadPool m_pool;
};

} // namespace diorama
