// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelsearch.h"

#include "core/tensor/picklefile.h"

#include <algorithm>
#include <map>

namespace diorama {
namespace {

using std::filesystem::path;

bool isOnDisk(const path& file)
{
    std::error_code code;
    return std::filesystem::exists(file, code);
}

bool looksLikeModel(const path& entry)
{
    std::error_code code;
    if (!std::filesystem::is_directory(entry, code)) {
        // Pickles are listed too, with the reason why they are refused.
        return entry.extension() == ".safetensors" || hasPickleName(entry);
    }
    if (isOnDisk(entry / "model_index.json") || isOnDisk(entry / "config.json") ||
        isOnDisk(entry / "unet"))
        return true;
    for (std::filesystem::directory_iterator inner(entry, code), end; !code && inner != end;
         inner.increment(code)) {
        if (inner->path().extension() == ".safetensors")
            return true;
    }
    return false;
}

} // namespace

std::vector<path> findModels(const std::vector<path>& folders)
{
    std::map<std::string, path> found;
    for (const auto& folder : folders) {
        std::error_code code;
        for (std::filesystem::directory_iterator entry(folder, code), end; !code && entry != end;
             entry.increment(code)) {
            const auto& candidate = entry->path();
            if (!candidate.filename().string().starts_with('.') && looksLikeModel(candidate))
                found.emplace(candidate.filename().string(), candidate);
        }
    }
    std::vector<path> paths;
    paths.reserve(found.size());
    for (auto& [name, place] : found)
        paths.push_back(std::move(place));
    return paths;
}

Result<path> resolveModel(const std::string& nameOrPath, const std::vector<path>& folders)
{
    if (nameOrPath.empty())
        return Error{ErrorCode::NotFound, "The scene names no model."};
    const path given(nameOrPath);
    if (given.has_parent_path() || given.is_absolute()) {
        if (isOnDisk(given))
            return given;
        return Error{ErrorCode::NotFound,
                     "There is no model or adapter at \"" + nameOrPath + "\"."};
    }
    if (given != "." && given != "..") {
        for (const auto& folder : folders) {
            for (const auto& candidate : {folder / given, folder / (nameOrPath + ".safetensors")}) {
                if (isOnDisk(candidate))
                    return candidate;
            }
        }
    }
    if (isOnDisk(given))
        return given;
    std::string places;
    for (const auto& folder : folders)
        places += (places.empty() ? "" : ", ") + folder.string();
    return Error{ErrorCode::NotFound, "\"" + nameOrPath +
                                          "\" is not on this computer. Put it into one of these "
                                          "folders, or choose another: " +
                                          places + "."};
}

} // namespace diorama
