// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace diorama {

/// How much attention lies outside its box, summed over the regions: 0 where all of a region's is
/// inside, 1 where none is. `maps` is [regions, height, width] and not negative, `boxes` [regions,
/// 4] is canvas-relative. arXiv 2505.20909, L_pos.
torch::Tensor positionEnergy(const torch::Tensor& maps, const torch::Tensor& boxes);

/// How far the soft area of each map is from its box's area, relative to the latter and summed. It
/// keeps positionEnergy() from being satisfied by one bright cell.
torch::Tensor scaleEnergy(const torch::Tensor& maps, const torch::Tensor& boxes);

} // namespace diorama
