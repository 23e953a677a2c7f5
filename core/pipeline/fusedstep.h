// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/scheduler.h"

#include <torch/torch.h>

namespace diorama {

/// What the model gave for one step, by branch: [batch, channels, height, width] in float32.
struct BranchOutputs
{
    torch::Tensor conditional;
    torch::Tensor plain = {};    ///< Undefined without guidance.
    torch::Tensor negative = {}; ///< Replaces `plain` by `weight`; undefined where nothing does.
    torch::Tensor weight = {};   ///< [1, 1, height, width], 0 to 1.
};

/// Whether runFusedStep() can work where the latents are.
bool canFuse(const torch::Tensor& latents);

struct FusedStep
{
    torch::Tensor guided; ///< The prediction after guidance.
    torch::Tensor sample;
    torch::Tensor kept; ///< The next step's history; undefined where the method keeps none.
};

/// Guidance, regional blend and a scheduler's linear step in one pass over memory, by
/// core/cuda/guidedstep.h on either device. `history` may be undefined where `step` does not use
/// it.
FusedStep runFusedStep(const BranchOutputs& outputs, double guidance, const LinearStep& step,
                       const torch::Tensor& latents, const torch::Tensor& history);

} // namespace diorama
