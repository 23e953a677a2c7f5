// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sdconditioner.h"

#include "core/pipeline/conditionalobserver.h"
#include "core/tensor/upload.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diorama {
namespace {

/// One entry per branch, the conditional one where it is that, else the plain one.
torch::Tensor byBranch(const std::vector<std::size_t>& branches, const torch::Tensor& plain,
                       const torch::Tensor& conditional)
{
    std::vector<torch::Tensor> parts;
    for (const auto branch : branches)
        parts.push_back(branch == Conditioner::kConditional ? conditional : plain);
    return torch::cat(parts);
}

} // namespace

SdConditioner::SdConditioner(UNet2DConditionModel unet, SdConditioning conditioning)
    : m_unet(std::move(unet))
    , m_conditioning(std::move(conditioning))
    , m_dtype(m_unet->dtype())
    , m_device(m_unet->parameters().front().device())
{
    const auto adapt = [this](torch::Tensor& tensor) {
        if (tensor.defined())
            tensor = uploaded(tensor.to(m_dtype), m_device);
    };
    for (auto& text : m_conditioning.texts)
        adapt(text);
    adapt(m_conditioning.plainGrounding);
    adapt(m_conditioning.conditionalGrounding);
    for (auto& prompt : m_conditioning.imagePrompts) {
        adapt(prompt.plain);
        adapt(prompt.conditional);
        if (prompt.masks.defined())
            prompt.masks = uploaded(prompt.masks.to(torch::kFloat32), m_device);
    }
}

torch::Tensor SdConditioner::predict(const torch::Tensor& latents, double timestep,
                                     const std::vector<std::size_t>& branches,
                                     const PassOptions& options)
{
    std::vector<torch::Tensor> parts;
    for (const auto& together : passesOf(branches, static_cast<std::size_t>(latents.size(0))))
        parts.push_back(pass(latents, timestep, together, options));
    return parts.size() == 1 ? parts.front() : torch::cat(parts);
}

std::vector<std::vector<std::size_t>>
SdConditioner::passesOf(const std::vector<std::size_t>& branches, std::size_t batch)
{
    const std::size_t most = std::max<std::size_t>(1, kMostRows / batch);
    std::vector<std::vector<std::size_t>> passes;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        if (i % most == 0)
            passes.emplace_back();
        passes.back().push_back(branches[i]);
    }
    return passes;
}

torch::Tensor SdConditioner::pass(const torch::Tensor& latents, double timestep,
                                  const std::vector<std::size_t>& branches,
                                  const PassOptions& options)
{
    UNetConditions conditions = conditionsFor(branches, options.progress);
    ConditionalObserver observer(options.observer, branches);
    conditions.observer = observer.get();
    conditions.stopAfterUpBlock = options.stopAfterUpBlock;
    const torch::Tensor sample =
        latents.to(m_device).repeat({static_cast<std::int64_t>(branches.size()), 1, 1, 1});
    return m_unet->forward(sample, timestep, conditions).to(torch::kFloat32);
}

UNetConditions SdConditioner::conditionsFor(const std::vector<std::size_t>& branches,
                                            double progress) const
{
    UNetConditions conditions;
    std::vector<torch::Tensor> texts;
    for (const auto branch : branches)
        texts.push_back(m_conditioning.texts.at(branch));
    conditions.encoder_hidden_states = torch::cat(texts);
    if (m_conditioning.conditionalGrounding.defined() && isGrounded(progress)) {
        conditions.grounding_tokens =
            byBranch(branches, m_conditioning.plainGrounding, m_conditioning.conditionalGrounding);
    }
    for (const auto& prompt : m_conditioning.imagePrompts) {
        conditions.image_prompts.push_back(
            {.tokens = byBranch(branches, prompt.plain, prompt.conditional),
             .masks = prompt.masks,
             .scales = prompt.scales,
             .masksOnGrid = true});
    }
    return conditions;
}

bool SdConditioner::isGrounded(double progress) const
{
    const auto index = static_cast<int>(std::lround(progress * m_conditioning.evaluations));
    return index < static_cast<int>(m_conditioning.groundingShare * m_conditioning.evaluations);
}

} // namespace diorama
