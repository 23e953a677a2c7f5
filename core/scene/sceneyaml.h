// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <functional>
#include <string>
#include <string_view>

namespace diorama {

/// The schema that is written. Older ones are upgraded in memory, newer ones refused.
inline constexpr int kSceneSchema = 1;

/// How a scene file names a picture. docs/scene-format.md describes the text.
struct PictureRef
{
    std::string path = {};   ///< Relative to the scene file; empty where the hash says which.
    std::string name = {};   ///< The file name for people; empty: the path's.
    std::string sha256 = {}; ///< Lower-case hexadecimal; empty: not checked.

    friend bool operator==(const PictureRef&, const PictureRef&) = default;
};

/// Says how to write a picture; `path` is the photo's, empty for masks and the start picture.
using PictureNamer = std::function<PictureRef(const Picture& picture, const std::string& path)>;

/// Finds a picture; null where it is missing (then the scene keeps its path). It may record why.
using PictureResolver = std::function<PicturePtr(const PictureRef& ref)>;

/// The scene as YAML. The same scene gives the same bytes. Without a namer pictures are named by
/// file name and hash. Numbers are written so that they read back exactly.
std::string writeSceneYaml(const Scene& scene, const PictureNamer& namer = {});

/// Reads untrusted YAML. Every failure is one Error that names `file`, the line, the key and the
/// remedy. Without a resolver all pictures are missing.
Result<Scene> readSceneYaml(std::string_view text, const std::string& file,
                            const PictureResolver& resolver = {});

} // namespace diorama
