// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// Liu, Ren, Lin and Zhao 2022, as Stable Diffusion samples with it: linear multistep only, its
/// second timestep visited twice. History is the latest predictions.
class PndmScheduler final : public Scheduler
{
public:
    PndmScheduler(const SchedulerConfig& config, int steps);

    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;

private:
    double alphaAt(int timestep) const;
    torch::Tensor moved(const torch::Tensor& sample, int from, int to,
                        const torch::Tensor& prediction) const;

    std::vector<double> m_alphas; ///< Of all training timesteps.
    double m_lastAlpha;
    int m_stride;
};

} // namespace diorama
