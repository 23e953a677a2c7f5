// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clipencoder.h"

#include "core/nn/attention.h"
#include "core/nn/configreader.h"

#include <cmath>

namespace diorama {

namespace {

torch::nn::LayerNorm layerNorm(const ClipEncoderConfig& config)
{
    return torch::nn::LayerNorm(
        torch::nn::LayerNormOptions({config.hidden_size}).eps(config.layer_norm_eps));
}

/// CLIP's own starting weights: they keep the residual stream's size independent of the depth.
void initialise(torch::nn::Linear& linear, double deviation)
{
    torch::nn::init::normal_(linear->weight, 0, deviation);
    torch::nn::init::zeros_(linear->bias);
}

} // namespace

ClipEncoderConfig ClipEncoderConfig::fromReader(const ConfigReader& reader,
                                                const ClipEncoderConfig& defaults)
{
    ClipEncoderConfig config;
    config.hidden_size = reader.integer("hidden_size", defaults.hidden_size, 1, 16384);
    config.intermediate_size =
        reader.integer("intermediate_size", defaults.intermediate_size, 1, 65536);
    config.num_hidden_layers =
        reader.integer("num_hidden_layers", defaults.num_hidden_layers, 1, 128);
    config.num_attention_heads =
        reader.integer("num_attention_heads", defaults.num_attention_heads, 1, 256);
    config.layer_norm_eps = reader.number("layer_norm_eps", defaults.layer_norm_eps, 0, 1);
    config.hidden_act = activationFromName(reader.text("hidden_act", "quick_gelu"));
    if (config.hidden_size % config.num_attention_heads != 0)
        reader.fail("num_attention_heads", "does not divide hidden_size");
    return config;
}

ClipAttentionImpl::ClipAttentionImpl(const ClipEncoderConfig& config)
    : m_heads(config.num_attention_heads)
{
    const std::int64_t width = config.hidden_size;
    k_proj = register_module("k_proj", torch::nn::Linear(width, width));
    v_proj = register_module("v_proj", torch::nn::Linear(width, width));
    q_proj = register_module("q_proj", torch::nn::Linear(width, width));
    out_proj = register_module("out_proj", torch::nn::Linear(width, width));

    const double inward =
        1.0 / std::sqrt(2.0 * static_cast<double>(width * config.num_hidden_layers));
    initialise(q_proj, inward);
    initialise(k_proj, inward);
    initialise(v_proj, inward);
    initialise(out_proj, 1.0 / std::sqrt(static_cast<double>(width)));
}

torch::Tensor ClipAttentionImpl::forward(const torch::Tensor& hidden, const torch::Tensor& mask)
{
    return out_proj->forward(attend(q_proj->forward(hidden), k_proj->forward(hidden),
                                    v_proj->forward(hidden), m_heads, mask));
}

ClipMlpImpl::ClipMlpImpl(const ClipEncoderConfig& config)
    : m_activation(config.hidden_act)
{
    fc1 = register_module("fc1", torch::nn::Linear(config.hidden_size, config.intermediate_size));
    fc2 = register_module("fc2", torch::nn::Linear(config.intermediate_size, config.hidden_size));
    const auto width = static_cast<double>(config.hidden_size);
    initialise(fc1, 1.0 / std::sqrt(2 * width));
    initialise(fc2, 1.0 / std::sqrt(2 * width * static_cast<double>(config.num_hidden_layers)));
}

torch::Tensor ClipMlpImpl::forward(const torch::Tensor& hidden)
{
    return fc2->forward(activate(m_activation, fc1->forward(hidden)));
}

ClipEncoderLayerImpl::ClipEncoderLayerImpl(const ClipEncoderConfig& config)
{
    self_attn = register_module("self_attn", ClipAttention(config));
    layer_norm1 = register_module("layer_norm1", layerNorm(config));
    mlp = register_module("mlp", ClipMlp(config));
    layer_norm2 = register_module("layer_norm2", layerNorm(config));
}

torch::Tensor ClipEncoderLayerImpl::forward(const torch::Tensor& hidden, const torch::Tensor& mask)
{
    const torch::Tensor attended = hidden + self_attn->forward(layer_norm1->forward(hidden), mask);
    return attended + mlp->forward(layer_norm2->forward(attended));
}

ClipEncoderImpl::ClipEncoderImpl(const ClipEncoderConfig& config)
{
    register_module("layers", layers);
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i) {
        m_layers.emplace_back(config);
        layers->push_back(m_layers.back());
    }
}

std::vector<torch::Tensor> ClipEncoderImpl::forward(const torch::Tensor& embeddings,
                                                    const torch::Tensor& mask)
{
    std::vector<torch::Tensor> states{embeddings};
    for (ClipEncoderLayer& layer : m_layers)
        states.push_back(layer->forward(states.back(), mask));
    return states;
}

} // namespace diorama
