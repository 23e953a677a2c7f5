// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace diorama {

/// Classifier-free guidance: unconditional + scale * (conditional - unconditional).
torch::Tensor guide(const torch::Tensor& unconditional, const torch::Tensor& conditional,
                    double scale);

/// Brings the guided prediction's standard deviation per sample back towards the conditional one's,
/// against over-exposure (Lin et al. 2023, section 3.4). `amount` 0 changes nothing, 1 does it
/// wholly.
torch::Tensor rescaleGuidance(const torch::Tensor& guided, const torch::Tensor& conditional,
                              double amount);

/// Softens a mask [1, 1, height, width] over `cells` on both sides of its edges.
torch::Tensor feather(const torch::Tensor& mask, int cells);

} // namespace diorama
