// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelmanifest.h"

#include "core/base/file.h"

#include <yaml-cpp/yaml.h>

#include <exception>

namespace diorama {
namespace {

constexpr std::uintmax_t kMaxManifestBytes = 64 * 1024;

void compare(const ManifestFile& known, const std::filesystem::path& file,
             std::vector<std::string>& problems)
{
    std::error_code code;
    const auto size = std::filesystem::file_size(file, code);
    // Names like "model.safetensors" are common: only one of the right size is the file that is
    // meant.
    if (code || !known.bytes || size != *known.bytes)
        return;
    if (known.sha256.empty())
        return;
    const auto hash = sha256HexOfFile(file);
    if (hash && *hash != known.sha256)
        problems.push_back(
            "\"" + file.string() +
            "\" has not the hash that its manifest lists: it is damaged or was changed.");
}

} // namespace

Result<ModelManifest> readManifest(const std::filesystem::path& file)
{
    const auto bytes = readFile(file, kMaxManifestBytes);
    if (!bytes)
        return bytes.error();
    try {
        const YAML::Node root = YAML::Load(std::string(bytes->begin(), bytes->end()));
        ModelManifest manifest{root["name"].as<std::string>(),
                               root["licence"].as<std::string>(),
                               root["source"].as<std::string>(),
                               {}};
        for (const auto& entry : root["files"]) {
            ManifestFile one{.path = entry["path"].as<std::string>()};
            if (entry["bytes"])
                one.bytes = entry["bytes"].as<std::uint64_t>();
            if (entry["sha256"])
                one.sha256 = entry["sha256"].as<std::string>();
            manifest.files.push_back(std::move(one));
        }
        return manifest;
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput,
                     "The manifest \"" + file.string() + "\" cannot be read: " + error.what()};
    }
}

std::vector<std::string> manifestProblems(const std::filesystem::path& file,
                                          const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::string> problems;
    for (const auto& folder : folders) {
        std::error_code code;
        for (std::filesystem::directory_iterator entry(folder / "manifests", code), end;
             !code && entry != end; entry.increment(code)) {
            if (entry->path().extension() != ".yaml")
                continue;
            const auto manifest = readManifest(entry->path());
            if (!manifest)
                continue;
            for (const auto& known : manifest->files) {
                if (std::filesystem::path(known.path).filename() == file.filename())
                    compare(known, file, problems);
            }
        }
    }
    return problems;
}

} // namespace diorama
