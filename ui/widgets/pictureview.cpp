// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pictureview.h"

#include <QPainter>

namespace diorama {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{}

void PictureView::setImage(const QImage& image)
{
    m_image = image;
    update();
}

QRectF PictureView::pictureRect() const
{
    if (m_image.isNull())
        return {};
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
            size.height()};
}

void PictureView::drawCheckerboard(QPainter& painter, const QRectF& rect)
{
    QPixmap tile(16, 16);
    tile.fill(QColor(200, 200, 200));
    QPainter squares(&tile);
    squares.fillRect(0, 0, 8, 8, QColor(165, 165, 165));
    squares.fillRect(8, 8, 8, 8, QColor(165, 165, 165));
    squares.end();
    painter.drawTiledPixmap(rect, tile);
}

void PictureView::paintEvent(QPaintEvent*)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF place = pictureRect();
    if (m_image.hasAlphaChannel())
        drawCheckerboard(painter, place);
    painter.drawImage(place, m_image);
}

} // namespace diorama
