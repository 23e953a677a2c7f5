// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diorama::unicode {

/// NFC, every run of white space one blank, trimmed, each character in lower case. Malformed UTF-8
/// becomes U+FFFD.
std::string normalised(std::string_view text);

/// The pieces that merges stay within: English contractions, runs of letters, single digits, runs
/// of the rest.
std::vector<std::string_view> words(std::string_view normalisedText);

/// Whether the text has a white space character.
bool hasSpace(std::string_view text);

} // namespace diorama::unicode
