// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/loadedscene.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace diorama {

/// The first entry of every container, so that its type shows in its first bytes.
inline constexpr std::string_view kContainerMimeType = "application/x-diorama";

/// What a `.diorama` file holds beside the scene.
struct ContainerExtras
{
    Bytes thumbnail = {}; ///< PNG; may be empty.
    /// Files by name, for example "r0007.png"; they lie under "history/". Names have letters,
    /// digits,
    /// ".", "-", "_" and single slashes. At most 512 MiB in all.
    std::map<std::string, Bytes> history = {};
    std::filesystem::path keepFrom = {}; ///< An older container to copy history from.
    std::vector<std::string> keep =
        {}; ///< Which of its history files; those that `history` has win.
};

/// The scene as the bytes of a container. Equal input gives equal bytes.
Result<Bytes> packContainer(const Scene& scene, const ContainerExtras& extras = {});

/// Writes a container atomically. `extras.keepFrom` may be `path` itself.
Result<void> saveContainer(const std::filesystem::path& path, const Scene& scene,
                           const ContainerExtras& extras = {});

/// Reads an untrusted container. A missing or damaged picture is a warning, all else that is wrong
/// an Error. History is listed, not read.
Result<LoadedScene> loadContainer(const std::filesystem::path& path);
Result<LoadedScene> loadContainer(std::span<const std::uint8_t> bytes, const std::string& name);

/// One history file of a container.
Result<Bytes> readContainerHistory(const std::filesystem::path& path, const std::string& name);

} // namespace diorama
