// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/image.h"

#include <cstdint>
#include <span>
#include <string>

namespace diorama {

/// Decodes an untrusted PNG, JPEG, WebP, TIFF or BMP file to upright 8-bit sRGB, RGB or RGBA. The
/// size is read from the header first: a JPEG above `maxPixels` is reduced by 2, 4 or 8 while it is
/// decoded, anything else above it is refused. Colours follow the file's ICC profile; where that
/// cannot be used, the log says so and sRGB is assumed. `name` appears in errors.
Result<Image> decodePicture(std::span<const std::uint8_t> bytes, const std::string& name,
                            std::int64_t maxPixels);

} // namespace diorama
