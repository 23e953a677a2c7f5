// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

#include <string>
#include <vector>

namespace diorama {

enum class ExportFormat { Png, Jpeg, WebP, Tiff, OpenRaster };

/// One layer of an OpenRaster export, of the canvas's size.
struct ExportLayer
{
    std::string name;
    Image image; ///< RGBA.
};

struct ExportOptions
{
    ExportFormat format = ExportFormat::Png;
    int quality = 92; ///< JPEG and WebP, 1 to 100.
    Size size = {};   ///< Empty: as rendered. Larger sizes are resampled with Lanczos.
    std::string sceneYaml =
        {}; ///< Embedded in PNG (iTXt) so that the scene can be opened again. Empty: left out.
    bool markAsAi = true; ///< IPTC digital source type "trainedAlgorithmicMedia" in XMP.
    std::string title = {};
    std::vector<ExportLayer> layers = {}; ///< OpenRaster only, back to front.
};

} // namespace diorama
