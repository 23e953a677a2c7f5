// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/thumbnailcache.h"

#include "ui/document/photos.h"

#include <QCoreApplication>
#include <QPointer>

namespace diorama {

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
        QImage image = decodePicture(*picture, kEdge);
        if (image.isNull() && decoder)
            image = decoder(*picture);
        if (std::max(image.width(), image.height()) > kEdge)
            image = image.scaled(kEdge, kEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        QMetaObject::invokeMethod(this, [this, key, image] { insert(key, image); });
    });
    return {};
}

void ThumbnailCache::insert(const QString& key, const QImage& image)
{
    m_pending.remove(key);
    if (image.isNull()) {
        m_broken.insert(key);
        return;
    }
    m_images.insert(key, new QImage(image), 1 + static_cast<int>(image.sizeInBytes() >> 10));
    Q_EMIT ready(key);
}

} // namespace diorama
