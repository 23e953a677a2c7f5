// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/tensor/statedict.h"

#include <cstdint>
#include <string>

namespace diorama {

/// One dimension of a tensor, or `fallback` where there is none.
std::int64_t dimensionOf(const StateDict& dict, const std::string& name, std::size_t dimension,
                         std::int64_t fallback);

/// The configs of networks that come without one, as diffusers and transformers would write them,
/// inferred from the names and shapes of their tensors in diffusers' layout.
///
/// What shapes cannot tell follows the family: 8 attention heads and, for narrow test networks,
/// as many normalisation groups as divide every width (32 at most).
Json inferUnetConfig(const StateDict& dict);
Json inferVaeConfig(const StateDict& dict);
Json inferTinyVaeConfig(const StateDict& dict);
Json inferTextConfig(const StateDict& dict);
Json inferVisionConfig(const StateDict& dict);

/// How many values a token has that the UNet reads, by its first cross-attention; 768 without any.
std::int64_t crossAttentionWidth(const StateDict& unet);

/// The UNet's "attention_type": "gated-text-image" or "gated" with GLIGEN's layers, else "default".
std::string groundingTypeOf(const StateDict& unet);

/// The scheduler of Stable Diffusion 1.x, which single files do not carry.
Json stableDiffusionSchedulerConfig();

} // namespace diorama
