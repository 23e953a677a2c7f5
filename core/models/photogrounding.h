// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"

namespace diorama {

/// Whether a model's grounding layers can be shown photos, and if not, for want of what.
enum class PhotoGrounding {
    None,      ///< There are no grounding layers, or ones for words only.
    NoProject, ///< GLIGEN's "image_project" is not there.
    NoEncoder, ///< No image encoder that "image_project" was made for is there.
    Ready
};
PhotoGrounding photoGrounding(const ModelFiles& files);

/// The image encoder that "image_project" reads: "grounding_encoder" where GLIGEN brought its own
/// or another one took its place, else "image_encoder". Null where there is none.
const ModelPart* groundingEncoder(const ModelFiles& files);

/// Whether GLIGEN's layers are all that the UNet part has: such a file is attached to a model.
bool isGroundingAlone(const StateDict& unet);

} // namespace diorama
