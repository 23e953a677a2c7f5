// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/flowscheduler.h"

#include <cmath>

namespace diorama {
namespace {

double shifted(double sigma, double shift)
{
    return shift * sigma / (1.0 + (shift - 1.0) * sigma);
}

} // namespace

FlowScheduler::FlowScheduler(const SchedulerConfig& config, int steps)
    : m_eta(config.eta)
{
    m_predictionType = PredictionType::Flow;
    m_stepsAsked = steps;
    // The reference shifts the ends of the range, and then every point of it once more.
    const double first = shifted(1.0, config.shift);
    const double last = shifted(1.0 / config.trainSteps, config.shift);
    for (int i = 0; i < steps; ++i) {
        const double even = steps == 1 ? first : first + (last - first) * i / (steps - 1);
        m_sigmas.push_back(shifted(even, config.shift));
        m_timesteps.push_back(m_sigmas.back() * config.trainSteps);
    }
    m_sigmas.push_back(0.0);
}

bool FlowScheduler::needsNoise(int index) const
{
    return m_eta > 0.0 && index + 1 < count();
}

torch::Tensor FlowScheduler::addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                                      int index) const
{
    return noise * sigma(index) + original * (1.0 - sigma(index));
}

SchedulerStep FlowScheduler::step(const torch::Tensor& prediction, int index,
                                  const torch::Tensor& sample, const torch::Tensor& noise,
                                  const SchedulerState& state) const
{
    SchedulerState after = state;
    ++after.done;
    if (needsNoise(index)) {
        const torch::Tensor clean = predictedClean(prediction, index, sample);
        const torch::Tensor seen = clean + prediction; // the noise in the sample
        const double kept = std::sqrt(1.0 - m_eta * m_eta);
        return {addNoise(clean, kept * seen + m_eta * noise, index + 1), after};
    }
    return {sample + prediction * (sigma(index + 1) - sigma(index)), after};
}

std::optional<LinearStep> FlowScheduler::linearStep(int index, const SchedulerState&) const
{
    if (needsNoise(index))
        return std::nullopt;
    LinearStep linear;
    linear.prediction = sigma(index + 1) - sigma(index);
    return linear;
}

} // namespace diorama
