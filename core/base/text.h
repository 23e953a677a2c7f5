// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diorama {

/// The longest beginning of at most `bytes` bytes that does not cut a character of UTF-8.
std::string_view shortened(std::string_view text, std::size_t bytes);

/// ASCII letters in lower case, all else as it is; for file endings and keywords.
std::string asciiLower(std::string text);

/// The shortest decimal text that reads back as exactly the same number, whatever the locale.
std::string shortestNumber(double value);

} // namespace diorama
