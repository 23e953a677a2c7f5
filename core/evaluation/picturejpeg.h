// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <opencv2/core.hpp>

namespace diorama {

/// A picture (8UC3, RGB) as a JPEG file, for reports and galleries.
Bytes jpegOf(const cv::Mat& rgb);

} // namespace diorama
