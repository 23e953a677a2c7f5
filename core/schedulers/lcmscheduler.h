// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// Latent consistency models (Luo and others 2023): each step jumps to a clean picture and noises
/// it again.
class LcmScheduler final : public Scheduler
{
public:
    LcmScheduler(const SchedulerConfig& config, int steps);

    bool needsNoise(int index) const override;
    torch::Tensor predictedClean(const torch::Tensor& prediction, int index,
                                 const torch::Tensor& sample) const override;
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;

private:
    std::vector<double> m_alphas;
    double m_timestepScaling;
    double m_clip; ///< 0: no clipping.
};

} // namespace diorama
