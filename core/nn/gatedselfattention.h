// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/attention.h"
#include "core/nn/feedforward.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

struct FuserOptions
{
    std::int64_t channels = 320;
    std::int64_t contextChannels = 768;
    std::int64_t heads = 8;
    std::int64_t feedForwardMultiplier = 4; ///< 0: without feed-forward.
    /// Whether visual tokens read each other here, too. Without, they read the grounding tokens and
    /// a learned null token: LCP's grounding attention, whose cost does not grow with the square of
    /// the size.
    bool visualKeys = true;
    double initialGate = 0; ///< Value of the alphas before training.
};

/// GLIGEN's fuser: self-attention over visual and grounding tokens, gated by tanh(alpha).
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/attention.py,
/// GatedSelfAttentionDense
class GatedSelfAttentionDenseImpl final : public torch::nn::Module
{
public:
    explicit GatedSelfAttentionDenseImpl(const FuserOptions& options);
    /// `x` is [batch, tokens, channels], `objs` [batch, grounding tokens, context channels].
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& objs, double scale);

    LinearLayer linear{nullptr};
    Attention attn{nullptr};
    FeedForward ff{nullptr};
    LayerNormLayer norm1{nullptr};
    LayerNormLayer norm2{nullptr};
    torch::Tensor alpha_attn;  ///< A scalar of rank 0.
    torch::Tensor alpha_dense; ///< A scalar of rank 0.
    torch::Tensor null_token;  ///< [channels], only without visual keys.

private:
    bool m_visualKeys;
};
TORCH_MODULE(GatedSelfAttentionDense);

} // namespace diorama
