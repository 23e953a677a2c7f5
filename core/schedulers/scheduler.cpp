// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/scheduler.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// Signal and noise of a sample whose variance is kept at 1.
struct Shares
{
    double signal;
    double noise;
};

Shares sharesOf(double sigma)
{
    if (std::isinf(sigma))
        return {0.0, 1.0};
    const double signal = 1.0 / std::sqrt(sigma * sigma + 1.0);
    return {signal, sigma * signal};
}

} // namespace

bool Scheduler::needsNoise(int) const
{
    return false;
}

torch::Tensor Scheduler::scaleModelInput(const torch::Tensor& sample, int) const
{
    return sample;
}

torch::Tensor Scheduler::addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                                  int index) const
{
    const Shares shares = sharesOf(sigma(index));
    return original * shares.signal + noise * shares.noise;
}

torch::Tensor Scheduler::predictedClean(const torch::Tensor& prediction, int index,
                                        const torch::Tensor& sample) const
{
    const Shares shares = sharesOf(sigma(index));
    switch (m_predictionType) {
    case PredictionType::Epsilon:
        return (sample - prediction * shares.noise) / std::max(shares.signal, 1e-12);
    case PredictionType::VPrediction:
        return sample * shares.signal - prediction * shares.noise;
    case PredictionType::Flow:
        return sample - prediction * sigma(index);
    case PredictionType::Sample:
        break;
    }
    return prediction;
}

std::optional<LinearStep> Scheduler::linearStep(int, const SchedulerState&) const
{
    return std::nullopt;
}

int Scheduler::startIndex(double strength) const
{
    // As the reference's img2img pipelines: the share is taken of the steps that were asked for.
    const int kept =
        std::min(static_cast<int>(m_stepsAsked * std::clamp(strength, 0.0, 1.0)), m_stepsAsked);
    return kept == 0 ? count() : std::max(m_stepsAsked - kept, 0);
}

SchedulerOverrides overridesFrom(const RenderSettings& settings)
{
    SchedulerOverrides overrides;
    overrides.kind = settings.scheduler;
    overrides.spacing = settings.spacing;
    overrides.karrasSigmas = settings.karrasSigmas;
    return overrides;
}

} // namespace diorama
