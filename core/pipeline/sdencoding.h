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

/// GLIGEN's number of slots; unused ones are live tokens with the learned null features.
inline constexpr std::int64_t kGroundingSlots = 30;

/// Both halves of GLIGEN's tokens, [1, tokens, dim] each: of the boxes with their features, and of
/// none at all. `features` is [regions, dim]; `imageFeatures` is the same or undefined.
struct GroundingTokens
{
    torch::Tensor plain;
    torch::Tensor conditional;
};
GroundingTokens groundingTokens(UNet2DConditionModel& unet, const std::vector<Box>& boxes,
                                const torch::Tensor& features,
                                const torch::Tensor& imageFeatures = {},
                                const torch::Tensor& imageMasks = {});

} // namespace diorama
