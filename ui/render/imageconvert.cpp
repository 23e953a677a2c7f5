// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/imageconvert.h"

#include <cstring>

namespace diorama {

namespace {

QImage::Format formatOf(int channels)
{
    switch (channels) {
    case 1:
        return QImage::Format_Grayscale8;
    case 4:
        return QImage::Format_RGBA8888;
    default:
        return QImage::Format_RGB888;
    }
}

} // namespace

QImage toQImage(const Image& image)
{
    if (image.isNull() ||
        image.pixels.size() < image.bytesPerRow() * static_cast<std::size_t>(image.height))
        return {};
    QImage copy(image.width, image.height, formatOf(image.channels));
    if (copy.isNull())
        return {};
    for (int y = 0; y < image.height; ++y)
        std::memcpy(copy.scanLine(y), image.row(y), image.bytesPerRow());
    return copy;
}

Image toImage(const QImage& image)
{
    if (image.isNull())
        return {};
    const bool grey = image.format() == QImage::Format_Grayscale8;
    const int channels = grey ? 1 : image.hasAlphaChannel() ? 4 : 3;
    const QImage source = image.convertToFormat(formatOf(channels));
    Image copy(source.width(), source.height(), channels);
    for (int y = 0; y < copy.height; ++y)
        std::memcpy(copy.row(y), source.constScanLine(y), copy.bytesPerRow());
    return copy;
}

} // namespace diorama
