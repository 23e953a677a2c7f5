// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

struct ResamplerOptions
{
    std::int64_t dim = 768;
    std::int64_t depth = 4;
    std::int64_t heads = 12;
    std::int64_t headDim = 64;
    std::int64_t queries = 16;
    std::int64_t inputDim = 1280;
    std::int64_t outputDim = 768;
    std::int64_t feedForwardMultiplier = 4;
};

/// Cross-attention of the learned queries to the input and themselves.
class PerceiverAttentionImpl final : public torch::nn::Module
{
public:
    explicit PerceiverAttentionImpl(const ResamplerOptions& options);
    /// `x` is [batch, tokens, dim], `latents` [batch, queries, dim].
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& latents);

    torch::nn::LayerNorm norm1{nullptr};
    torch::nn::LayerNorm norm2{nullptr};
    LinearLayer to_q{nullptr};
    LinearLayer to_kv{nullptr}; ///< First half keys, second half values.
    LinearLayer to_out{nullptr};

private:
    std::int64_t m_heads;
};
TORCH_MODULE(PerceiverAttention);

/// Distils a grid of image features to a few tokens: [batch, tokens, input dim] to [batch, queries,
/// output dim]. Names are those of IP-Adapter-Plus files.
class PerceiverResamplerImpl final : public torch::nn::Module
{
public:
    explicit PerceiverResamplerImpl(const ResamplerOptions& options);
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor latents; ///< [1, queries, dim]
    LinearLayer proj_in{nullptr};
    torch::nn::ModuleList layers; ///< Each a list: attention, feed-forward.
    LinearLayer proj_out{nullptr};
    torch::nn::LayerNorm norm_out{nullptr};

private:
    std::vector<PerceiverAttention> m_attentions;
    std::vector<torch::nn::Sequential> m_feedForwards;
};
TORCH_MODULE(PerceiverResampler);

} // namespace diorama
