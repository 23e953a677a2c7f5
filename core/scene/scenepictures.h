// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/sceneyaml.h"

#include <cstdint>
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

/// Weighs what a file of a scene holds against the bounds of scenelimits.h, so that what is saved
/// opens again and opening cannot exhaust the memory.
class PictureBudget final
{
public:
    /// `others` is what the file holds beside its pictures.
    explicit PictureBudget(std::uint64_t others = 0)
        : m_bytes(others)
    {}

    /// Counts one more picture, or says which bound it breaks; then it does not count.
    Result<void> take(const std::string& name, std::uint64_t bytes);

private:
    std::uint64_t m_bytes;
};

/// The same for all pictures of a file.
Result<void> requireFitting(const std::map<std::string, PicturePtr>& pictures,
                            std::uint64_t others = 0);

/// Proves before a save that the text opens again as the same scene. `byKey` holds the scene's
/// pictures by the path or hash under which the text names them.
Result<void> requireReadable(std::string_view yaml, const Scene& scene,
                             const std::map<std::string, PicturePtr>& byKey);

} // namespace diorama
