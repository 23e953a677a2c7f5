// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layoutenergy.h"

#include "core/nn/lcplayout.h"

namespace diorama {

namespace {

constexpr double kSharpness = 10;   ///< Of the step that counts a cell as covered.
constexpr double kLeastArea = 0.02; ///< Of a box, as a divisor.
constexpr double kLeastSum = 1e-8;

/// [regions, height, width] float, each region's box on its own.
torch::Tensor boxMasks(const torch::Tensor& maps, const torch::Tensor& boxes)
{
    const auto apart = boxes.detach()
                           .to(torch::kFloat32)
                           .unsqueeze(1); // one scene per region, so that none hides another
    const LcpLayout layout{
        .boxes = apart,
        .valid = torch::ones({boxes.size(0), 1},
                             torch::TensorOptions(torch::kBool).device(boxes.device()))};
    return layout.visibleMasks(maps.size(1), maps.size(2)).select(1, 0).to(maps.scalar_type());
}

torch::Tensor insideFractions(const torch::Tensor& maps, const torch::Tensor& boxes)
{
    const auto inside = (maps * boxMasks(maps, boxes)).sum({1, 2});
    return inside / maps.sum({1, 2}).clamp_min(kLeastSum);
}

} // namespace

torch::Tensor positionEnergy(const torch::Tensor& maps, const torch::Tensor& boxes)
{
    return (1 - insideFractions(maps, boxes)).sum();
}

torch::Tensor scaleEnergy(const torch::Tensor& maps, const torch::Tensor& boxes)
{
    const auto relative = maps / maps.amax({1, 2}, /*keepdim=*/true).clamp_min(kLeastSum);
    const auto covered = torch::sigmoid(kSharpness * (relative - 0.5)).mean({1, 2}); // [regions]
    const auto area =
        ((boxes.select(1, 2) - boxes.select(1, 0)) * (boxes.select(1, 3) - boxes.select(1, 1)))
            .to(maps.options());
    return ((covered - area).abs() / area.clamp_min(kLeastArea)).sum();
}

} // namespace diorama
