// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/attention.h"
#include "core/nn/crossattention.h"
#include "core/nn/feedforward.h"
#include "core/nn/gatedselfattention.h"
#include "core/nn/groupnormlayer.h"
#include "core/nn/lcpattention.h"
#include "core/nn/unetconfig.h"
#include "core/nn/unetpass.h"

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

struct TransformerOptions
{
    std::int64_t channels = 320;
    std::int64_t heads = 8;
    std::int64_t layers = 1;
};

/// Self-attention (and LCP's static attention), grounding, cross-attention (and image prompts),
/// feed-forward.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/attention.py
class BasicTransformerBlockImpl final : public torch::nn::Module
{
public:
    BasicTransformerBlockImpl(const TransformerOptions& options, const UNetConfig& config);
    /// `x` is [batch, site.height * site.width, channels].
    torch::Tensor forward(torch::Tensor x, UNetPass& pass, const AttentionSite& site);

    LayerNormLayer norm1{nullptr};
    Attention attn1{nullptr};
    StaticAttention static_attn{nullptr};   ///< Only for LCP.
    GatedSelfAttentionDense fuser{nullptr}; ///< Null for plain UNets.
    LayerNormLayer norm2{nullptr};
    CrossAttention attn2{nullptr};
    LayerNormLayer norm3{nullptr};
    FeedForward ff{nullptr};

private:
    torch::Tensor staticAttention(const torch::Tensor& normed, const LcpConditions& lcp,
                                  std::size_t block, const LcpLevel& level);
    torch::Tensor ground(const torch::Tensor& x, const UNetConditions& conditions);
};
TORCH_MODULE(BasicTransformerBlock);

/// A linear map of every token. Its weight has the shape of a 1x1 convolution unless `linear`:
/// checkpoints have both.
class TokenProjectionImpl final : public torch::nn::Module
{
public:
    TokenProjectionImpl(std::int64_t channels, bool linear);
    /// [batch, tokens, channels] to the same.
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor weight; ///< [channels, channels] or [channels, channels, 1, 1]
    torch::Tensor bias;   ///< [channels]
};
TORCH_MODULE(TokenProjection);

/// Transformer blocks over the cells of a feature map, with a residual around them.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/transformers/transformer_2d.py
class Transformer2DModelImpl final : public torch::nn::Module
{
public:
    Transformer2DModelImpl(const TransformerOptions& options, const UNetConfig& config);
    /// `x` is [batch, channels, height, width]; `site` lacks only its height and width.
    torch::Tensor forward(const torch::Tensor& x, UNetPass& pass, AttentionSite site);

    GroupNormLayer norm{nullptr};
    TokenProjection proj_in{nullptr};
    torch::nn::ModuleList transformer_blocks;
    TokenProjection proj_out{nullptr};

    const std::vector<BasicTransformerBlock>& blocks() const { return m_blocks; }

private:
    std::vector<BasicTransformerBlock> m_blocks;
};
TORCH_MODULE(Transformer2DModel);

} // namespace diorama
