// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/image/export.h"

#include <span>
#include <string>

namespace diorama {

/// IPTC's digital source type of pictures that a trained model made.
inline constexpr const char* kAiSourceType =
    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

/// The XMP packet for an export; empty where there is nothing to say.
std::string xmpPacket(const ExportOptions& options);

/// Adds the sRGB tag and the XMP packet to a file that was just encoded from the image, and for PNG
/// the title and the scene. OpenRaster is not handled here.
Result<Bytes> withMetadata(std::span<const std::uint8_t> encoded, const Image& image,
                           const ExportOptions& options);

/// The text with &, <, >, quotes and control characters made safe for XML.
std::string xmlEscaped(const std::string& text);

} // namespace diorama
