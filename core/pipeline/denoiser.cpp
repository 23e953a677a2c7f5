// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/denoiser.h"

#include "core/pipeline/guidance.h"
#include "core/pipeline/noise.h"

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
        state.latents = m_options.layout->guided(state.latents, index, progress);

    const torch::Tensor prediction = predict(state.latents, index, progress, observer);
    state.clean = m_scheduler.predictedClean(prediction, index, state.latents);
    torch::Tensor noise = drawn;
    if (!noise.defined() && m_scheduler.needsNoise(index))
        noise = stepNoise(m_options.seed, index, state.latents.sizes()).to(state.latents.device());
    auto stepped = m_scheduler.step(prediction, index, state.latents, noise, state.scheduler);
    state.latents = stepped.sample;
    state.scheduler = std::move(stepped.state);
    state.next = index + 1;

    if (const KeptOutside* kept = m_options.kept) {
        const torch::Tensor known =
            isDone(state) ? kept->original
                          : m_scheduler.addNoise(kept->original, kept->noise, state.next);
        state.latents = known + kept->mask * (state.latents - known);
        state.clean = kept->original + kept->mask * (state.clean - kept->original);
    }
}

torch::Tensor Denoiser::predict(const torch::Tensor& latents, int index, double progress,
                                AttentionObserver* observer)
{
    const torch::Tensor input = m_scheduler.scaleModelInput(latents, index);
    const PassOptions pass{.progress = progress, .observer = observer};
    const double timestep = m_scheduler.timestep(index);
    const auto& guidance = m_options.guidance;
    if (guidance.scale == 1.0)
        return m_conditioner.predict(input, timestep, {Conditioner::kConditional}, pass);

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
    torch::Tensor unconditional = parts[0];
    for (std::size_t i = 0; i < active.size(); ++i)
        unconditional =
            unconditional + active[i]->weight * (parts[Conditioner::kFirstExtra + i] - parts[0]);
    return rescaleGuidance(guide(unconditional, parts[1], guidance.scale), parts[1],
                           guidance.rescale);
}

double Denoiser::progressAt(int index) const
{
    return static_cast<double>(index) / static_cast<double>(m_scheduler.count());
}

} // namespace diorama
