// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For sources of core/image: its users get Image, and need no OpenCV for it.

#include "core/image/image.h"

#include <opencv2/core.hpp>

namespace diorama {

/// A view of the image's pixels in its own channel order; it lives as long as the image.
cv::Mat matView(const Image& image);

/// A copy of an 8-bit matrix with 1, 3 or 4 channels, in the matrix's channel order.
Image imageFrom(const cv::Mat& mat);

/// A copy in OpenCV's order, blue first, as its codecs want it.
cv::Mat bgrFrom(const Image& image);

} // namespace diorama
