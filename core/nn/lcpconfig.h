// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>

namespace diorama {

/// The numbers of LCP-Diffusion's modules outside the UNet: lcp/config.json of a model folder.
struct LcpConfig
{
    std::int64_t latentChannels =
        16; ///< Of the autoencoder; the UNet reads the layout channels beside them.
    std::int64_t textDim =
        160; ///< Width of the text encoder, which is the UNet's cross_attention_dim.
    std::int64_t imageDim = 192; ///< Width of the image encoder's penultimate grid.
    std::int64_t imageSize = 64; ///< Side in pixels of the picture that the image encoder reads.
    std::int64_t resamplerDepth = 2;
    std::int64_t resamplerHeads = 4;
    std::int64_t resamplerHeadDim = 32;
    std::int64_t dynamicTokens = 8;     ///< Tokens per reference photo.
    std::int64_t groundingHidden = 256; ///< Width inside the grounding token's two MLPs.
    std::int64_t maxRegions = 6;
    /// The UNet also reads the latents of a collage, the cut-outs laid into their boxes, and its
    /// mask.
    bool collage = false;

    /// Channels of the UNet's input behind the noisy latent and the layout.
    std::int64_t collageChannels() const { return collage ? latentChannels + 1 : 0; }

    /// Throws std::invalid_argument for values that make no model.
    static LcpConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
};

} // namespace diorama
