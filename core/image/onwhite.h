// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

namespace diorama {

/// The picture as RGB: transparent ones lie on white, grey is repeated. Header-only like Image.
inline Image onWhite(const Image& image)
{
    if (image.channels == 3)
        return image;
    Image result(image.width, image.height, 3);
    for (std::size_t i = 0; i < result.pixels.size() / 3; ++i) {
        const std::uint8_t* from = &image.pixels[i * static_cast<std::size_t>(image.channels)];
        const int alpha = image.channels == 4 ? from[3] : 255;
        for (std::size_t c = 0; c < 3; ++c) {
            const int value = from[image.channels == 4 ? c : 0] * alpha + 255 * (255 - alpha);
            result.pixels[i * 3 + c] = static_cast<std::uint8_t>((value + 127) / 255);
        }
    }
    return result;
}

} // namespace diorama
