// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// Song, Meng and Ermon 2021. With eta 0 it draws no noise.
class DdimScheduler final : public Scheduler
{
public:
    DdimScheduler(const SchedulerConfig& config, int steps);

    bool needsNoise(int index) const override;
    torch::Tensor predictedClean(const torch::Tensor& prediction, int index,
                                 const torch::Tensor& sample) const override;
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;
    std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const override;

private:
    double alpha(int index) const { return m_alphas.at(static_cast<std::size_t>(index)); }
    double alphaBefore(int index) const
    {
        return m_alphasBefore.at(static_cast<std::size_t>(index));
    }
    double noiseScale(int index) const;

    std::vector<double> m_alphas;
    std::vector<double> m_alphasBefore; ///< Of the timestep that the step leads to.
    double m_eta;
    double m_clip; ///< 0: no clipping.
};

} // namespace diorama
