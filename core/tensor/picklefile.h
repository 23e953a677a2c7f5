// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace diorama {

/// How files in Python's pickle format are named, in lower case. Opening one can run any program.
inline constexpr std::array<std::string_view, 6> kPickleEndings{".bin", ".ckpt", ".pt",
                                                                ".pth", ".pkl",  ".pickle"};

bool hasPickleName(const std::filesystem::path& file);

/// Refuses pickled files, by content as much as by name, and says how to convert them. Other files
/// that are no safetensors are left to their reader.
std::optional<std::string> refusalOfPickle(const std::filesystem::path& file);

} // namespace diorama
