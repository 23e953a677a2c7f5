// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace diorama {

/// Builds a zip file in memory. The same entries in the same order give the same bytes: time stamps
/// are fixed.
class ZipWriter final
{
public:
    enum class Packing {
        Store,   ///< For pictures, which are compressed already.
        Deflate, ///< For text.
    };

    /// The bytes must live until finish(). Adding a name twice is a bug.
    void add(std::string name, std::span<const std::uint8_t> bytes, Packing packing);
    Result<Bytes> finish() const;

private:
    struct Entry
    {
        std::string name;
        std::span<const std::uint8_t> bytes;
        Packing packing;
    };
    std::vector<Entry> m_entries;
};

} // namespace diorama
