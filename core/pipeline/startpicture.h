// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/image/image.h"
#include "core/models/latentcodec.h"
#include "core/pipeline/subjectpictures.h"
#include "core/scene/scene.h"

#include <optional>
#include <torch/torch.h>

namespace diorama {

/// The picture that a render starts from, and what of it stays when one region is repainted.
struct StartLatents
{
    Image picture;         ///< RGB, of the canvas's size.
    torch::Tensor latents; ///< Clean.
    double strength = 1.0;
    torch::Tensor mask =
        {}; ///< [1, 1, height, width] latent cells, 1 is repainted; undefined: everything.
    std::optional<Box> repainted = {};
};

/// Nothing where the scene starts from noise.
Result<std::optional<StartLatents>> prepareStart(const Scene& scene, LatentCodec& codec,
                                                 SubjectPictures& pictures);

/// The repainted region laid over the original, softened inside the region's edge: outside its box
/// every pixel is the original's. Fails where the model has painted a picture of another size.
Result<Image> keepOutside(const Image& painted, const StartLatents& start);

} // namespace diorama
