// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/emojisource.h"

#include <set>

namespace diorama {

inline constexpr const char* kClipArtStyle = "clip-art";

/// Whether a picture (8UC4, RGBA, premultiplied) is a cut-out that a scene can hold: not a filled
/// rectangle, not a drawing of thin lines, not transparent all over, not without colour, and large
/// enough.
bool isUsableCutout(const cv::Mat& rgba);

/// The topic of a clip art's name: the longest of the known topics that is in it as whole words
/// ("sitting cat" belongs to "cat", and so does "cats"), else topicOf(). So what one style holds
/// out is held out here as well.
std::string topicOfClipArt(const std::string& name, const std::set<std::string>& known);

/// The pictures that `list` names, below `folder` (Open Clip Art's PNG folder). A line of the list
/// is a path without ".png", a "|" and the picture's name. An absent folder gives none.
Result<std::vector<SubjectRecipe>> clipArtRecipes(const std::filesystem::path& folder,
                                                  const std::filesystem::path& list,
                                                  const std::set<std::string>& knownTopics);

} // namespace diorama
