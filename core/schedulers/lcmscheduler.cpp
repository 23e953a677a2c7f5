// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/lcmscheduler.h"

#include "core/schedulers/timetable.h"

#include <cmath>

namespace diorama {

LcmScheduler::LcmScheduler(const SchedulerConfig& config, int steps)
    : m_timestepScaling(config.timestepScaling)
    , m_clip(config.clipSample ? config.clipRange : 0.0)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    // The model was distilled at originalSteps timesteps; the schedule takes some of them, the last
    // one first.
    const int ratio = config.trainSteps / config.originalSteps;
    for (int i = 0; i < steps; ++i) {
        const auto place =
            static_cast<int>(std::floor(static_cast<double>(config.originalSteps) / steps * i));
        m_timesteps.push_back((config.originalSteps - place) * ratio - 1);
        m_alphas.push_back(config.alphasCumprod.at(static_cast<std::size_t>(m_timesteps.back())));
    }
    m_sigmas = trainingSigmas(m_alphas);
    m_sigmas.push_back(0.0);
}

bool LcmScheduler::needsNoise(int index) const
{
    return index + 1 < count();
}

torch::Tensor LcmScheduler::predictedClean(const torch::Tensor& prediction, int index,
                                           const torch::Tensor& sample) const
{
    constexpr double kDataSigma = 0.5;
    torch::Tensor clean = Scheduler::predictedClean(prediction, index, sample);
    if (m_clip > 0)
        clean = clean.clamp(-m_clip, m_clip);
    const double scaled = timestep(index) * m_timestepScaling;
    const double square = scaled * scaled + kDataSigma * kDataSigma;
    return clean * (scaled / std::sqrt(square)) + sample * (kDataSigma * kDataSigma / square);
}

SchedulerStep LcmScheduler::step(const torch::Tensor& prediction, int index,
                                 const torch::Tensor& sample, const torch::Tensor& noise,
                                 const SchedulerState& state) const
{
    SchedulerState after = state;
    ++after.done;
    const torch::Tensor clean = predictedClean(prediction, index, sample);
    if (!needsNoise(index))
        return {clean, after};
    const double alpha = m_alphas.at(static_cast<std::size_t>(index) + 1);
    return {clean * std::sqrt(alpha) + noise * std::sqrt(1.0 - alpha), after};
}

} // namespace diorama
