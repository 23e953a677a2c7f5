// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/groupnormlayer.h"
#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

struct ResnetOptions
{
    std::int64_t inChannels = 320;
    std::int64_t outChannels = 320;
    std::int64_t timeChannels = 1280; ///< 0: no time embedding.
    std::int64_t groups = 32;
    double eps = 1e-5;
};

/// Two convolutions with GroupNorm and SiLU before each, the time embedding added between them.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/resnet.py
class ResnetBlock2DImpl final : public torch::nn::Module
{
public:
    explicit ResnetBlock2DImpl(const ResnetOptions& options);
    /// `x` is [batch, in, height, width], `temb` [batch, time channels] after SiLU. Returns [batch,
    /// out, height, width].
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& temb);

    GroupNormLayer norm1{nullptr};
    ConvLayer conv1{nullptr};
    LinearLayer time_emb_proj{nullptr};
    GroupNormLayer norm2{nullptr};
    ConvLayer conv2{nullptr};
    ConvLayer conv_shortcut{nullptr}; ///< Only where the widths differ.
};
TORCH_MODULE(ResnetBlock2D);

/// A strided convolution: half the size, rounded up.
class Downsample2DImpl final : public torch::nn::Module
{
public:
    Downsample2DImpl(std::int64_t channels, std::int64_t padding);
    torch::Tensor forward(const torch::Tensor& x);

    ConvLayer conv{nullptr};
};
TORCH_MODULE(Downsample2D);

/// Nearest-neighbour enlargement to a given size, then a convolution.
class Upsample2DImpl final : public torch::nn::Module
{
public:
    explicit Upsample2DImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x, std::int64_t height, std::int64_t width);

    ConvLayer conv{nullptr};
};
TORCH_MODULE(Upsample2D);

} // namespace diorama
