// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/conditioner.h"
#include "core/pipeline/regionattention.h"
#include "core/scene/rendersettings.h"
#include "core/schedulers/scheduler.h"

#include <stop_token>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// Box-constrained attention regulation (LCP-Diffusion's inference side): before a step, moves the
/// latents down the gradient of L_pos + L_scale, so that each region's phrase attends inside its
/// box. Needs no trained weights.
class LayoutGuider final
{
public:
    /// `conditioner` and `scheduler` must outlive it.
    LayoutGuider(const LayoutGuidance& settings, std::vector<AttendedRegion> regions,
                 Conditioner& conditioner, const Scheduler& scheduler);

    /// Whether it does anything before the evaluation `index`, `done` steps after the start.
    bool isActive(int done) const;
    /// The latents moved; `progress` as in PassOptions. Asked to stop, it moves them no further.
    torch::Tensor guided(const torch::Tensor& latents, int index, double progress,
                         const std::stop_token& stop = {});

private:
    torch::Tensor energy(const torch::Tensor& latents, int index, double progress,
                         double& position);

    LayoutGuidance m_settings;
    Conditioner& m_conditioner;
    const Scheduler& m_scheduler;
    RegionAttention m_attention;
};

} // namespace diorama
