// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/resnetblock2d.h"

#include "core/tensor/fastpaths.h"

namespace diorama {

ResnetBlock2DImpl::ResnetBlock2DImpl(const ResnetOptions& options)
{
    const auto in = options.inChannels, out = options.outChannels;
    norm1 = register_module("norm1", GroupNormLayer(options.groups, in, options.eps));
    conv1 = register_module("conv1", ConvLayer(in, out));
    if (options.timeChannels > 0)
        time_emb_proj = register_module("time_emb_proj", LinearLayer(options.timeChannels, out));
    norm2 = register_module("norm2", GroupNormLayer(options.groups, out, options.eps));
    conv2 = register_module("conv2", ConvLayer(out, out));
    if (in != out)
        conv_shortcut = register_module("conv_shortcut",
                                        ConvLayer(in, out, ConvOptions{.kernel = 1, .padding = 0}));
}

torch::Tensor ResnetBlock2DImpl::forward(const torch::Tensor& x, const torch::Tensor& temb)
{
    auto hidden = conv1(norm1(x, /*withSilu=*/true));
    if (!time_emb_proj.is_empty())
        hidden = hidden + time_emb_proj(temb).unsqueeze(-1).unsqueeze(-1); // [batch, out, 1, 1]
    hidden = conv2(norm2(hidden, /*withSilu=*/true));
    // Sums stay in the format of x.
    return (conv_shortcut.is_empty() ? x : conv_shortcut(x).to(x.scalar_type())) + hidden;
}

Downsample2DImpl::Downsample2DImpl(std::int64_t channels, std::int64_t padding)
{
    conv = register_module(
        "conv", ConvLayer(channels, channels, ConvOptions{.stride = 2, .padding = padding}));
}

torch::Tensor Downsample2DImpl::forward(const torch::Tensor& x)
{
    return conv(x).to(x.scalar_type());
}

Upsample2DImpl::Upsample2DImpl(std::int64_t channels)
{
    conv = register_module("conv", ConvLayer(channels, channels));
}

torch::Tensor Upsample2DImpl::forward(const torch::Tensor& x, std::int64_t height,
                                      std::int64_t width)
{
    return conv(torch::upsample_nearest2d(x.to(conv->weight.scalar_type()), {height, width}))
        .to(x.scalar_type());
}

} // namespace diorama
