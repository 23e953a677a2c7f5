// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace diorama {
namespace {

std::filesystem::path fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

std::filesystem::path xdg(const char* variable, const char* underHome)
{
    auto base = fromEnvironment(variable);
    if (!base.is_absolute())
        base = fromEnvironment("HOME") / underHome;
    return base / "diorama";
}

/// The source tree that this build belongs to, empty for an installed program.
std::filesystem::path sourceTree()
{
    for (auto folder = programDirectory(); folder.has_relative_path();
         folder = folder.parent_path()) {
        std::error_code code;
        if (std::filesystem::exists(folder / "CMakePresets.json", code))
            return folder;
    }
    return {};
}

std::filesystem::path installedShare()
{
    return programDirectory().parent_path() / "share" / "diorama";
}

} // namespace

std::filesystem::path programDirectory()
{
    std::error_code code;
    return std::filesystem::read_symlink("/proc/self/exe", code).parent_path();
}

std::vector<std::filesystem::path> modelSearchPath()
{
    std::vector<std::filesystem::path> folders;
    if (const char* value = std::getenv("DIORAMA_MODELS")) {
        std::string_view rest = value;
        while (!rest.empty()) {
            const auto colon = rest.find(':');
            if (const auto part = rest.substr(0, colon); !part.empty())
                folders.emplace_back(part);
            rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
        }
    }
    folders.push_back(userDataDirectory() / "models");
    folders.push_back(installedShare() / "models");
    if (const auto tree = sourceTree(); !tree.empty())
        folders.push_back(tree / "models");
    return folders;
}

std::filesystem::path enginePath()
{
    static constexpr const char* kModule = "libdiorama-engine.so";
    if (const auto given = fromEnvironment("DIORAMA_ENGINE"); !given.empty())
        return given;
    std::error_code code;
    if (const auto beside = programDirectory() / kModule; std::filesystem::exists(beside, code))
        return beside;
    return programDirectory().parent_path() / "lib" / "diorama" / kModule;
}

std::filesystem::path resourceDirectory()
{
    if (const auto given = fromEnvironment("DIORAMA_RESOURCES"); !given.empty())
        return given;
    if (const auto tree = sourceTree(); !tree.empty())
        return tree / "resources";
    return installedShare() / "resources";
}

std::filesystem::path userDataDirectory()
{
    return xdg("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path userConfigDirectory()
{
    return xdg("XDG_CONFIG_HOME", ".config");
}

} // namespace diorama
