// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace diorama {

/// Pixels in memory: 8 bits a channel, interleaved, rows top to bottom without padding. Colour is
/// sRGB with straight alpha. Header-only, so that every layer can hand pictures on without OpenCV.
struct Image
{
    int width = 0;
    int height = 0;
    int channels = 3; ///< 1 grey, 3 RGB, 4 RGBA.
    std::vector<std::uint8_t> pixels;

    Image() = default;
    Image(int width_, int height_, int channels_)
        : width(width_)
        , height(height_)
        , channels(channels_)
        , pixels(static_cast<std::size_t>(width_) * height_ * channels_)
    {}

    bool isNull() const { return width <= 0 || height <= 0; }
    Size size() const { return {width, height}; }
    std::size_t bytesPerRow() const { return static_cast<std::size_t>(width) * channels; }
    const std::uint8_t* row(int y) const { return pixels.data() + bytesPerRow() * y; }
    std::uint8_t* row(int y) { return pixels.data() + bytesPerRow() * y; }

    friend bool operator==(const Image&, const Image&) = default;
};

} // namespace diorama
