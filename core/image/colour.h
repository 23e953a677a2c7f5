// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <opencv2/core.hpp>
#include <span>

namespace diorama {

/// The sRGB profile that exported pictures carry. Always the same bytes.
const Bytes& srgbProfile();

/// What the channels of a decoded picture are.
enum class Samples {
    Light, ///< Grey, or blue, green, red, perhaps with alpha; 8 or 16 bits, or float in 0 to 1.
    Ink    ///< Cyan, magenta, yellow, black; 8 bits, 255 is all ink.
};

/// Turns a decoded picture into 8-bit sRGB, red first, RGB or RGBA, as its ICC profile says. Empty
/// where the profile is broken or made for other channels. Included by sources of core/image only.
cv::Mat srgbByProfile(const cv::Mat& decoded, Samples samples,
                      std::span<const std::uint8_t> profile);

/// The same without a profile: light is taken for sRGB, inks for pure ones.
cv::Mat assumedSrgb(const cv::Mat& decoded, Samples samples);

} // namespace diorama
