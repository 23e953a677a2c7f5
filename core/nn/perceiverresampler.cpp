// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/perceiverresampler.h"

#include "core/nn/attention.h"

#include <cmath>

namespace diorama {

using torch::nn::LayerNorm;
using torch::nn::LayerNormOptions;

PerceiverAttentionImpl::PerceiverAttentionImpl(const ResamplerOptions& options)
    : m_heads(options.heads)
{
    const auto inner = options.heads * options.headDim;
    norm1 = register_module("norm1", LayerNorm(LayerNormOptions({options.dim})));
    norm2 = register_module("norm2", LayerNorm(LayerNormOptions({options.dim})));
    to_q = register_module("to_q", LinearLayer(options.dim, inner, /*withBias=*/false));
    to_kv = register_module("to_kv", LinearLayer(options.dim, 2 * inner, /*withBias=*/false));
    to_out = register_module("to_out", LinearLayer(inner, options.dim, /*withBias=*/false));
}

torch::Tensor PerceiverAttentionImpl::forward(const torch::Tensor& x, const torch::Tensor& latents)
{
    const auto normed = norm2(latents);
    const auto keysValues = to_kv(torch::cat({norm1(x), normed}, 1)).chunk(2, -1);
    return to_out(
        attend(to_q(normed), keysValues[0], keysValues[1], m_heads)); // [batch, queries, dim]
}

PerceiverResamplerImpl::PerceiverResamplerImpl(const ResamplerOptions& options)
{
    const auto dim = options.dim, inner = options.dim * options.feedForwardMultiplier;
    latents =
        register_parameter("latents", torch::empty({1, options.queries, dim})
                                          .normal_(0, 1.0 / std::sqrt(static_cast<double>(dim))));
    proj_in = register_module("proj_in", LinearLayer(options.inputDim, dim));
    layers = register_module("layers", torch::nn::ModuleList());
    for (std::int64_t layer = 0; layer < options.depth; ++layer) {
        m_attentions.emplace_back(options);
        m_feedForwards.emplace_back(LayerNorm(LayerNormOptions({dim})),
                                    LinearLayer(dim, inner, /*withBias=*/false), torch::nn::GELU(),
                                    LinearLayer(inner, dim, /*withBias=*/false));
        layers->push_back(torch::nn::ModuleList(m_attentions.back(), m_feedForwards.back()));
    }
    proj_out = register_module("proj_out", LinearLayer(dim, options.outputDim));
    norm_out = register_module("norm_out", LayerNorm(LayerNormOptions({options.outputDim})));
}

torch::Tensor PerceiverResamplerImpl::forward(const torch::Tensor& x)
{
    const auto features = proj_in(x);
    auto tokens = latents.expand({x.size(0), -1, -1}); // [batch, queries, dim]
    for (std::size_t layer = 0; layer < m_attentions.size(); ++layer) {
        tokens = tokens + m_attentions[layer](features, tokens);
        tokens = tokens + m_feedForwards[layer]->forward(tokens);
    }
    return norm_out(proj_out(tokens));
}

} // namespace diorama
