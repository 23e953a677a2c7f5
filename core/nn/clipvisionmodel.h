// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/clipencoder.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The config.json of Hugging Face's CLIPVisionModelWithProjection.
struct ClipVisionConfig
{
    ClipEncoderConfig encoder;
    std::int64_t image_size = 224;
    std::int64_t patch_size = 32;
    std::int64_t num_channels = 3;
    std::int64_t projection_dim = 512;

    /// Throws std::invalid_argument for values that make no network.
    static ClipVisionConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
    /// Patches and the class token.
    std::int64_t tokens() const
    {
        return (image_size / patch_size) * (image_size / patch_size) + 1;
    }
};

struct ClipVisionOutput
{
    torch::Tensor image_embeds;      ///< [batch, projection_dim], not normalised.
    torch::Tensor last_hidden_state; ///< [batch, 1 + patches, hidden], without the last norm.
    torch::Tensor penultimate;       ///< The last layer's input, same shape.
};

class ClipVisionEmbeddingsImpl final : public torch::nn::Module
{
public:
    explicit ClipVisionEmbeddingsImpl(const ClipVisionConfig& config);
    torch::Tensor forward(const torch::Tensor& pixelValues);

    torch::Tensor class_embedding;
    torch::nn::Conv2d patch_embedding = nullptr;
    torch::nn::Embedding position_embedding = nullptr;
};
TORCH_MODULE(ClipVisionEmbeddings);

class ClipVisionTransformerImpl final : public torch::nn::Module
{
public:
    explicit ClipVisionTransformerImpl(const ClipVisionConfig& config);

    ClipVisionEmbeddings embeddings = nullptr;
    torch::nn::LayerNorm pre_layrnorm = nullptr; ///< Spelt so in every checkpoint.
    ClipEncoder encoder = nullptr;
    torch::nn::LayerNorm post_layernorm = nullptr;
};
TORCH_MODULE(ClipVisionTransformer);

/// CLIP's vision tower with its projection. Follows transformers 4.44,
/// models/clip/modeling_clip.py.
class ClipVisionModelWithProjectionImpl final : public torch::nn::Module
{
public:
    explicit ClipVisionModelWithProjectionImpl(ClipVisionConfig config);

    /// `pixelValues` is [batch, num_channels, image_size, image_size], normalised by
    /// ClipImageProcessor.
    ClipVisionOutput forward(const torch::Tensor& pixelValues);

    ClipVisionConfig config;
    ClipVisionTransformer vision_model = nullptr;
    torch::nn::Linear visual_projection = nullptr;
};
TORCH_MODULE(ClipVisionModelWithProjection);

/// Whether a checkpoint key is one that CLIP files carry and the module does not need.
bool isIgnoredClipVisionKey(std::string_view key);

} // namespace diorama
