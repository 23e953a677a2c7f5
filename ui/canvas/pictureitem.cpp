// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pictureitem.h"

#include <QPainter>

#include <cmath>

namespace diorama {
namespace {

/// Pictures below this many pixels are cheap to stretch at every paint.
constexpr qint64 kSmallPixels = 1'100'000;

} // namespace

PictureItem::PictureItem()
{
    m_pool.setMaxThreadCount(1);
    setZValue(-100);
}

PictureItem::~PictureItem()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureItem::setPicture(const QImage& picture)
{
    m_picture = picture;
    m_rough = QPixmap::fromImage(picture);
    m_fine = {};
    m_levels.clear();
    ++m_pictureSerial;
    m_pool.clear();
    makeLevels();
    prepare();
    update();
}

void PictureItem::makeLevels()
{
    if (qint64(m_picture.width()) * m_picture.height() <= kSmallPixels)
        return;
    m_pool.start([this, picture = m_picture, serial = m_pictureSerial] {
        QList<QImage> levels;
        QImage level = picture;
        while (qint64(level.width()) * level.height() > kSmallPixels) {
            level = level.scaled(level.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            levels << level;
        }
        QMetaObject::invokeMethod(this, [this, levels, serial] {
            if (serial != m_pictureSerial)
                return;
            m_levels = levels;
            m_rough = QPixmap::fromImage(levels.first());
            prepare();
        });
    });
}

const QImage& PictureItem::levelFor(QSize target) const
{
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
        if (level->width() >= target.width())
            return *level;
    }
    return m_picture;
}

void PictureItem::setCanvas(QSizeF canvas)
{
    prepareGeometryChange();
    m_canvas = canvas;
    prepare();
}

void PictureItem::setDeviceScale(double scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    prepare();
}

QRectF PictureItem::boundingRect() const
{
    return {QPointF(), m_canvas};
}

void PictureItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                        QWidget* /*widget*/)
{
    if (m_picture.isNull())
        return;
    const bool hasFine = !m_fine.isNull();
    const QPixmap& pixmap = hasFine ? m_fine : m_rough;
    const bool isSmall = qint64(m_picture.width()) * m_picture.height() <= kSmallPixels;
    // Zoomed in far, the pixels of a whole picture are shown as they are; small previews stay
    // smooth.
    const bool enlarges = m_scale > 6 && m_picture.width() >= m_canvas.width();
    painter->setRenderHint(QPainter::SmoothPixmapTransform, isSmall && !hasFine && !enlarges);
    painter->drawPixmap(boundingRect(), pixmap, pixmap.rect());
}

void PictureItem::prepare()
{
    ++m_wanted;
    const QSize target = (m_canvas * m_scale).toSize();
    const bool worthwhile = qint64(m_picture.width()) * m_picture.height() > kSmallPixels &&
                            target.width() < m_picture.width() && !target.isEmpty();
    if (!worthwhile) {
        m_fine = {};
        return;
    }
    if (m_levels.isEmpty())
        return; // Asked again as soon as they are there.
    m_pool.clear();
    m_pool.start([this, picture = levelFor(target), target, wanted = m_wanted] {
        const QImage fine = picture.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QMetaObject::invokeMethod(this, [this, fine, wanted] {
            if (wanted != m_wanted)
                return;
            m_fine = QPixmap::fromImage(fine);
            update();
        });
    });
}

} // namespace diorama
