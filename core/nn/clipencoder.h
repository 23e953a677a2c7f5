// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

class ConfigReader;

/// The sizes that CLIP's text and vision towers share, as Hugging Face's config.json names them.
struct ClipEncoderConfig
{
    std::int64_t hidden_size = 768;
    std::int64_t intermediate_size = 3072;
    std::int64_t num_hidden_layers = 12;
    std::int64_t num_attention_heads = 12;
    double layer_norm_eps = 1e-5;
    Activation hidden_act = Activation::QuickGelu;

    /// Throws std::invalid_argument for values that make no network.
    static ClipEncoderConfig fromReader(const ConfigReader& reader,
                                        const ClipEncoderConfig& defaults);
};

/// Follows transformers 4.44, models/clip/modeling_clip.py, as do the classes below.
class ClipAttentionImpl final : public torch::nn::Module
{
public:
    explicit ClipAttentionImpl(const ClipEncoderConfig& config);
    /// [batch, length, hidden]; `mask` is added to the scores, [1 or batch, 1, length, length], or
    /// undefined.
    torch::Tensor forward(const torch::Tensor& hidden, const torch::Tensor& mask);

    torch::nn::Linear k_proj = nullptr;
    torch::nn::Linear v_proj = nullptr;
    torch::nn::Linear q_proj = nullptr;
    torch::nn::Linear out_proj = nullptr;

private:
    std::int64_t m_heads;
};
TORCH_MODULE(ClipAttention);

class ClipMlpImpl final : public torch::nn::Module
{
public:
    explicit ClipMlpImpl(const ClipEncoderConfig& config);
    torch::Tensor forward(const torch::Tensor& hidden);

    torch::nn::Linear fc1 = nullptr;
    torch::nn::Linear fc2 = nullptr;

private:
    Activation m_activation;
};
TORCH_MODULE(ClipMlp);

class ClipEncoderLayerImpl final : public torch::nn::Module
{
public:
    explicit ClipEncoderLayerImpl(const ClipEncoderConfig& config);
    torch::Tensor forward(const torch::Tensor& hidden, const torch::Tensor& mask);

    ClipAttention self_attn = nullptr;
    torch::nn::LayerNorm layer_norm1 = nullptr;
    ClipMlp mlp = nullptr;
    torch::nn::LayerNorm layer_norm2 = nullptr;
};
TORCH_MODULE(ClipEncoderLayer);

class ClipEncoderImpl final : public torch::nn::Module
{
public:
    explicit ClipEncoderImpl(const ClipEncoderConfig& config);
    /// The input and every layer's output, num_hidden_layers + 1 tensors [batch, length, hidden].
    std::vector<torch::Tensor> forward(const torch::Tensor& embeddings,
                                       const torch::Tensor& mask = {});

    torch::nn::ModuleList layers;

private:
    std::vector<ClipEncoderLayer> m_layers;
};
TORCH_MODULE(ClipEncoder);

} // namespace diorama
