// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <memory>

namespace diorama::testing_support {

/// A PNG of one colour with a disc in it.
inline Photo photoOf(const QColor& color, const std::string& name = "photo.png",
                     QSize size = {60, 40})
{
    QImage image(size, QImage::Format_RGB888);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setBrush(color);
    painter.drawEllipse(image.rect().adjusted(8, 8, -8, -8));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    Photo photo;
    photo.picture = Picture::fromBytes(name, Bytes(bytes.begin(), bytes.end()));
    return photo;
}

} // namespace diorama::testing_support
