// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// A linear map to twice the width; the first half times the exact GELU of the second.
class GegluImpl final : public torch::nn::Module
{
public:
    GegluImpl(std::int64_t inChannels, std::int64_t outChannels);
    torch::Tensor forward(const torch::Tensor& x);

    LinearLayer proj{nullptr};
};
TORCH_MODULE(Geglu);

/// GEGLU, then a linear map: [batch, tokens, channels] to the same.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/attention.py
class FeedForwardImpl final : public torch::nn::Module
{
public:
    FeedForwardImpl(std::int64_t channels, std::int64_t multiplier);
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::ModuleList net; ///< 0: GEGLU, 1: nothing, 2: linear.

private:
    Geglu m_geglu{nullptr};
    LinearLayer m_out{nullptr};
};
TORCH_MODULE(FeedForward);

} // namespace diorama
