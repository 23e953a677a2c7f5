// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/denoiser.h"

#include "core/pipeline/guidance.h"
#include "core/pipeline/noise.h"
#include "core/tensor/upload.h"

namespace diorama {

Denoiser::Denoiser(const Scheduler& scheduler, Conditioner& conditioner, DenoiseOptions options)
    : m_scheduler(scheduler)
    , m_conditioner(conditioner)
    , m_options(std::move(options))
{}

DenoiseState Denoiser::start(const torch::Tensor& noise) const
{
    return {.latents = noise * m_scheduler.initNoiseSigma()};
}

DenoiseState Denoiser::startFrom(const torch::Tensor& original, const torch::Tensor& noise,
                                 double strength) const
{
    const int first = m_scheduler.startIndex(strength);
    if (first >= m_scheduler.count())
        return {.first = first, .next = first, .latents = original, .clean = original};
    return {.first = first, .next = first, .latents = m_scheduler.addNoise(original, noise, first)};
}

void Denoiser::step(DenoiseState& state, AttentionObserver* observer, const torch::Tensor& drawn)
{
    const int index = state.next;
    const double progress = progressAt(index);
    if (m_options.layout != nullptr && m_options.layout->isActive(index - state.first))
        state.latents = m_options.layout->guided(state.latents, index, progress, m_options.stop);
    if (m_options.stop.stop_requested())
        return;

    const BranchOutputs outputs = evaluate(state.latents, index, progress, observer);
    if (!advanceAtOnce(state, outputs))
        advance(state, outputs, drawn);

    if (const KeptOutside* kept = m_options.kept) {
        const torch::Tensor known =
            isDone(state) ? kept->original
                          : m_scheduler.addNoise(kept->original, kept->noise, state.next);
        state.latents = known + kept->mask * (state.latents - known);
        state.clean = kept->original + kept->mask * (state.clean - kept->original);
    }
}

bool Denoiser::advanceAtOnce(DenoiseState& state, const BranchOutputs& outputs) const
{
    const int index = state.next;
    const bool isRescaled = outputs.plain.defined() && m_options.guidance.rescale > 0.0;
    const auto linear = m_scheduler.linearStep(index, state.scheduler);
    if (!linear || isRescaled || m_scheduler.needsNoise(index) || !canFuse(state.latents))
        return false;
    auto& history = state.scheduler.history;
    FusedStep fused = runFusedStep(outputs, m_options.guidance.scale, *linear, state.latents,
                                   history.empty() ? torch::Tensor() : history.front());
    state.clean = m_scheduler.predictedClean(fused.guided, index, state.latents);
    state.latents = std::move(fused.sample);
    if (linear->keepsHistory)
        history = {std::move(fused.kept)};
    ++state.scheduler.done;
    state.next = index + 1;
    return true;
}

void Denoiser::advance(DenoiseState& state, const BranchOutputs& outputs,
                       const torch::Tensor& drawn) const
{
    const int index = state.next;
    torch::Tensor prediction = outputs.conditional;
    if (outputs.plain.defined()) {
        torch::Tensor plain = outputs.plain;
        if (outputs.negative.defined())
            plain = plain + outputs.weight * (outputs.negative - plain);
        prediction = rescaleGuidance(guide(plain, prediction, m_options.guidance.scale), prediction,
                                     m_options.guidance.rescale);
    }
    state.clean = m_scheduler.predictedClean(prediction, index, state.latents);
    torch::Tensor noise = drawn;
    if (!noise.defined() && m_scheduler.needsNoise(index))
        noise = uploaded(stepNoise(m_options.seed, index, state.latents.sizes()),
                         state.latents.device());
    auto stepped = m_scheduler.step(prediction, index, state.latents, noise, state.scheduler);
    state.latents = stepped.sample;
    state.scheduler = std::move(stepped.state);
    state.next = index + 1;
}

BranchOutputs Denoiser::evaluate(const torch::Tensor& latents, int index, double progress,
                                 AttentionObserver* observer)
{
    const torch::Tensor input = m_scheduler.scaleModelInput(latents, index);
    const PassOptions pass{.progress = progress, .observer = observer};
    const double timestep = m_scheduler.timestep(index);
    if (!m_options.guidance.actsAt(progress))
        return {m_conditioner.predict(input, timestep, {Conditioner::kConditional}, pass)};

    std::vector<std::size_t> branches{Conditioner::kPlain, Conditioner::kConditional};
    std::vector<const LocalNegative*> active;
    for (const auto& negative : m_options.negatives) {
        if (progress < negative.until) {
            branches.push_back(negative.branch);
            active.push_back(&negative);
        }
    }
    const auto parts = m_conditioner.predict(input, timestep, branches, pass)
                           .chunk(static_cast<std::int64_t>(branches.size()));
    BranchOutputs outputs{.conditional = parts[Conditioner::kConditional],
                          .plain = parts[Conditioner::kPlain]};
    if (active.size() == 1) {
        outputs.negative = parts[Conditioner::kFirstExtra];
        outputs.weight = active.front()->weight;
        return outputs;
    }
    for (std::size_t i = 0; i < active.size(); ++i)
        outputs.plain = outputs.plain + active[i]->weight * (parts[Conditioner::kFirstExtra + i] -
                                                             parts[Conditioner::kPlain]);
    return outputs;
}

double Denoiser::progressAt(int index) const
{
    return static_cast<double>(index) / static_cast<double>(m_scheduler.count());
}

} // namespace diorama
