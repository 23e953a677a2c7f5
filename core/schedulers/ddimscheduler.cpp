// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/ddimscheduler.h"

#include "core/schedulers/timetable.h"

#include <cmath>

namespace diorama {

DdimScheduler::DdimScheduler(const SchedulerConfig& config, int steps)
    : m_eta(config.eta)
    , m_clip(config.clipSample ? config.clipRange : 0.0)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    m_timesteps = spacedTimesteps(config, steps);
    const double last = config.setAlphaToOne ? 1.0 : config.alphasCumprod.front();
    for (const double timestep : m_timesteps) {
        const int at = static_cast<int>(timestep);
        const int before = at - config.trainSteps / steps;
        m_alphas.push_back(config.alphasCumprod.at(static_cast<std::size_t>(at)));
        m_alphasBefore.push_back(
            before >= 0 ? config.alphasCumprod.at(static_cast<std::size_t>(before)) : last);
    }
    m_sigmas = trainingSigmas(m_alphas);
    m_sigmas.push_back(std::sqrt((1.0 - last) / last));
}

double DdimScheduler::noiseScale(int index) const
{
    const double variance =
        (1 - alphaBefore(index)) / (1 - alpha(index)) * (1 - alpha(index) / alphaBefore(index));
    return m_eta * std::sqrt(std::max(variance, 0.0));
}

bool DdimScheduler::needsNoise(int) const
{
    return m_eta > 0;
}

torch::Tensor DdimScheduler::predictedClean(const torch::Tensor& prediction, int index,
                                            const torch::Tensor& sample) const
{
    const torch::Tensor clean = Scheduler::predictedClean(prediction, index, sample);
    return m_clip > 0 ? clean.clamp(-m_clip, m_clip) : clean;
}

SchedulerStep DdimScheduler::step(const torch::Tensor& prediction, int index,
                                  const torch::Tensor& sample, const torch::Tensor& noise,
                                  const SchedulerState& state) const
{
    const double signal = std::sqrt(alpha(index));
    const double spread = std::sqrt(1 - alpha(index));
    const torch::Tensor clean = predictedClean(prediction, index, sample);
    torch::Tensor epsilon = prediction;
    if (m_predictionType == PredictionType::VPrediction)
        epsilon = prediction * signal + sample * spread;
    else if (m_predictionType == PredictionType::Sample)
        epsilon = (sample - prediction * signal) / spread;
    const double scale = noiseScale(index);
    torch::Tensor next = clean * std::sqrt(alphaBefore(index)) +
                         epsilon * std::sqrt(std::max(1 - alphaBefore(index) - scale * scale, 0.0));
    if (needsNoise(index))
        next = next + noise * scale;
    SchedulerState after = state;
    ++after.done;
    return {next, after};
}

std::optional<LinearStep> DdimScheduler::linearStep(int index, const SchedulerState&) const
{
    if (m_eta > 0 || m_clip > 0 || m_predictionType == PredictionType::Sample)
        return std::nullopt;
    const double signal = std::sqrt(alpha(index));
    const double spread = std::sqrt(1 - alpha(index));
    const double nextSignal = std::sqrt(alphaBefore(index));
    const double nextSpread = std::sqrt(1 - alphaBefore(index));
    LinearStep linear;
    if (m_predictionType == PredictionType::VPrediction) {
        linear.sample = nextSignal * signal + nextSpread * spread;
        linear.prediction = nextSpread * signal - nextSignal * spread;
    } else {
        if (signal < 1e-12)
            return std::nullopt;
        linear.sample = nextSignal / signal;
        linear.prediction = nextSpread - nextSignal * spread / signal;
    }
    return linear;
}

} // namespace diorama
