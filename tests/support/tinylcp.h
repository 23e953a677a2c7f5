// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/lcpmodel.h"

namespace diorama::testing_support {

inline constexpr std::int64_t kTinyVocabulary = 30;

/// Every part of the shipped model, as small as it goes. References are `imageSize` pixels a side.
inline LcpModelConfig tinyLcpConfig(std::int64_t vocabulary = kTinyVocabulary,
                                    std::int64_t imageSize = 16)
{
    LcpModelConfig config = LcpModelConfig::small(vocabulary, /*latentChannels=*/4);
    config.lcp.textDim = 16;
    config.lcp.imageDim = 16;
    config.lcp.imageSize = imageSize;
    config.lcp.resamplerHeads = 2;
    config.lcp.resamplerHeadDim = 8;
    config.lcp.dynamicTokens = 3;
    config.lcp.groundingHidden = 16;
    config.unet.blockOutChannels = {16, 32};
    config.unet.downAttention = config.unet.upAttention = {true, true};
    config.unet.layersPerBlock = config.unet.transformerLayers = {1, 1};
    config.unet.heads = {1, 2};
    config.unet.normGroups = 4;
    config.unet.crossAttentionDim = 16;
    config.textEncoder.encoder = {.hidden_size = 16,
                                  .intermediate_size = 32,
                                  .num_hidden_layers = 1,
                                  .num_attention_heads = 2};
    config.imageEncoder.encoder = {.hidden_size = 16,
                                   .intermediate_size = 32,
                                   .num_hidden_layers = 2,
                                   .num_attention_heads = 2};
    config.imageEncoder.image_size = imageSize;
    config.imageEncoder.patch_size = 8;
    return config;
}

/// Two regions side by side, each with one photo, for `batch` samples.
inline LcpInput tinyLcpInput(std::int64_t batch)
{
    const auto boxes = torch::tensor({0.0F, 0.0F, 0.5F, 1.0F, 0.5F, 0.0F, 1.0F, 1.0F})
                           .view({1, 2, 4})
                           .repeat({batch, 1, 1});
    LcpInput input{.textIds = torch::randint(1, kTinyVocabulary - 1, {batch, 6}, torch::kLong),
                   .phraseIds = torch::randint(1, kTinyVocabulary - 1, {batch, 2, 4}, torch::kLong),
                   .layout = {boxes, torch::ones({batch, 2}, torch::kBool)}};
    input.textIds.select(1, 5).fill_(kTinyVocabulary - 1);
    input.phraseIds.select(2, 3).fill_(kTinyVocabulary - 1);
    input.referenceLatents = torch::randn({batch, 2, 1, 4, 4, 4});
    input.referenceMasks = torch::ones({batch, 2, 1, 4, 4});
    input.referenceImages = torch::randn({batch, 2, 1, 3, 16, 16});
    input.referenceValid = torch::ones({batch, 2, 1}, torch::kBool);
    return input;
}

} // namespace diorama::testing_support
