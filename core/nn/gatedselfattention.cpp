// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/gatedselfattention.h"

namespace diorama {

GatedSelfAttentionDenseImpl::GatedSelfAttentionDenseImpl(const FuserOptions& options)
    : m_visualKeys(options.visualKeys)
{
    const auto channels = options.channels;
    linear = register_module("linear", LinearLayer(options.contextChannels, channels));
    attn = register_module("attn", Attention(AttentionOptions{channels, channels, options.heads}));
    norm1 = register_module("norm1", LayerNormLayer(channels));
    alpha_attn = register_parameter("alpha_attn", torch::full({}, options.initialGate));
    if (!options.visualKeys)
        null_token = register_parameter("null_token", torch::zeros({channels}));
    if (options.feedForwardMultiplier == 0)
        return;
    ff = register_module("ff", FeedForward(channels, options.feedForwardMultiplier));
    norm2 = register_module("norm2", LayerNormLayer(channels));
    alpha_dense = register_parameter("alpha_dense", torch::full({}, options.initialGate));
}

torch::Tensor GatedSelfAttentionDenseImpl::forward(const torch::Tensor& x,
                                                   const torch::Tensor& objs, double scale)
{
    const auto grounding = linear(objs); // [batch, grounding tokens, channels]
    // With visual keys: [batch, tokens + grounding tokens, channels]. Only the visual tokens'
    // results are kept, so only they ask.
    const auto first = m_visualKeys ? x : null_token.expand({x.size(0), 1, -1});
    const auto keys = norm1(torch::cat({first, grounding}, 1));
    const auto queries = m_visualKeys ? keys.narrow(1, 0, x.size(1)) : norm1(x);
    const auto attended =
        attend(attn->to_q(queries), attn->to_k(keys), attn->to_v(keys), attn->heads());
    auto hidden = x + torch::tanh(alpha_attn) * scale * attn->project(attended);
    if (!ff.is_empty())
        hidden = hidden + torch::tanh(alpha_dense) * scale * ff(norm2(hidden));
    return hidden;
}

} // namespace diorama
