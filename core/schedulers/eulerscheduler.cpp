// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/eulerscheduler.h"

#include "core/schedulers/timetable.h"

#include <cmath>

namespace diorama {

EulerScheduler::EulerScheduler(const SchedulerConfig& config, int steps)
    : m_isAncestral(config.kind == SchedulerKind::EulerAncestral)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    Timetable table = eulerTimetable(config, steps);
    m_timesteps = std::move(table.timesteps);
    m_sigmas = std::move(table.sigmas);
    const double largest = m_sigmas.front();
    m_initNoiseSigma =
        config.spacing == TimestepSpacing::Leading ? std::sqrt(largest * largest + 1.0) : largest;
}

bool EulerScheduler::needsNoise(int) const
{
    return m_isAncestral;
}

torch::Tensor EulerScheduler::scaleModelInput(const torch::Tensor& sample, int index) const
{
    return sample / std::sqrt(sigma(index) * sigma(index) + 1.0);
}

torch::Tensor EulerScheduler::addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                                       int index) const
{
    return original + noise * sigma(index);
}

torch::Tensor EulerScheduler::predictedClean(const torch::Tensor& prediction, int index,
                                             const torch::Tensor& sample) const
{
    const double s = sigma(index);
    if (m_predictionType == PredictionType::Epsilon)
        return sample - prediction * s;
    if (m_predictionType == PredictionType::VPrediction)
        return sample / (s * s + 1.0) - prediction * (s / std::sqrt(s * s + 1.0));
    return prediction;
}

SchedulerStep EulerScheduler::step(const torch::Tensor& prediction, int index,
                                   const torch::Tensor& sample, const torch::Tensor& noise,
                                   const SchedulerState& state) const
{
    const double from = sigma(index);
    const double to = sigma(index + 1);
    SchedulerState after = state;
    ++after.done;
    const torch::Tensor derivative = (sample - predictedClean(prediction, index, sample)) / from;
    if (!needsNoise(index))
        return {sample + derivative * (to - from), after};
    const double up = std::sqrt(to * to * (from * from - to * to) / (from * from));
    const double down = std::sqrt(std::max(to * to - up * up, 0.0));
    return {sample + derivative * (down - from) + noise * up, after};
}

std::optional<LinearStep> EulerScheduler::linearStep(int index, const SchedulerState&) const
{
    if (needsNoise(index) || m_predictionType == PredictionType::Sample)
        return std::nullopt;
    const double s = sigma(index);
    const double delta = sigma(index + 1) - s;
    LinearStep linear;
    if (m_predictionType == PredictionType::Epsilon) {
        linear.prediction = delta;
    } else {
        linear.sample = 1.0 + delta * s / (s * s + 1.0);
        linear.prediction = delta / std::sqrt(s * s + 1.0);
    }
    return linear;
}

} // namespace diorama
