// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/loadedscene.h"

#include <span>
#include <string>

namespace diorama {

/// The text that an exported PNG carries (ExportOptions::sceneYaml): pictures by name and hash
/// only.
std::string sceneYamlForPng(const Scene& scene);

/// A copy of the PNG file with the scene in an iTXt chunk and, if wanted, its pictures in private
/// "dpIc" chunks, each made of a hash in hexadecimal and the file. Older ones are replaced; pixels
/// are not touched.
Result<Bytes> withEmbeddedScene(std::span<const std::uint8_t> png, const Scene& scene,
                                bool withPictures, const std::string& name);

/// Restores the scene from an untrusted PNG file. Pictures that were not embedded are warnings.
/// ErrorCode::NotFound where the picture carries no scene.
Result<LoadedScene> loadSceneFromPng(std::span<const std::uint8_t> png, const std::string& name);

} // namespace diorama
