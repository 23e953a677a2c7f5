// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace diorama {

struct SynthScene;

/// Pictures in rows of `columns`, all shown at `side` pixels. 8UC3 and 8UC4 (on grey), RGB.
cv::Mat pictureSheet(const std::vector<cv::Mat>& pictures, int columns, int side);

/// A scene with its boxes drawn in.
cv::Mat withBoxes(const SynthScene& scene);

/// Writes an RGB picture as PNG. False where the file could not be written.
bool writeSheet(const std::string& path, const cv::Mat& rgb);

} // namespace diorama
