// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/maskitem.h"

#include <QPainter>

#include <algorithm>

namespace diorama {
namespace {

constexpr double kStrongest = 0.62; ///< Opacity where a region owns a pixel wholly.

/// The colour with the mask as its transparency.
QImage tinted(const QImage& mask, const QColor& colour)
{
    const QImage grey = mask.convertToFormat(QImage::Format_Grayscale8);
    QImage result(grey.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(result.scanLine(y));
        for (int x = 0; x < grey.width(); ++x) {
            const int alpha = static_cast<int>(from[x] * kStrongest);
            to[x] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
        }
    }
    return result;
}

} // namespace

MaskItem::MaskItem()
{
    setZValue(-50);
    setAcceptedMouseButtons(Qt::NoButton);
}

void MaskItem::setCanvas(QSizeF canvas)
{
    prepareGeometryChange();
    m_canvas = canvas;
}

void MaskItem::setMasks(const std::vector<QImage>& masks, const std::vector<QColor>& colours)
{
    m_tinted = {};
    for (std::size_t i = 0; i < std::min(masks.size(), colours.size()); ++i) {
        if (masks[i].isNull())
            continue;
        const QImage layer = tinted(masks[i], colours[i]);
        if (m_tinted.isNull()) {
            m_tinted = layer;
            continue;
        }
        QPainter painter(&m_tinted);
        painter.drawImage(m_tinted.rect(), layer);
    }
    update();
}

void MaskItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                     QWidget* /*widget*/)
{
    if (m_tinted.isNull())
        return;
    // Cells stay visible as cells: that is what the model gets.
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(boundingRect(), m_tinted);
}

} // namespace diorama
