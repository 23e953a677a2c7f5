// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/subjectstore.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace diorama {

/// One subject that can be prepared: what it is, and how its views are made.
struct SubjectRecipe
{
    SubjectInfo info;
    std::function<std::vector<cv::Mat>()>
        draw; ///< Thread-safe; empty where nothing usable came out.
};

/// "a fox", "an apple", "clinking glasses".
std::string phraseOf(const std::string& name);

/// The same thing in every drawing style has one topic: lower case, without gender and tone.
std::string topicOf(const std::string& name);

/// Every usable subject of the emoji packages below `npm` (the unpacked packages): Fluent animated,
/// Fluent 3D, and the flat styles.
Result<std::vector<SubjectRecipe>> emojiRecipes(const std::filesystem::path& npm);

} // namespace diorama
