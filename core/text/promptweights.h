// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// A stretch of a prompt with one weight.
struct WeightedText
{
    std::string text;
    double weight = 1.0;

    friend bool operator==(const WeightedText&, const WeightedText&) = default;
};

/// Reads the customary emphasis: (word) is 1.1 times, ((word)) 1.21 times, [word] 1/1.1 times and
/// (word:1.3) just that; \( \) \[ \] \\ are the characters themselves. Brackets that never close
/// reach to the end, those that never opened are text. Weights are kept within 0 to 10. Neighbours
/// of one weight are joined.
std::vector<WeightedText> parsePromptWeights(std::string_view prompt);

/// The prompt without its emphasis.
std::string plainPrompt(std::string_view prompt);

} // namespace diorama
