// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// GLIGEN's Fourier embedding of boxes: [..., 4] to [..., 64], index = frequency * 8 + {0..3 sine,
/// 4..7 cosine} of x0, y0, x1, y1, with frequencies 100^(i / 8).
torch::Tensor boxFeatures(const torch::Tensor& boxes);
inline constexpr std::int64_t kBoxFeatures = 64;

/// What GLIGEN is told about its boxes. Padding rows have mask 0 and still become tokens.
struct GroundingInput
{
    torch::Tensor boxes;                ///< [batch, slots, 4] xyxy, canvas-relative
    torch::Tensor masks;                ///< [batch, slots] 1: a box
    torch::Tensor positiveEmbeddings;   ///< [batch, slots, dim] the phrases' pooled text features
    torch::Tensor imageEmbeddings = {}; ///< [batch, slots, dim], only for text and image
    torch::Tensor phraseMasks =
        {}; ///< [batch, slots] 1: the slot has a phrase; undefined: as `masks`
    torch::Tensor imageMasks =
        {}; ///< [batch, slots] 1: the slot has a picture; undefined: as `masks`
};

/// Boxes and features to grounding tokens.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/embeddings.py,
/// GLIGENTextBoundingboxProjection
class PositionNetImpl final : public torch::nn::Module
{
public:
    PositionNetImpl(std::int64_t dim, bool withImages, std::int64_t hidden = 512);
    /// [batch, slots, dim]; with images [batch, 2 * slots, dim], all text tokens first.
    torch::Tensor forward(const GroundingInput& input);

    torch::nn::Sequential linears{nullptr};       ///< Text only.
    torch::nn::Sequential linears_text{nullptr};  ///< Text and image.
    torch::nn::Sequential linears_image{nullptr}; ///< Text and image.
    torch::Tensor null_positive_feature;
    torch::Tensor null_text_feature;
    torch::Tensor null_image_feature;
    torch::Tensor null_position_feature;

private:
    bool m_withImages;
};
TORCH_MODULE(PositionNet);

} // namespace diorama
