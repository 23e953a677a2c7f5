// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/encodedscene.h"

#include <torch/torch.h>
#include <vector>

namespace diorama {

/// encodeScene() for Stable Diffusion 1.x with whatever of GLIGEN and IP-Adapters the model has.
Result<EncodedScene> encodeForStableDiffusion(LoadedModel& model, const Scene& scene,
                                              const EncodeContext& context);

/// So many chunks of a prompt are encoded; the rest is left out.
inline constexpr int kSdPromptChunks = 4;

/// GLIGEN's number of slots; unused ones are live tokens with the learned null features.
inline constexpr std::int64_t kGroundingSlots = 30;

/// What is known of each box. Only GLIGEN for text and images looks at the images and the masks.
struct GroundingFeatures
{
    torch::Tensor phrases;          ///< [boxes, dim]; undefined where there are no boxes.
    torch::Tensor phraseMasks = {}; ///< [boxes] 1: has a phrase; undefined: all have.
    torch::Tensor images = {};      ///< [boxes, dim] or undefined.
    torch::Tensor imageMasks = {};  ///< [boxes] 1: has a photo; undefined: none has.
};

/// Both halves of GLIGEN's tokens, [1, tokens, dim] each: of the boxes with their features, and of
/// none at all.
struct GroundingTokens
{
    torch::Tensor plain;
    torch::Tensor conditional;
};
GroundingTokens groundingTokens(UNet2DConditionModel& unet, const std::vector<Box>& boxes,
                                const GroundingFeatures& features);

} // namespace diorama
