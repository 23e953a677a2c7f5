// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/safetensors.h"

#include <filesystem>
#include <string>

namespace diorama {

/// The licence that a model folder states: "license:" in the front matter of its README.md. Empty
/// where there is none.
std::string readLicense(const std::filesystem::path& folder);

/// The same from a single file's metadata.
std::string licenseOf(const Metadata& metadata);

} // namespace diorama
