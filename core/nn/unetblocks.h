// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/resnetblock2d.h"
#include "core/nn/transformer2d.h"
#include "core/nn/unetconfig.h"
#include "core/nn/unetpass.h"

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The widths of one up or down block.
struct UNetBlockOptions
{
    std::int64_t inChannels = 320;
    std::int64_t outChannels = 320;
    std::int64_t skipChannels = 320; ///< Only up: channels of the last skip that the block takes.
    std::int64_t layers = 2;
    std::int64_t heads = 8;
    std::int64_t transformerLayers = 1;
    bool withAttention = true;
    bool withSampler = true; ///< Halves, or doubles, the size at its end.
};

/// DownBlock2D and CrossAttnDownBlock2D.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/unets/unet_2d_blocks.py
class UNetDownBlockImpl final : public torch::nn::Module
{
public:
    UNetDownBlockImpl(const UNetBlockOptions& options, const UNetConfig& config);
    /// `temb` is [batch, time channels] after SiLU. Appends every layer's result to `skips`.
    torch::Tensor forward(torch::Tensor x, const torch::Tensor& temb,
                          std::vector<torch::Tensor>& skips, UNetPass& pass, int index);

    torch::nn::ModuleList resnets;
    torch::nn::ModuleList attentions;
    torch::nn::ModuleList downsamplers;

    const std::vector<Transformer2DModel>& transformers() const { return m_attentions; }

private:
    std::vector<ResnetBlock2D> m_resnets;
    std::vector<Transformer2DModel> m_attentions;
    std::vector<Downsample2D> m_downsamplers;
};
TORCH_MODULE(UNetDownBlock);

/// UNetMidBlock2DCrossAttn, or its plain sibling where the config has no attention there.
class UNetMidBlockImpl final : public torch::nn::Module
{
public:
    UNetMidBlockImpl(const UNetBlockOptions& options, const UNetConfig& config);
    torch::Tensor forward(torch::Tensor x, const torch::Tensor& temb, UNetPass& pass);

    torch::nn::ModuleList attentions;
    torch::nn::ModuleList resnets;

    const std::vector<Transformer2DModel>& transformers() const { return m_attentions; }

private:
    std::vector<ResnetBlock2D> m_resnets;
    std::vector<Transformer2DModel> m_attentions;
};
TORCH_MODULE(UNetMidBlock);

/// UpBlock2D and CrossAttnUpBlock2D.
class UNetUpBlockImpl final : public torch::nn::Module
{
public:
    UNetUpBlockImpl(const UNetBlockOptions& options, const UNetConfig& config);
    /// Takes one skip a layer from the end of `skips`; enlarges to the size of the skip that is
    /// then last.
    torch::Tensor forward(torch::Tensor x, const torch::Tensor& temb,
                          std::vector<torch::Tensor>& skips, UNetPass& pass, int index);

    torch::nn::ModuleList resnets;
    torch::nn::ModuleList attentions;
    torch::nn::ModuleList upsamplers;

    const std::vector<Transformer2DModel>& transformers() const { return m_attentions; }

private:
    std::vector<ResnetBlock2D> m_resnets;
    std::vector<Transformer2DModel> m_attentions;
    std::vector<Upsample2D> m_upsamplers;
};
TORCH_MODULE(UNetUpBlock);

} // namespace diorama
