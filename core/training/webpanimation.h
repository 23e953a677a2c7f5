// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

namespace diorama {

/// All frames of a WebP picture, animated or not, as 8UC4 RGBA with premultiplied alpha.
Result<std::vector<cv::Mat>> readWebpFrames(const std::filesystem::path& path);

} // namespace diorama
