// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"

namespace diorama {

/// Picture work by OpenCV, lcms2 and libzip. Without state; exceptions become Errors here.
class OpenCvImageTools final : public ImageTools
{
public:
    Result<Image> decode(std::span<const std::uint8_t> bytes, const std::string& name,
                         std::int64_t maxPixels) const override;
    Result<Image> proposeCutout(const Image& picture, const std::vector<CutoutStroke>& strokes,
                                std::stop_token stop) const override;
    Result<Bytes> encodePng(const Image& picture) const override;
    Result<Bytes> encodeExport(const Image& picture, const ExportOptions& options) const override;
    Image resize(const Image& picture, Size size) const override;
};

} // namespace diorama
