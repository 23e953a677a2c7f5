// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// Euler's method over sigmas, plain or ancestral (with fresh noise at every step). Samples have a
/// variance that grows with sigma.
class EulerScheduler final : public Scheduler
{
public:
    EulerScheduler(const SchedulerConfig& config, int steps);

    double initNoiseSigma() const override { return m_initNoiseSigma; }
    bool needsNoise(int index) const override;
    torch::Tensor scaleModelInput(const torch::Tensor& sample, int index) const override;
    torch::Tensor addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                           int index) const override;
    torch::Tensor predictedClean(const torch::Tensor& prediction, int index,
                                 const torch::Tensor& sample) const override;
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;
    std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const override;

private:
    bool m_isAncestral;
    double m_initNoiseSigma = 1.0;
};

} // namespace diorama
