// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <memory>
#include <string>

namespace diorama {

/// An encoded picture file (PNG, JPEG, WebP, ...) as it came from outside, never changed after it
/// was made. Two pictures are the same when their hashes are.
struct Picture
{
    std::string sha256; ///< Of `bytes`, lower-case hexadecimal.
    std::string name;   ///< The file name it came with, for people; no folder.
    Bytes bytes;

    /// Hashes the bytes.
    static std::shared_ptr<const Picture> fromBytes(std::string name, Bytes bytes);
};

/// Shared because scenes are copied for undo and for render snapshots, and pictures are large.
using PicturePtr = std::shared_ptr<const Picture>;

/// Whether both are absent or have the same content.
bool samePicture(const PicturePtr& a, const PicturePtr& b);

} // namespace diorama
