// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <torch/torch.h>

namespace diorama {

/// Writes an 8UC3 RGB picture into `out`, float32 [3, H, W] in -1..1, contiguous.
void writePicture(const cv::Mat& rgb, torch::Tensor out);
/// The alpha channel of an 8UC4 picture, or an 8UC1 mask, into float32 [H, W] in 0..1.
void writeMask(const cv::Mat& picture, torch::Tensor out);
/// [3, H, W] in -1..1 to 8UC3, RGB.
cv::Mat pictureOf(const torch::Tensor& tensor);

} // namespace diorama
