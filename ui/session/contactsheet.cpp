// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/contactsheet.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace diorama {

namespace {

constexpr int kLongestSide = 8192;

} // namespace

QImage contactSheet(const std::vector<ContactPicture>& pictures)
{
    if (pictures.empty())
        return {};
    const int count = static_cast<int>(pictures.size());
    const int columns = static_cast<int>(std::ceil(std::sqrt(count)));
    const int rows = (count + columns - 1) / columns;
    QSize cell;
    for (const ContactPicture& picture : pictures)
        cell = cell.expandedTo(picture.image.size());
    const int gap = std::max(8, cell.width() / 32);
    const int room = (kLongestSide - gap) / columns - 3 * gap;
    cell = cell.boundedTo(QSize(room, room)).expandedTo(QSize(16, 16));

    QFont font;
    font.setPixelSize(std::max(11, cell.width() / 18));
    const QFontMetrics metrics(font);
    const int caption = metrics.height() + gap / 2;
    QImage sheet(gap + columns * (cell.width() + gap), gap + rows * (cell.height() + caption + gap),
                 QImage::Format_RGB888);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setFont(font);
    painter.setPen(QColor(40, 42, 46));
    for (int i = 0; i < count; ++i) {
        const ContactPicture& picture = pictures[static_cast<std::size_t>(i)];
        const QRect place(gap + i % columns * (cell.width() + gap),
                          gap + i / columns * (cell.height() + caption + gap), cell.width(),
                          cell.height());
        const QSize size =
            picture.image.width() > cell.width() || picture.image.height() > cell.height()
                ? picture.image.size().scaled(cell, Qt::KeepAspectRatio)
                : picture.image.size();
        QRect target(QPoint(), size);
        target.moveCenter(place.center());
        painter.drawImage(target, size == picture.image.size()
                                      ? picture.image
                                      : picture.image.scaled(size, Qt::IgnoreAspectRatio,
                                                             Qt::SmoothTransformation));
        const QRect line(place.left(), place.bottom() + 1, place.width(), caption);
        painter.drawText(line, Qt::AlignCenter,
                         metrics.elidedText(picture.caption, Qt::ElideRight, line.width()));
    }
    return sheet;
}

} // namespace diorama
