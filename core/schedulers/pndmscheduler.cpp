// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/pndmscheduler.h"

#include "core/schedulers/timetable.h"

#include <cmath>

namespace diorama {
namespace {

/// Adams and Bashforth, of the order that the history allows.
torch::Tensor combined(const std::vector<torch::Tensor>& e)
{
    switch (e.size()) {
    case 1:
        return e[0];
    case 2:
        return (e[0] * 3.0 - e[1]) / 2.0;
    case 3:
        return (e[0] * 23.0 - e[1] * 16.0 + e[2] * 5.0) / 12.0;
    default:
        return (e[0] * 55.0 - e[1] * 59.0 + e[2] * 37.0 - e[3] * 9.0) / 24.0;
    }
}

} // namespace

PndmScheduler::PndmScheduler(const SchedulerConfig& config, int steps)
    : m_alphas(config.alphasCumprod)
    , m_lastAlpha(config.setAlphaToOne ? 1.0 : config.alphasCumprod.front())
    , m_stride(config.trainSteps / steps)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    m_timesteps = spacedTimesteps(config, steps);
    if (m_timesteps.size() > 1)
        m_timesteps.insert(m_timesteps.begin() + 1, m_timesteps[1]);
    for (const double timestep : m_timesteps) {
        const double alpha = m_alphas.at(static_cast<std::size_t>(timestep));
        m_sigmas.push_back(std::sqrt((1.0 - alpha) / alpha));
    }
    m_sigmas.push_back(std::sqrt((1.0 - m_lastAlpha) / m_lastAlpha));
}

double PndmScheduler::alphaAt(int timestep) const
{
    if (timestep < 0)
        return m_lastAlpha;
    return m_alphas.at(std::min(static_cast<std::size_t>(timestep), m_alphas.size() - 1));
}

torch::Tensor PndmScheduler::moved(const torch::Tensor& sample, int from, int to,
                                   const torch::Tensor& prediction) const
{
    const double a = alphaAt(from);
    const double b = alphaAt(to);
    torch::Tensor epsilon = prediction;
    if (m_predictionType == PredictionType::VPrediction)
        epsilon = prediction * std::sqrt(a) + sample * std::sqrt(1 - a);
    const double divisor = a * std::sqrt(1 - b) + std::sqrt(a * (1 - a) * b);
    return sample * std::sqrt(b / a) - epsilon * ((b - a) / divisor);
}

SchedulerStep PndmScheduler::step(const torch::Tensor& prediction, int index,
                                  const torch::Tensor& sample, const torch::Tensor&,
                                  const SchedulerState& state) const
{
    const int at = static_cast<int>(timestep(index));
    SchedulerState after = state;
    ++after.done;
    // The second evaluation improves the first step: it goes from the first sample, with both's
    // mean.
    if (state.done == 1 && state.sample.defined()) {
        after.sample = torch::Tensor();
        const torch::Tensor mean = (prediction + state.history.at(0)) / 2.0;
        return {moved(state.sample, at + m_stride, at, mean), after};
    }
    after.history.insert(after.history.begin(), prediction);
    if (after.history.size() > 4)
        after.history.pop_back();
    if (state.done == 0)
        after.sample = sample;
    return {moved(sample, at, at - m_stride, combined(after.history)), after};
}

} // namespace diorama
