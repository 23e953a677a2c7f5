// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/thumbnailcache.h"

#include "ui/document/photos.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace diorama {

namespace {

/// Proposals are made at this size: enough to see who it is, a tenth of a second's work.
constexpr int kWorkingEdge = 384;
constexpr int kFaint = 16; ///< Of 255; what is kept less than this does not count when trimming.
constexpr QLatin1String kAlone("#alone");
constexpr QLatin1String kShaded("#shaded");

QImage within(const QImage& image, int edge)
{
    return std::max(image.width(), image.height()) > edge
               ? image.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : image;
}

QRect keptPart(const QImage& mask)
{
    int left = mask.width();
    int right = -1;
    int top = mask.height();
    int bottom = -1;
    for (int y = 0; y < mask.height(); ++y) {
        const uchar* line = mask.constScanLine(y);
        for (int x = 0; x < mask.width(); ++x) {
            if (line[x] < kFaint)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    return right < left ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

/// Shades what the mask leaves out, where the photo itself shows something.
QImage withShade(const QImage& photo, const QImage& mask)
{
    QImage shade(photo.size(), QImage::Format_ARGB32_Premultiplied);
    shade.fill(QColor(160, 0, 40, 170));
    QImage keep = mask.scaled(photo.size());
    keep.reinterpretAsFormat(QImage::Format_Alpha8);
    QPainter cut(&shade);
    cut.setCompositionMode(QPainter::CompositionMode_DestinationOut);
    cut.drawImage(0, 0, keep);
    cut.end();
    QImage shown = photo.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&shown);
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    painter.drawImage(0, 0, shade);
    return shown;
}

} // namespace

ThumbnailCache::ThumbnailCache(QObject* parent)
    : QObject(parent)
    , m_images(64 << 10) // Kibibytes.
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

ThumbnailCache::~ThumbnailCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

ThumbnailCache& ThumbnailCache::shared()
{
    static QPointer<ThumbnailCache> cache;
    if (cache.isNull())
        cache = new ThumbnailCache(QCoreApplication::instance());
    return *cache;
}

void ThumbnailCache::setFallbackDecoder(Decoder decoder)
{
    m_decoder = std::move(decoder);
    m_broken.clear();
}

void ThumbnailCache::setCutoutFinder(CutoutFinder finder)
{
    m_finder = std::move(finder);
    m_broken.clear();
    Q_EMIT ready({});
}

void ThumbnailCache::dropHelpers()
{
    m_decoder = {};
    m_finder = {};
    m_pool.clear();
    m_pool.waitForDone();
    m_pending.clear();
    m_broken.clear();
}

QImage ThumbnailCache::thumbnail(const PicturePtr& picture)
{
    if (picture == nullptr)
        return {};
    const QString key = QString::fromStdString(picture->sha256);
    if (const QImage* image = m_images.object(key))
        return *image;
    if (m_pending.contains(key) || m_broken.contains(key))
        return {};
    m_pending.insert(key);
    m_pool.start([this, picture, key, decoder = m_decoder] {
        const QImage image = decoded(*picture, kEdge, decoder);
        QMetaObject::invokeMethod(this, [this, key, image] {
            m_pending.remove(key);
            if (image.isNull()) {
                m_broken.insert(key);
                return;
            }
            insert(key, image);
            Q_EMIT ready(key);
        });
    });
    return {};
}

QImage ThumbnailCache::cutout(const Photo& photo)
{
    return part(photo, kAlone);
}

QImage ThumbnailCache::shaded(const Photo& photo)
{
    return part(photo, kShaded);
}

QImage ThumbnailCache::part(const Photo& photo, QLatin1String suffix)
{
    if (photo.picture == nullptr)
        return {};
    const QString key = QString::fromStdString(
        photo.picture->sha256 + (photo.mask != nullptr ? "|" + photo.mask->sha256 : "|"));
    if (const QImage* image = m_images.object(key + suffix))
        return *image;
    const bool canCut = photo.mask != nullptr || m_finder;
    if (canCut && !m_pending.contains(key) && !m_broken.contains(key)) {
        m_pending.insert(key);
        m_pool.start([this, photo, key, decoder = m_decoder, finder = m_finder] {
            const Cut made = cut(photo, decoder, finder);
            QMetaObject::invokeMethod(this, [this, key, made] {
                m_pending.remove(key);
                if (made.alone.isNull()) {
                    m_broken.insert(key);
                    return;
                }
                insert(key + kAlone, made.alone);
                insert(key + kShaded, made.shaded);
                Q_EMIT ready(key);
            });
        });
    }
    return thumbnail(photo.picture);
}

QImage ThumbnailCache::decoded(const Picture& picture, int edge, const Decoder& decoder)
{
    QImage image = decodePicture(picture, edge);
    if (image.isNull() && decoder)
        image = decoder(picture);
    return within(image, edge);
}

ThumbnailCache::Cut ThumbnailCache::cut(const Photo& photo, const Decoder& decoder,
                                        const CutoutFinder& finder)
{
    const QImage picture = decoded(*photo.picture, kWorkingEdge, decoder);
    if (picture.isNull())
        return {};
    QImage mask =
        photo.mask != nullptr ? decoded(*photo.mask, kWorkingEdge, decoder) : finder(picture);
    if (mask.isNull())
        return {};
    mask = mask.convertToFormat(QImage::Format_Grayscale8)
               .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
               .convertToFormat(QImage::Format_Grayscale8);
    const QRect kept = keptPart(mask);
    if (kept.isEmpty())
        return {};
    QImage alone = picture.convertToFormat(QImage::Format_ARGB32);
    alone.setAlphaChannel(mask);
    return {.alone = within(alone.copy(kept), kCutoutEdge),
            .shaded = withShade(within(picture, kEdge), mask)};
}

void ThumbnailCache::insert(const QString& key, const QImage& image)
{
    m_images.insert(key, new QImage(image), 1 + static_cast<int>(image.sizeInBytes() >> 10));
}

} // namespace diorama
