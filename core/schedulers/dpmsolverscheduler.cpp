// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/dpmsolverscheduler.h"

#include "core/schedulers/noisepoint.h"
#include "core/schedulers/timetable.h"

#include <cmath>

namespace diorama {

DpmSolverScheduler::DpmSolverScheduler(const SchedulerConfig& config, int steps)
    : m_order(config.solverOrder)
    , m_isStochastic(config.isStochastic)
    , m_isHeun(config.isHeun)
    , m_lowerOrderFinal(config.lowerOrderFinal)
    , m_eulerAtFinal(config.eulerAtFinal)
    , m_endsAtZero(config.finalSigma == FinalSigma::Zero)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    Timetable table = solverTimetable(config, steps);
    m_timesteps = std::move(table.timesteps);
    m_sigmas = std::move(table.sigmas);
}

bool DpmSolverScheduler::needsNoise(int) const
{
    return m_isStochastic;
}

int DpmSolverScheduler::orderAt(int index, int done) const
{
    const bool isShort = count() < 15 && m_lowerOrderFinal;
    if (index == count() - 1 && (m_eulerAtFinal || isShort || m_endsAtZero))
        return 1;
    // The stochastic form has no third order.
    int order = std::min(m_order, m_isStochastic ? 2 : 3);
    if (index == count() - 2 && isShort)
        order = std::min(order, 2);
    return std::min(order, done + 1);
}

DpmSolverScheduler::Weights DpmSolverScheduler::weightsAt(int index, int done) const
{
    const NoisePoint from(sigma(index));
    const NoisePoint to(sigma(index + 1));
    const double h = to.lambda - from.lambda;
    Weights w;
    w.order = orderAt(index, done);
    // First order: x times the ratio of the noises plus the clean picture times `gain`.
    const double decay = std::exp(-h);
    const double gain = to.signal * (m_isStochastic ? 1.0 - decay * decay : 1.0 - decay);
    w.sample = to.noise / from.noise * (m_isStochastic ? decay : 1.0);
    w.noise = m_isStochastic ? to.noise * std::sqrt(1.0 - decay * decay) : 0.0;
    w.clean[0] = gain;
    if (w.order == 1)
        return w;
    const double r0 = (from.lambda - NoisePoint(sigma(index - 1)).lambda) / h;
    if (w.order == 2) {
        double slope = 0.5 * gain;
        if (m_isHeun && m_isStochastic)
            slope = to.signal * (1.0 - (1.0 - decay * decay) / (2.0 * h));
        else if (m_isHeun)
            slope = to.signal * ((decay - 1.0) / h + 1.0);
        w.clean[0] += slope / r0;
        w.clean[1] = -slope / r0;
        return w;
    }
    const double r1 =
        (NoisePoint(sigma(index - 1)).lambda - NoisePoint(sigma(index - 2)).lambda) / h;
    const double slope = to.signal * ((decay - 1.0) / h + 1.0);
    const double bend = -to.signal * ((decay - 1.0 + h) / (h * h) - 0.5);
    // D1 = (1 + k) a - k b and D2 = (a - b)/(r0 + r1), where a and b are the two divided
    // differences.
    const double k = r0 / (r0 + r1);
    const double a = slope * (1.0 + k) + bend / (r0 + r1);
    const double b = -slope * k - bend / (r0 + r1);
    w.clean[0] += a / r0;
    w.clean[1] = -a / r0 + b / r1;
    w.clean[2] = -b / r1;
    return w;
}

SchedulerStep DpmSolverScheduler::step(const torch::Tensor& prediction, int index,
                                       const torch::Tensor& sample, const torch::Tensor& noise,
                                       const SchedulerState& state) const
{
    const Weights w = weightsAt(index, static_cast<int>(state.history.size()));
    SchedulerState after = state;
    ++after.done;
    after.history.insert(after.history.begin(), predictedClean(prediction, index, sample));
    torch::Tensor next = sample * w.sample + after.history[0] * w.clean[0];
    for (int i = 1; i < w.order; ++i)
        next = next + after.history[static_cast<std::size_t>(i)] * w.clean[i];
    if (needsNoise(index))
        next = next + noise * w.noise;
    if (static_cast<int>(after.history.size()) > m_order - 1)
        after.history.resize(static_cast<std::size_t>(m_order - 1));
    return {next, after};
}

std::optional<LinearStep> DpmSolverScheduler::linearStep(int index,
                                                         const SchedulerState& state) const
{
    const Weights w = weightsAt(index, static_cast<int>(state.history.size()));
    const NoisePoint from(sigma(index));
    if (needsNoise(index) || m_order > 2 || m_predictionType == PredictionType::Sample ||
        from.signal < 1e-12)
        return std::nullopt;
    LinearStep linear;
    const bool isEpsilon = m_predictionType == PredictionType::Epsilon;
    linear.keepSample = isEpsilon ? 1.0 / from.signal : from.signal;
    linear.keepPrediction = isEpsilon ? -from.noise / from.signal : -from.noise;
    linear.sample = w.sample + w.clean[0] * linear.keepSample;
    linear.prediction = w.clean[0] * linear.keepPrediction;
    linear.history = w.clean[1];
    linear.usesHistory = w.order == 2;
    linear.keepsHistory = m_order == 2;
    return linear;
}

} // namespace diorama
