// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

using Bytes = std::vector<std::uint8_t>;

/// Reads a whole file. Files above `maxBytes` are refused before anything is allocated.
Result<Bytes> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes);

/// Writes beside the target, flushes to disk and renames over it: after a crash at any moment the
/// file is either the old one or the new one, whole.
Result<void> writeFileAtomically(const std::filesystem::path& path,
                                 std::span<const std::uint8_t> bytes);
Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// The lower-case hexadecimal SHA-256 of the bytes.
std::string sha256Hex(std::span<const std::uint8_t> bytes);

/// The SHA-256 of a file, read in pieces.
Result<std::string> sha256HexOfFile(const std::filesystem::path& path);

/// Joins a path from outside onto a folder. Absolute paths and those that leave the folder through
/// ".." or a symbolic link are refused.
Result<std::filesystem::path> resolveInside(const std::filesystem::path& folder,
                                            std::string_view relative);

} // namespace diorama
