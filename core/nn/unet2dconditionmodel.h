// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/positionnet.h"
#include "core/nn/timestepembedding.h"
#include "core/nn/unetblocks.h"
#include "core/nn/unetconditions.h"
#include "core/nn/unetconfig.h"

#include <map>
#include <string>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The denoiser of the Stable Diffusion 1.x family, names equal to diffusers' checkpoint keys.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/unets/unet_2d_condition.py
class UNet2DConditionModelImpl : public torch::nn::Module
{
public:
    explicit UNet2DConditionModelImpl(const UNetConfig& config);

    /// `sample` is [batch, in_channels, height, width]; `timestep` a scalar or [batch]. Returns
    /// [batch, out_channels, height, width]. Any size of at least one cell a level works.
    torch::Tensor forward(const torch::Tensor& sample, const torch::Tensor& timestep,
                          const UNetConditions& conditions);
    torch::Tensor forward(const torch::Tensor& sample, double timestep,
                          const UNetConditions& conditions);

    const UNetConfig& config() const { return m_config; }

    /// What stays in float32 when the rest is loaded in half precision, as LoadPolicy takes it: the
    /// two ends and what the time, the boxes and the gates go through. It is little memory and
    /// little time, and since conv_in then begins the sums between the layers in float32, they stay
    /// so. Rounding there is what guidance and many steps blow up.
    static std::vector<std::string> float32Keys();
    /// The number format of the blocks.
    torch::Dtype dtype() const;

    /// Cross-attention layers in the order in which IP-Adapter files number them: down, up, mid
    /// last.
    std::vector<CrossAttention> crossAttentions() const;
    /// All transformer blocks in order of execution.
    std::vector<BasicTransformerBlock> transformerBlocks() const;

    /// Adds the key and value maps of one IP-Adapter. `tensors` has the names of the original file
    /// below "ip_adapter." ("1.to_k_ip.weight", ...). Throws std::invalid_argument that names what
    /// does not fit.
    void addImageAdapter(const std::map<std::string, torch::Tensor>& tensors);
    void removeImageAdapters();

    ConvLayer conv_in{nullptr};
    TimestepEmbedding time_embedding{nullptr};
    torch::nn::ModuleList down_blocks;
    UNetMidBlock mid_block{nullptr};
    torch::nn::ModuleList up_blocks;
    GroupNormLayer conv_norm_out{nullptr};
    ConvLayer conv_out{nullptr};
    PositionNet position_net{nullptr}; ///< Null but for GLIGEN's two types.

private:
    UNetConfig m_config;
    std::vector<UNetDownBlock> m_downBlocks;
    std::vector<UNetUpBlock> m_upBlocks;
    std::size_t m_transformerBlocks = 0;
};
TORCH_MODULE(UNet2DConditionModel);

} // namespace diorama
