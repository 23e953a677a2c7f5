// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/crossattention.h"

#include <stdexcept>

namespace diorama {

ImagePromptProcessorImpl::ImagePromptProcessorImpl()
{
    to_k_ip = register_module("to_k_ip", torch::nn::ModuleList());
    to_v_ip = register_module("to_v_ip", torch::nn::ModuleList());
}

CrossAttentionImpl::CrossAttentionImpl(const AttentionOptions& options, bool withDynamic)
    : AttentionImpl(options)
{
    if (withDynamic)
        dynamic_attn = register_module(
            "dynamic_attn",
            DynamicAttention(options.channels, options.contextChannels, options.heads));
}

torch::Tensor CrossAttentionImpl::forward(const torch::Tensor& x, UNetPass& pass,
                                          const AttentionSite& site, const LcpLevel* level)
{
    const auto& conditions = pass.conditions();
    const auto q = to_q(x);
    auto attended = textAttention(q, pass, site);
    if (!conditions.image_prompts.empty()) {
        if (processor.is_empty() || processor->to_k_ip->size() < conditions.image_prompts.size())
            throw std::invalid_argument(
                "the UNet has fewer image adapters than the conditions have image prompts");
        for (std::size_t adapter = 0; adapter < conditions.image_prompts.size(); ++adapter)
            attended = attended + imageAttention(q, adapter, pass, site);
    }
    if (level != nullptr && level->dynamicBias.defined() &&
        conditions.lcp->scales.dynamicBranch != 0)
        attended = attended + level->scaled(dynamic_attn(q, conditions.lcp->dynamicTokens, *level),
                                            conditions.lcp->scales.dynamicBranch);
    return project(attended);
}

torch::Tensor CrossAttentionImpl::textAttention(const torch::Tensor& q, UNetPass& pass,
                                                const AttentionSite& site)
{
    const auto& text = pass.conditions().encoder_hidden_states;
    const auto k = to_k(text), v = to_v(text);
    AttentionObserver* observer = pass.conditions().observer;
    if (observer == nullptr || !observer->wants(site))
        return attend(q, k, v, heads());
    const auto probabilities = attentionProbabilities(q, k, heads());
    observer->observe(site, probabilities);
    return applyAttention(probabilities, v);
}

torch::Tensor CrossAttentionImpl::imageAttention(const torch::Tensor& q, std::size_t adapter,
                                                 UNetPass& pass, const AttentionSite& site)
{
    const ImagePrompt& prompt = pass.conditions().image_prompts[adapter];
    auto& toKey = *processor->to_k_ip[adapter]->as<LinearLayerImpl>();
    auto& toValue = *processor->to_v_ip[adapter]->as<LinearLayerImpl>();
    if (!prompt.masks.defined()) {
        const auto tokens =
            prompt.tokens.flatten(1, 2); // [batch, pictures * tokens, context channels]
        return attend(q, toKey.forward(tokens), toValue.forward(tokens), heads()) *
               prompt.scales.front();
    }
    const auto masks =
        pass.imagePromptMasks(adapter, site).to(q.scalar_type()); // [n, pictures, queries]
    torch::Tensor sum = torch::zeros_like(q);
    for (std::int64_t picture = 0; picture < prompt.tokens.size(1); ++picture) {
        const double scale = prompt.scales.size() > 1
                                 ? prompt.scales.at(static_cast<std::size_t>(picture))
                                 : prompt.scales.front();
        if (scale == 0)
            continue;
        const auto tokens = prompt.tokens.select(1, picture); // [batch, tokens, context channels]
        const auto attended = attend(q, toKey.forward(tokens), toValue.forward(tokens), heads());
        sum = sum + attended * masks.select(1, picture).unsqueeze(-1) * scale;
    }
    return sum;
}

void CrossAttentionImpl::addImageAdapter(const torch::Tensor& key, const torch::Tensor& value)
{
    if (processor.is_empty())
        processor = register_module("processor", ImagePromptProcessor());
    const auto add = [this](torch::nn::ModuleList& list, const torch::Tensor& weight) {
        LinearLayer layer(options().contextChannels, options().channels, /*withBias=*/false);
        torch::NoGradGuard guard;
        layer->to(to_q->weight.device(), to_q->weight.scalar_type());
        layer->weight.copy_(weight);
        list->push_back(layer);
    };
    add(processor->to_k_ip, key);
    add(processor->to_v_ip, value);
}

void CrossAttentionImpl::removeImageAdapters()
{
    if (processor.is_empty())
        return;
    unregister_module("processor");
    processor = nullptr;
}

} // namespace diorama
