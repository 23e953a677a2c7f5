// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <opencv2/core.hpp>
#include <span>

namespace diorama {

/// The sRGB profile that exported pictures carry. Always the same bytes.
const Bytes& srgbProfile();

/// Turns a decoded picture (grey, blue-green-red or with alpha; 8 or 16 bits, or float in 0 to 1)
/// into 8-bit sRGB, red first, RGB or RGBA. A profile that is broken or does not fit the channels
/// is ignored. Included by sources of core/image only.
cv::Mat srgbFrom(const cv::Mat& decoded, std::span<const std::uint8_t> profile);

} // namespace diorama
