// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

namespace diorama {

/// UniPC (Zhao and others 2023): a predictor, and a corrector that improves the previous step with
/// the new prediction. History is the latest predicted clean pictures, `sample` the one before the
/// latest step.
class UniPcScheduler final : public Scheduler
{
public:
    UniPcScheduler(const SchedulerConfig& config, int steps);

    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override;

private:
    torch::Tensor corrected(const torch::Tensor& clean, int index,
                            const SchedulerState& state) const;
    torch::Tensor predicted(const torch::Tensor& sample, int index, int order,
                            const std::vector<torch::Tensor>& history) const;

    int m_order;
    bool m_isBh1;
    bool m_lowerOrderFinal;
    std::vector<int> m_disabledCorrectors;
};

} // namespace diorama
