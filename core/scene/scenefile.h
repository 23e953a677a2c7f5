// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/loadedscene.h"

#include <filesystem>

namespace diorama {

/// Opens a scene from a plain YAML file, a `.diorama` container or a PNG with an embedded scene;
/// the content says which, not the name. Pictures of a YAML file are read from its folder and
/// below; those that are missing are warnings, and the rest opens.
Result<LoadedScene> loadScene(const std::filesystem::path& path);

/// Writes a scene atomically: plain YAML for ".yaml" and ".yml", else a container without thumbnail
/// and history.
Result<void> saveScene(const std::filesystem::path& path, const Scene& scene);

/// Writes plain YAML atomically. Pictures that do not lie beside the file already, and all masks,
/// are written into "pictures/" next to it first.
Result<void> saveSceneYaml(const std::filesystem::path& path, const Scene& scene);

} // namespace diorama
