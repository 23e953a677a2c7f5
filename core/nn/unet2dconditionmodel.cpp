// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unet2dconditionmodel.h"

#include <stdexcept>

namespace diorama {

namespace {

UNetBlockOptions downOptions(const UNetConfig& config, std::size_t level)
{
    return {.inChannels = config.blockOutChannels[level == 0 ? 0 : level - 1],
            .outChannels = config.blockOutChannels[level],
            .layers = config.layersPerBlock[level],
            .heads = config.heads[level],
            .transformerLayers = config.transformerLayers[level],
            .withAttention = config.downAttention[level],
            .withSampler = level + 1 < config.levels()};
}

UNetBlockOptions midOptions(const UNetConfig& config)
{
    const auto channels = config.blockOutChannels.back();
    return {.inChannels = channels,
            .outChannels = channels,
            .heads = config.heads.back(),
            .transformerLayers = config.transformerLayers.back(),
            .withAttention = config.midAttention};
}

/// `index` counts up blocks in order of execution, lowest resolution first.
UNetBlockOptions upOptions(const UNetConfig& config, std::size_t index)
{
    const std::size_t level = config.levels() - 1 - index;
    const auto& widths = config.blockOutChannels;
    return {.inChannels = widths[index == 0 ? level : level + 1],
            .outChannels = widths[level],
            .skipChannels = widths[level == 0 ? 0 : level - 1],
            .layers = config.layersPerBlock[level] + 1,
            .heads = config.heads[level],
            .transformerLayers = config.transformerLayers[level],
            .withAttention = config.upAttention[index],
            .withSampler = level > 0};
}

void addResiduals(std::vector<torch::Tensor>& skips, const std::vector<torch::Tensor>& residuals)
{
    if (residuals.empty())
        return;
    if (residuals.size() != skips.size())
        throw std::invalid_argument("the UNet has " + std::to_string(skips.size()) +
                                    " skips, but " + std::to_string(residuals.size()) +
                                    " residuals were given");
    for (std::size_t index = 0; index < skips.size(); ++index)
        skips[index] = skips[index] + residuals[index];
}

template <typename Block>
void collect(const Block& block, std::vector<BasicTransformerBlock>& into)
{
    for (const auto& transformer : block->transformers())
        into.insert(into.end(), transformer->blocks().begin(), transformer->blocks().end());
}

} // namespace

UNet2DConditionModelImpl::UNet2DConditionModelImpl(const UNetConfig& config)
    : m_config(config)
{
    const auto first = config.blockOutChannels.front();
    conv_in = register_module("conv_in", ConvLayer(config.inChannels, first));
    time_embedding =
        register_module("time_embedding", TimestepEmbedding(first, config.timeEmbeddingDim()));
    down_blocks = register_module("down_blocks", torch::nn::ModuleList());
    for (std::size_t level = 0; level < config.levels(); ++level) {
        m_downBlocks.emplace_back(downOptions(config, level), config);
        down_blocks->push_back(m_downBlocks.back());
    }
    up_blocks = register_module("up_blocks", torch::nn::ModuleList());
    for (std::size_t index = 0; index < config.levels(); ++index) {
        m_upBlocks.emplace_back(upOptions(config, index), config);
        up_blocks->push_back(m_upBlocks.back());
    }
    mid_block = register_module("mid_block", UNetMidBlock(midOptions(config), config));
    conv_norm_out =
        register_module("conv_norm_out", GroupNormLayer(config.normGroups, first, config.normEps));
    conv_out = register_module("conv_out", ConvLayer(first, config.outChannels));
    if (config.attentionType == AttentionType::Gated ||
        config.attentionType == AttentionType::GatedTextImage)
        position_net = register_module(
            "position_net", PositionNet(config.crossAttentionDim,
                                        config.attentionType == AttentionType::GatedTextImage));
    m_transformerBlocks = transformerBlocks().size();
}

torch::Tensor UNet2DConditionModelImpl::forward(const torch::Tensor& sample, double timestep,
                                                const UNetConditions& conditions)
{
    return forward(sample,
                   torch::full({sample.size(0)}, timestep,
                               torch::TensorOptions(torch::kFloat32).device(sample.device())),
                   conditions);
}

torch::Tensor UNet2DConditionModelImpl::forward(const torch::Tensor& sample,
                                                const torch::Tensor& timestep,
                                                const UNetConditions& conditions)
{
    UNetPass pass(conditions, m_transformerBlocks);
    const auto timesteps = timestep.dim() == 0 ? timestep.expand({sample.size(0)}) : timestep;
    const auto features = timestepFeatures(timesteps, m_config.blockOutChannels.front(),
                                           m_config.flipSinToCos, m_config.freqShift);
    // Every ResNet begins with this SiLU, so it is taken once.
    const auto temb = torch::silu(time_embedding(features)); // [batch, time channels]

    auto hidden = conv_in(sample.contiguous(torch::MemoryFormat::ChannelsLast));
    std::vector<torch::Tensor> skips{hidden};
    for (std::size_t level = 0; level < m_downBlocks.size(); ++level)
        hidden = m_downBlocks[level](hidden, temb, skips, pass, static_cast<int>(level));
    addResiduals(skips, conditions.down_residuals);
    hidden = mid_block(hidden, temb, pass);
    if (conditions.mid_residual.defined())
        hidden = hidden + conditions.mid_residual;
    for (std::size_t index = 0; index < m_upBlocks.size(); ++index) {
        hidden = m_upBlocks[index](hidden, temb, skips, pass, static_cast<int>(index));
        if (pass.isOver() || conditions.stopAfterUpBlock == static_cast<int>(index))
            return hidden;
    }
    return conv_out(conv_norm_out(hidden, /*withSilu=*/true));
}

std::vector<std::string> UNet2DConditionModelImpl::float32Keys()
{
    return {"conv_in.*",        "conv_norm_out.*", "conv_out.*",
            "time_embedding.*", "position_net.*",  "*.alpha_*"};
}

torch::Dtype UNet2DConditionModelImpl::dtype() const
{
    return down_blocks->parameters().front().scalar_type();
}

std::vector<BasicTransformerBlock> UNet2DConditionModelImpl::transformerBlocks() const
{
    std::vector<BasicTransformerBlock> blocks;
    for (const auto& block : m_downBlocks)
        collect(block, blocks);
    collect(mid_block, blocks);
    for (const auto& block : m_upBlocks)
        collect(block, blocks);
    return blocks;
}

std::vector<CrossAttention> UNet2DConditionModelImpl::crossAttentions() const
{
    std::vector<BasicTransformerBlock> blocks;
    for (const auto& block : m_downBlocks)
        collect(block, blocks);
    for (const auto& block : m_upBlocks)
        collect(block, blocks);
    collect(mid_block, blocks);
    std::vector<CrossAttention> layers;
    for (const auto& block : blocks)
        layers.push_back(block->attn2);
    return layers;
}

void UNet2DConditionModelImpl::addImageAdapter(const std::map<std::string, torch::Tensor>& tensors)
{
    auto layers = crossAttentions();
    if (tensors.size() != 2 * layers.size())
        throw std::invalid_argument("the image adapter has " + std::to_string(tensors.size()) +
                                    " tensors, but the UNet needs " +
                                    std::to_string(2 * layers.size()));
    std::vector<torch::Tensor> weights;
    for (std::size_t index = 0; index < 2 * layers.size(); ++index) {
        const auto& options = layers[index / 2]->options();
        const std::string name = std::to_string(2 * (index / 2) + 1) +
                                 (index % 2 == 0 ? ".to_k_ip.weight" : ".to_v_ip.weight");
        const auto found = tensors.find(name);
        if (found == tensors.end())
            throw std::invalid_argument("the image adapter lacks ip_adapter." + name);
        if (found->second.sizes() != torch::IntArrayRef{options.channels, options.contextChannels})
            throw std::invalid_argument("ip_adapter." + name +
                                        " has the wrong shape for this UNet");
        weights.push_back(found->second);
    }
    for (std::size_t index = 0; index < layers.size(); ++index)
        layers[index]->addImageAdapter(weights[2 * index], weights[2 * index + 1]);
}

void UNet2DConditionModelImpl::removeImageAdapters()
{
    for (auto& layer : crossAttentions())
        layer->removeImageAdapters();
}

} // namespace diorama
