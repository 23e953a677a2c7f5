// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace diorama {

/// Decodes a JPEG of four inks, which OpenCV mixes to colours of its own, to the amounts of cyan,
/// magenta, yellow and black: CV_8UC4, 255 is all ink. Adobe's marker says that a file holds them
/// the other way round. `size` is the header's, `reduction` 1, 2, 4 or 8. Throws
/// std::runtime_error for a broken file. Included by sources of core/image only.
cv::Mat decodeInks(std::span<const std::uint8_t> jpeg, Size size, int reduction);

} // namespace diorama
