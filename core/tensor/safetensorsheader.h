// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// One tensor as the header describes it. Offsets are from the start of the data.
struct SafetensorsEntry
{
    std::string format; ///< "F32", "BF16", ...: one of those that are supported.
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// A checked header: the tensors cover the data exactly, each with the size that its shape asks
/// for.
struct SafetensorsHeader
{
    std::map<std::string, SafetensorsEntry> entries;
    std::map<std::string, std::string> metadata;
    std::uint64_t dataBegin = 0;
};

/// Reads the header of a whole file in memory; the data itself is not touched. `name` stands in
/// messages. Knows no torch, so that it can be fuzzed alone.
Result<SafetensorsHeader> readSafetensorsHeader(std::span<const std::uint8_t> file,
                                                std::string_view name);

} // namespace diorama
