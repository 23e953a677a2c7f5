// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace diorama {

using Json = nlohmann::json;

/// What a JSON text from outside may cost.
struct JsonLimits
{
    std::size_t maxBytes = std::size_t{64} << 20;
    std::size_t maxValues = 4'000'000; ///< Keys, values, arrays and objects together.
    int maxDepth = 64;
};

/// Parses JSON from outside. `name` stands in the message. Refused: texts beyond the limits, a key
/// twice in one object, anything after the value. Python's NaN, Infinity and -Infinity are read as
/// null.
Result<Json> parseJson(std::string_view text, std::string_view name, const JsonLimits& limits = {});

/// The same for a file.
Result<Json> readJson(const std::filesystem::path& path, const JsonLimits& limits = {});

} // namespace diorama
