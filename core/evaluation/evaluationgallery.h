// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evaluation/evaluation.h"

#include <filesystem>

namespace diorama {

/// One shown scene as a strip of three: the references, the boxes, what was painted. 8UC3, RGB.
cv::Mat sceneStrip(const ShownScene& shown);

/// A row for every compared scene, a column for every variant, names above. Empty without variants.
cv::Mat variantStrip(const EvaluationResult& result);

/// Writes scene-01.jpg and so on, variants.jpg, and scenes.md with a heading, the prompt and the
/// picture of each, into `folder`, which is made where it is missing.
Result<void> writeEvaluationGallery(const EvaluationResult& result,
                                    const std::filesystem::path& folder);

} // namespace diorama
