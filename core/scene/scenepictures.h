// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/sceneyaml.h"

#include <map>
#include <string>
#include <vector>

namespace diorama {

/// Every picture of a scene once, by hash: photos, masks and the start picture.
std::map<std::string, PicturePtr> picturesOf(const Scene& scene);

/// The file extension that fits an encoded picture's first bytes, without a dot: "png", "jpg",
/// "webp", "tif", "gif", "bmp", or "bin" where it is none of these.
std::string pictureExtension(std::span<const std::uint8_t> bytes);

/// Names pictures by file name and hash alone, as containers and embedded scenes do.
PictureRef refByHash(const Picture& picture, const std::string& path);

/// Proves before a save that the text opens again as the same scene. `byKey` holds the scene's
/// pictures by the path or hash under which the text names them.
Result<void> requireReadable(std::string_view yaml, const Scene& scene,
                             const std::map<std::string, PicturePtr>& byKey);

} // namespace diorama
