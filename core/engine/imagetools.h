// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/image/export.h"
#include "core/image/image.h"

#include <span>
#include <stop_token>

namespace diorama {

/// A brush stroke in the cut-out editor, in pixels of the photo.
struct CutoutStroke
{
    struct Point
    {
        double x = 0;
        double y = 0;
    };
    bool keep = true; ///< Keep or remove what it touches.
    double radius = 8;
    std::vector<Point> points;
};

/// Picture work that needs OpenCV and its codecs, reached through the engine module so that the
/// window starts without them. Thread-safe.
class ImageTools
{
public:
    virtual ~ImageTools() = default;

    /// Decodes any supported picture to sRGB, upright (EXIF), 8 bits, RGB or RGBA. Pictures above
    /// `maxPixels` are reduced while they are decoded where the codec can, else refused.
    /// `name` appears in errors.
    virtual Result<Image> decode(std::span<const std::uint8_t> bytes, const std::string& name,
                                 std::int64_t maxPixels = 64'000'000) const = 0;

    /// The subject's mask, grey, of the picture's size: from alpha where there is any, else GrabCut
    /// from a saliency start, then the strokes in order.
    virtual Result<Image> proposeCutout(const Image& picture,
                                        const std::vector<CutoutStroke>& strokes,
                                        std::stop_token stop) const = 0;

    /// Encodes without metadata, for storage: PNG.
    virtual Result<Bytes> encodePng(const Image& picture) const = 0;

    /// Encodes a finished picture as the options say.
    virtual Result<Bytes> encodeExport(const Image& picture,
                                       const ExportOptions& options) const = 0;

    /// Lanczos or area resampling.
    virtual Image resize(const Image& picture, Size size) const = 0;
};

} // namespace diorama
