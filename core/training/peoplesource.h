// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/emojisource.h"

namespace diorama {

/// Styles of drawn people begin with it: "people-micah".
inline constexpr const char* kPeopleStyle = "people-";

/// Those of the views, each looking clearly unlike all before it: the same face with another
/// expression. Nothing where fewer than two are left.
std::vector<cv::Mat> distinctExpressions(const std::vector<cv::Mat>& views);

/// The people that training/draw-people drew into `folder`: one subject each, its views are
/// expressions of the same face. An absent folder gives none.
Result<std::vector<SubjectRecipe>> peopleRecipes(const std::filesystem::path& folder);

} // namespace diorama
