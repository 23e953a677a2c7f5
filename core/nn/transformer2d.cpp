// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/transformer2d.h"

#include <cmath>

namespace diorama {

namespace {

constexpr double kNormEps = 1e-6; ///< Of the GroupNorm in front of the blocks; ResNets have 1e-5.
constexpr double kLcpGate =
    0.5; ///< LCP is trained from scratch: its fuser must act from the first step.

} // namespace

BasicTransformerBlockImpl::BasicTransformerBlockImpl(const TransformerOptions& options,
                                                     const UNetConfig& config)
{
    const auto channels = options.channels, heads = options.heads;
    const bool isLcp = config.attentionType == AttentionType::GatedLcp;
    norm1 = register_module("norm1", LayerNormLayer(channels));
    attn1 = register_module("attn1", Attention(AttentionOptions{channels, channels, heads}));
    if (isLcp)
        static_attn = register_module("static_attn", StaticAttention(channels, heads));
    if (config.attentionType != AttentionType::Default)
        fuser =
            register_module("fuser", GatedSelfAttentionDense(FuserOptions{
                                         .channels = channels,
                                         .contextChannels = config.crossAttentionDim,
                                         .heads = heads,
                                         .feedForwardMultiplier = config.fuserFeedForwardMultiplier,
                                         .visualKeys = !isLcp,
                                         .initialGate = isLcp ? kLcpGate : 0}));
    norm2 = register_module("norm2", LayerNormLayer(channels));
    attn2 = register_module(
        "attn2", CrossAttention(AttentionOptions{channels, config.crossAttentionDim, heads},
                                /*withDynamic=*/isLcp));
    norm3 = register_module("norm3", LayerNormLayer(channels));
    ff = register_module("ff", FeedForward(channels, config.feedForwardMultiplier));
}

torch::Tensor BasicTransformerBlockImpl::forward(torch::Tensor x, UNetPass& pass,
                                                 const AttentionSite& site)
{
    const auto& conditions = pass.conditions();
    const std::size_t block = pass.nextBlock();
    const auto normed = norm1(x);
    if (conditions.selfAttentionInputs != nullptr)
        conditions.selfAttentionInputs->push_back({normed, site.height, site.width});
    if (pass.isOver())
        return x;
    x = x + attn1(normed, normed);
    const LcpLevel* level = nullptr;
    if (conditions.lcp != nullptr && !static_attn.is_empty()) {
        level = &pass.lcpLevel(block, site.height, site.width);
        if (level->staticBias.defined() && conditions.lcp->scales.staticBranch != 0)
            x = x + staticAttention(normed, *conditions.lcp, block, *level);
    }
    if (!fuser.is_empty())
        x = ground(x, conditions);
    x = x + attn2(norm2(x), pass, site, level);
    return x + ff(norm3(x));
}

torch::Tensor BasicTransformerBlockImpl::staticAttention(const torch::Tensor& normed,
                                                         const LcpConditions& lcp,
                                                         std::size_t block, const LcpLevel& level)
{
    const auto& references = lcp.references;
    const auto keysValues =
        references.keysValues.empty()
            ? static_attn->keysValues(references.tokens.at(block), level.keyPlaces)
            : references.keysValues.at(block);
    return level.scaled(static_attn(normed, keysValues, level), lcp.scales.staticBranch);
}

torch::Tensor BasicTransformerBlockImpl::ground(const torch::Tensor& x,
                                                const UNetConditions& conditions)
{
    const auto& tokens =
        conditions.lcp != nullptr ? conditions.lcp->groundingTokens : conditions.grounding_tokens;
    const double scale =
        conditions.lcp != nullptr ? conditions.lcp->scales.grounding : conditions.grounding_scale;
    return tokens.defined() && scale != 0 ? fuser(x, tokens, scale) : x;
}

TokenProjectionImpl::TokenProjectionImpl(std::int64_t channels, bool linear)
{
    weight = register_parameter("weight", linear ? torch::empty({channels, channels})
                                                 : torch::empty({channels, channels, 1, 1}));
    bias = register_parameter("bias", torch::empty({channels}));
    torch::NoGradGuard guard;
    const double bound = 1.0 / std::sqrt(static_cast<double>(channels));
    weight.uniform_(-bound, bound);
    bias.uniform_(-bound, bound);
}

torch::Tensor TokenProjectionImpl::forward(const torch::Tensor& x)
{
    return torch::linear(x.to(weight.scalar_type()), weight.flatten(1), bias);
}

Transformer2DModelImpl::Transformer2DModelImpl(const TransformerOptions& options,
                                               const UNetConfig& config)
{
    norm = register_module("norm", GroupNormLayer(config.normGroups, options.channels, kNormEps));
    proj_in =
        register_module("proj_in", TokenProjection(options.channels, config.useLinearProjection));
    transformer_blocks = register_module("transformer_blocks", torch::nn::ModuleList());
    for (std::int64_t layer = 0; layer < options.layers; ++layer) {
        m_blocks.emplace_back(options, config);
        transformer_blocks->push_back(m_blocks.back());
    }
    proj_out =
        register_module("proj_out", TokenProjection(options.channels, config.useLinearProjection));
}

torch::Tensor Transformer2DModelImpl::forward(const torch::Tensor& x, UNetPass& pass,
                                              AttentionSite site)
{
    const auto batch = x.size(0), channels = x.size(1);
    site.height = static_cast<int>(x.size(2));
    site.width = static_cast<int>(x.size(3));
    auto tokens =
        norm(x).permute({0, 2, 3, 1}).reshape({batch, -1, channels}); // [batch, cells, channels]
    tokens = proj_in(tokens).to(x.scalar_type()); // sums stay in the format of x
    for (auto& block : m_blocks) {
        tokens = block(tokens, pass, site);
        if (pass.isOver())
            return x;
    }
    const auto map =
        proj_out(tokens).view({batch, x.size(2), x.size(3), channels}).permute({0, 3, 1, 2});
    return map + x; // [batch, channels, height, width]
}

} // namespace diorama
