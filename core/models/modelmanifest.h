// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace diorama {

/// A file of an external model, as a manifest lists it.
struct ManifestFile
{
    std::string path; ///< Relative to the source.
    std::optional<std::uint64_t> bytes = {};
    std::string sha256 = {}; ///< Empty where it is not known.
};

/// models/manifests/*.yaml: where an external model comes from and what its files are.
struct ModelManifest
{
    std::string name;
    std::string licence;
    std::string source;
    std::vector<ManifestFile> files;
};

Result<ModelManifest> readManifest(const std::filesystem::path& file);

/// What a manifest of these folders ("manifests" in each) holds against a file of that name:
/// another size or hash. Empty where none knows the file or all agrees.
std::vector<std::string> manifestProblems(const std::filesystem::path& file,
                                          const std::vector<std::filesystem::path>& folders);

} // namespace diorama
