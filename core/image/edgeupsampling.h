// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace diorama {

/// Enlarges a small black and white mask to the size of `guide` so that its edge follows the
/// picture's. `smallGuide` is the picture at the mask's size; both guides are 8-bit RGB. A fast
/// guided filter (He and Sun 2015): linear models fitted at the small size, applied at the full
/// one. Included by sources of core/image only.
cv::Mat edgeAwareUpsampled(const cv::Mat& mask, const cv::Mat& smallGuide, const cv::Mat& guide);

} // namespace diorama
