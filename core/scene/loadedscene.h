// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/scene/scene.h"

#include <string>
#include <vector>

namespace diorama {

/// The kinds of file that hold a scene.
enum class SceneFileKind {
    Yaml,      ///< Plain text with pictures beside it.
    Container, ///< `.diorama`: everything in one file.
    Png,       ///< An exported picture with its scene inside.
};

/// A scene as it came from a file.
struct LoadedScene
{
    Scene scene;
    std::vector<std::string> warnings =
        {}; ///< Whole sentences: what is missing although the rest opened.
    SceneFileKind kind = SceneFileKind::Yaml;
    Bytes thumbnail = {};                  ///< Of a container, PNG; may be empty.
    std::vector<std::string> history = {}; ///< Names of a container's history files, sorted.
};

} // namespace diorama
