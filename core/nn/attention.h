// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Multi-head attention. `q` is [batch, queries, channels], `k` and `v` [batch, keys, channels];
/// `bias`, where defined, is added to the scores and broadcasts to [batch, heads, queries, keys].
/// Returns [batch, queries, channels]. Long sequences keep no matrix for their gradient, see
/// recomputedAttention().
torch::Tensor attend(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                     std::int64_t heads, const torch::Tensor& bias = {});

/// The probabilities of the same in float32, [batch, heads, queries, keys].
torch::Tensor attentionProbabilities(const torch::Tensor& q, const torch::Tensor& k,
                                     std::int64_t heads);

/// Probabilities times values, [batch, queries, channels].
torch::Tensor applyAttention(const torch::Tensor& probabilities, const torch::Tensor& v);

struct AttentionOptions
{
    std::int64_t channels = 320;
    std::int64_t contextChannels = 320; ///< Of what keys and values are made from.
    std::int64_t heads = 8;
};

/// diffusers' Attention without norms: to_q, to_k, to_v without bias, to_out.0 with one.
class AttentionImpl : public torch::nn::Module
{
public:
    explicit AttentionImpl(const AttentionOptions& options);

    /// `x` is [batch, queries, channels], `context` [batch, keys, context channels].
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& context);
    torch::Tensor project(const torch::Tensor& attended);

    std::int64_t heads() const { return m_options.heads; }
    const AttentionOptions& options() const { return m_options; }

    LinearLayer to_q{nullptr};
    LinearLayer to_k{nullptr};
    LinearLayer to_v{nullptr};
    torch::nn::ModuleList to_out; ///< Index 0 is the linear map.

private:
    AttentionOptions m_options;
    LinearLayer m_out{nullptr};
};
TORCH_MODULE(Attention);

} // namespace diorama
