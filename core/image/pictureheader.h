// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/geometry.h"
#include "core/base/result.h"

#include <span>
#include <string>

namespace diorama {

enum class PictureFormat { Png, Jpeg, WebP, Tiff, Bmp };

/// What a picture file says of itself, before any pixel is decoded.
struct PictureHeader
{
    PictureFormat format = PictureFormat::Png;
    Size size;                  ///< As stored, before the orientation is applied.
    int orientation = 1;        ///< EXIF's number, 1 to 8.
    bool isProgressive = false; ///< A JPEG that is held in memory whole while it is decoded.
    bool isCmyk = false;        ///< A JPEG of four inks.
    bool hasProfile = false;    ///< Also where the profile cannot be read or is absurdly large.
    Bytes colourProfile = {};   ///< ICC; empty: sRGB is assumed.
};

/// Reads the header of an untrusted picture. Formats other than those above, animations, sides
/// above 2^20 and files that end early are refused with a message that names the file.
Result<PictureHeader> readPictureHeader(std::span<const std::uint8_t> bytes,
                                        const std::string& name);

} // namespace diorama
