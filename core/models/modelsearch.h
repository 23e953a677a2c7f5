// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace diorama {

/// Models and adapters in these folders, one level deep, sorted by name; the first of two equal
/// names wins. Files and folders that cannot be a model by their shape are left out.
std::vector<std::filesystem::path> findModels(const std::vector<std::filesystem::path>& folders);

/// A path as it is, or a name looked up on the search path, with or without ".safetensors".
Result<std::filesystem::path> resolveModel(const std::string& nameOrPath,
                                           const std::vector<std::filesystem::path>& folders);

} // namespace diorama
