// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// Euler's method for flow matching: a sample is (1-sigma)*picture + sigma*noise, the model gives
/// noise - picture. With the config's stochastic_sampling each step goes to the clean picture that
/// the model points to and from there takes noise that is fresh; of which share, its "eta" says
/// (upstream knows 1 only): the rest is the noise that the model sees in the sample.
class FlowScheduler final : public Scheduler
{
public:
    FlowScheduler(const SchedulerConfig& config, int steps);

    bool needsNoise(int index) const override;
    torch::Tensor addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                           int index) const override;
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;
    std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const override;

private:
    double m_eta; ///< 0: no noise is drawn.
};

} // namespace diorama
