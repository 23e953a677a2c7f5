// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace diorama {

/// Which layers the transformer blocks of a UNet carry besides text cross-attention.
enum class AttentionType {
    Default,        ///< Plain Stable Diffusion.
    Gated,          ///< GLIGEN: boxes with text.
    GatedTextImage, ///< GLIGEN: boxes with text and image.
    GatedLcp,       ///< LCP-Diffusion: grounding, static and dynamic attention.
};

/// The numbers of a UNet2DConditionModel, as diffusers' config.json names them. One entry per level
/// where a field is a vector, highest resolution first.
struct UNetConfig
{
    int inChannels = 4; ///< Channels of the input; layout channels included for GatedLcp.
    int outChannels = 4;
    int sampleSize = 64; ///< The usual latent side. Other sizes work as well.
    std::vector<int> blockOutChannels{320, 640, 1280, 1280};
    std::vector<bool> downAttention{true, true, true, false};
    std::vector<bool> upAttention{false, true, true, true}; ///< In order of execution: lowest resolution first.
    bool midAttention = true;
    std::vector<int> layersPerBlock{2, 2, 2, 2};
    std::vector<int> heads{8, 8, 8, 8}; ///< "attention_head_dim" is this number for the SD 1.x family.
    std::vector<int> transformerLayers{1, 1, 1, 1};
    int crossAttentionDim = 768;
    int normGroups = 32;
    double normEps = 1e-5;
    int downsamplePadding = 1;
    bool flipSinToCos = true;
    double freqShift = 0;
    bool useLinearProjection = false;
    AttentionType attentionType = AttentionType::Default;
    int feedForwardMultiplier = 4;      ///< "ff_mult", ours: width of the feed-forward over that of the block.
    int fuserFeedForwardMultiplier = 4; ///< "fuser_ff_mult", ours: 0 leaves the fuser's feed-forward out.

    int levels() const { return static_cast<int>(blockOutChannels.size()); }
    int timeEmbeddingDim() const { return 4 * blockOutChannels.front(); }

    /// Reads and checks a diffusers config. What this model cannot do is refused by name.
    static Result<UNetConfig> fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
};

} // namespace diorama
