// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetblocks.h"

namespace diorama {

namespace {

ResnetOptions resnetOptions(const UNetConfig& config, std::int64_t in, std::int64_t out)
{
    return {.inChannels = in,
            .outChannels = out,
            .timeChannels = config.timeEmbeddingDim(),
            .groups = config.normGroups,
            .eps = config.normEps};
}

TransformerOptions transformerOptions(const UNetBlockOptions& options)
{
    return {.channels = options.outChannels,
            .heads = options.heads,
            .layers = options.transformerLayers};
}

/// Registers a list of what was made; an empty one has no name in checkpoints.
template <typename Layer>
torch::nn::ModuleList registered(torch::nn::Module& owner, const char* name,
                                 const std::vector<Layer>& layers)
{
    torch::nn::ModuleList list;
    for (const auto& layer : layers)
        list->push_back(layer);
    return layers.empty() ? list : owner.register_module(name, list);
}

} // namespace

UNetDownBlockImpl::UNetDownBlockImpl(const UNetBlockOptions& options, const UNetConfig& config)
{
    for (std::int64_t layer = 0; layer < options.layers; ++layer) {
        m_resnets.emplace_back(resnetOptions(
            config, layer == 0 ? options.inChannels : options.outChannels, options.outChannels));
        if (options.withAttention)
            m_attentions.emplace_back(transformerOptions(options), config);
    }
    if (options.withSampler)
        m_downsamplers.emplace_back(options.outChannels, config.downsamplePadding);
    attentions = registered(*this, "attentions", m_attentions);
    resnets = registered(*this, "resnets", m_resnets);
    downsamplers = registered(*this, "downsamplers", m_downsamplers);
}

torch::Tensor UNetDownBlockImpl::forward(torch::Tensor x, const torch::Tensor& temb,
                                         std::vector<torch::Tensor>& skips, UNetPass& pass,
                                         int index)
{
    for (std::size_t layer = 0; layer < m_resnets.size(); ++layer) {
        x = m_resnets[layer](x, temb);
        if (!m_attentions.empty())
            x = m_attentions[layer](x, pass,
                                    AttentionSite{UNetStage::Down, index, static_cast<int>(layer)});
        skips.push_back(x);
    }
    for (auto& downsampler : m_downsamplers) {
        x = downsampler(x);
        skips.push_back(x);
    }
    return x;
}

UNetMidBlockImpl::UNetMidBlockImpl(const UNetBlockOptions& options, const UNetConfig& config)
{
    const auto resnet = resnetOptions(config, options.inChannels, options.inChannels);
    m_resnets.emplace_back(resnet);
    if (options.withAttention)
        m_attentions.emplace_back(transformerOptions(options), config);
    m_resnets.emplace_back(resnet);
    attentions = registered(*this, "attentions", m_attentions);
    resnets = registered(*this, "resnets", m_resnets);
}

torch::Tensor UNetMidBlockImpl::forward(torch::Tensor x, const torch::Tensor& temb, UNetPass& pass)
{
    x = m_resnets[0](x, temb);
    if (!m_attentions.empty())
        x = m_attentions[0](x, pass, AttentionSite{UNetStage::Mid});
    return m_resnets[1](x, temb);
}

UNetUpBlockImpl::UNetUpBlockImpl(const UNetBlockOptions& options, const UNetConfig& config)
{
    for (std::int64_t layer = 0; layer < options.layers; ++layer) {
        const auto skip = layer == options.layers - 1 ? options.skipChannels : options.outChannels;
        const auto in = layer == 0 ? options.inChannels : options.outChannels;
        m_resnets.emplace_back(resnetOptions(config, in + skip, options.outChannels));
        if (options.withAttention)
            m_attentions.emplace_back(transformerOptions(options), config);
    }
    if (options.withSampler)
        m_upsamplers.emplace_back(options.outChannels);
    attentions = registered(*this, "attentions", m_attentions);
    resnets = registered(*this, "resnets", m_resnets);
    upsamplers = registered(*this, "upsamplers", m_upsamplers);
}

torch::Tensor UNetUpBlockImpl::forward(torch::Tensor x, const torch::Tensor& temb,
                                       std::vector<torch::Tensor>& skips, UNetPass& pass, int index)
{
    for (std::size_t layer = 0; layer < m_resnets.size(); ++layer) {
        x = m_resnets[layer](torch::cat({x, skips.back()}, 1), temb);
        skips.pop_back();
        if (!m_attentions.empty())
            x = m_attentions[layer](x, pass,
                                    AttentionSite{UNetStage::Up, index, static_cast<int>(layer)});
        if (pass.isOver())
            return x;
    }
    for (auto& upsampler : m_upsamplers)
        x = upsampler(x, skips.back().size(2), skips.back().size(3));
    return x;
}

} // namespace diorama
