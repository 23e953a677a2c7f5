// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

namespace diorama {

/// How much each pixel of an 8-bit RGB picture looks like the subject, float 0 to 1: its distance
/// from the colours along the picture's border, times a preference for the centre. The same picture
/// gives the same map. Included by sources of core/image only.
cv::Mat borderSaliency(const cv::Mat& rgb);

} // namespace diorama
