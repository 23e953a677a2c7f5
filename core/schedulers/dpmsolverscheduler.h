// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// DPM-Solver++ (Lu and others 2022), multistep, orders 1 to 3, and its stochastic form. History is
/// the latest predicted clean pictures.
class DpmSolverScheduler final : public Scheduler
{
public:
    DpmSolverScheduler(const SchedulerConfig& config, int steps);

    bool needsNoise(int index) const override;
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;
    std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const override;

private:
    /// next = sample*x + sum of clean[i]*m_i + noise*n, the newest clean picture first.
    struct Weights
    {
        double sample = 0;
        double clean[3] = {};
        double noise = 0;
        int order = 1;
    };
    Weights weightsAt(int index, int done) const;
    int orderAt(int index, int done) const;

    int m_order;
    bool m_isStochastic;
    bool m_isHeun;
    bool m_lowerOrderFinal;
    bool m_eulerAtFinal;
    bool m_endsAtZero;
};

} // namespace diorama
