// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
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
    std::int64_t inChannels = 4; ///< Channels of the input; layout channels included for GatedLcp.
    std::int64_t outChannels = 4;
    std::int64_t sampleSize = 64; ///< The usual latent side. Other sizes work as well.
    std::vector<std::int64_t> blockOutChannels{320, 640, 1280, 1280};
    std::vector<bool> downAttention{true, true, true, false};
    std::vector<bool> upAttention{false, true, true,
                                  true}; ///< In order of execution: lowest resolution first.
    bool midAttention = true;
    std::vector<std::int64_t> layersPerBlock{2, 2, 2, 2};
    std::vector<std::int64_t> heads{
        8, 8, 8, 8}; ///< "attention_head_dim" is this number for the SD 1.x family.
    std::vector<std::int64_t> transformerLayers{1, 1, 1, 1};
    std::int64_t crossAttentionDim = 768;
    std::int64_t normGroups = 32;
    double normEps = 1e-5;
    std::int64_t downsamplePadding = 1;
    bool flipSinToCos = true;
    double freqShift = 0;
    bool useLinearProjection = false;
    AttentionType attentionType = AttentionType::Default;
    std::int64_t feedForwardMultiplier =
        4; ///< "ff_mult", ours: width of the feed-forward over that of the block.
    std::int64_t fuserFeedForwardMultiplier =
        4; ///< "fuser_ff_mult", ours: 0 leaves the fuser's feed-forward out.

    std::size_t levels() const { return blockOutChannels.size(); }
    std::int64_t timeEmbeddingDim() const { return 4 * blockOutChannels.front(); }

    /// Reads and checks a diffusers config. Throws std::invalid_argument that names what is wrong
    /// or what this model cannot do.
    static UNetConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
};

} // namespace diorama
