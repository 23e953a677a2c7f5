// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <cstring>
#include <filesystem>
#include <string>

namespace diorama::testing_support {

/// Writes any header and data as a safetensors file, however wrong.
inline void writeRaw(const std::filesystem::path& path, const std::string& header,
                     std::size_t dataBytes, std::uint64_t claimedLength)
{
    std::string text(sizeof claimedLength, '\0');
    std::memcpy(text.data(), &claimedLength, sizeof claimedLength);
    text += header + std::string(dataBytes, '\0');
    (void)writeFileAtomically(path, std::string_view(text));
}

inline void writeRaw(const std::filesystem::path& path, const std::string& header,
                     std::size_t dataBytes)
{
    writeRaw(path, header, dataBytes, header.size());
}

} // namespace diorama::testing_support
