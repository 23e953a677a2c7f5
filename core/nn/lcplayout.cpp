// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcplayout.h"

#include <cmath>
#include <numbers>

namespace diorama {

namespace {

/// 1 where a cell of the axis lies between floor(start) and ceil(end): [batch, regions, cells]
/// bool.
torch::Tensor axisMask(const torch::Tensor& start, const torch::Tensor& end, std::int64_t cells)
{
    // Boxes that come from float32 arithmetic may miss a cell's border by a rounding error.
    constexpr double kSlack = 1e-4;
    const auto size = static_cast<double>(cells);
    const auto index = torch::arange(cells, start.options());
    const auto first = torch::floor(start * size + kSlack).unsqueeze(-1);
    const auto last = torch::ceil(end * size - kSlack).unsqueeze(-1);
    return (index >= first).logical_and(index < last);
}

torch::Tensor cellCentres(std::int64_t cells, const torch::TensorOptions& options)
{
    return (torch::arange(cells, options) + 0.5) / static_cast<double>(cells);
}

/// [8, height, width]: convolutions that know only the picture's edges hardly learn where its
/// middle is (CoordConv, arXiv 1807.03247), and a road leads there.
torch::Tensor canvasChannels(std::int64_t height, std::int64_t width)
{
    const auto places = gridPlaces(height, width).t().reshape({2, height, width});
    std::vector<torch::Tensor> waves;
    for (const double frequency : {std::numbers::pi, 2 * std::numbers::pi}) {
        waves.push_back(torch::sin(places * frequency));
        waves.push_back(torch::cos(places * frequency));
    }
    return torch::cat(waves);
}

} // namespace

torch::Tensor LcpLayout::effectiveBoxes() const
{
    if (!withheld.defined())
        return boxes;
    const auto canvas = torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}, boxes.options());
    return torch::where(withheld.view({-1, 1, 1}), canvas, boxes);
}

torch::Tensor LcpLayout::visibleMasks(std::int64_t height, std::int64_t width) const
{
    const auto columns = axisMask(boxes.select(-1, 0), boxes.select(-1, 2), width);
    const auto rows = axisMask(boxes.select(-1, 1), boxes.select(-1, 3), height);
    auto masks =
        rows.unsqueeze(-1).logical_and(columns.unsqueeze(-2)); // [batch, regions, height, width]
    masks = masks.logical_and(valid.unsqueeze(-1).unsqueeze(-1));
    // Front to back: a region is seen where none before it has closed the cell.
    auto open = torch::ones_like(masks.select(1, 0));
    std::vector<torch::Tensor> seen(static_cast<std::size_t>(regions()));
    for (std::int64_t k = regions() - 1; k >= 0; --k) {
        const auto mask = masks.select(1, k);
        seen[static_cast<std::size_t>(k)] = mask.logical_and(open);
        const auto closes =
            blends.defined() ? mask.logical_and(blends.select(1, k).logical_not().view({-1, 1, 1}))
                             : mask;
        open = open.logical_and(closes.logical_not());
    }
    const auto visible = torch::stack(seen, 1);
    if (!withheld.defined())
        return visible;
    return torch::where(withheld.view({-1, 1, 1, 1}), valid.unsqueeze(-1).unsqueeze(-1), visible);
}

torch::Tensor LcpLayout::channels(std::int64_t height, std::int64_t width) const
{
    auto shown = visibleMasks(height, width).to(torch::kFloat32); // [batch, regions, height, width]
    if (withheld.defined())
        shown = shown * (1 - withheld.to(torch::kFloat32)).view({-1, 1, 1, 1});
    if (blends.defined())
        shown = shown / shown.sum(1, /*keepdim=*/true).clamp_min(1);
    const auto at = [this](std::int64_t coordinate) {
        return boxes.select(-1, coordinate).unsqueeze(-1).unsqueeze(-1);
    };
    const auto boxWidth = (at(2) - at(0)).clamp_min(1e-3),
               boxHeight = (at(3) - at(1)).clamp_min(1e-3);
    const auto x = cellCentres(width, boxes.options()).view({1, 1, 1, -1});
    const auto y = cellCentres(height, boxes.options()).view({1, 1, -1, 1});
    const auto u = (2 * (x - at(0)) / boxWidth - 1).clamp(-1, 1); // [batch, regions, 1, width]
    const auto v = (2 * (y - at(1)) / boxHeight - 1).clamp(-1, 1);
    // Steps of the golden ratio keep the codes of few regions far apart.
    const auto index = torch::arange(regions(), boxes.options());
    const auto code = (2 * torch::frac((index + 1) * std::numbers::phi) - 1).view({1, -1, 1, 1});
    const auto sum = [&shown](const torch::Tensor& values) { return (shown * values).sum(1); };
    const auto regional =
        torch::stack({shown.sum(1), sum(u), sum(v), sum(code), sum(boxWidth), sum(boxHeight)}, 1);
    const auto canvas = canvasChannels(height, width).to(boxes.device());
    return torch::cat({regional, canvas.expand({batch(), -1, -1, -1})}, 1);
}

torch::Tensor gridPlaces(std::int64_t height, std::int64_t width)
{
    const auto x = cellCentres(width, torch::kFloat32).unsqueeze(0).expand({height, width});
    const auto y = cellCentres(height, torch::kFloat32).unsqueeze(1).expand({height, width});
    return torch::stack({x, y}, -1).flatten(0, 1);
}

torch::Tensor placeFeatures(const torch::Tensor& places)
{
    constexpr std::int64_t kFrequencies = kPlaceFeatures / 4;
    const auto exponent =
        torch::arange(kFrequencies, places.options()) / static_cast<double>(kFrequencies - 1);
    const auto frequencies = std::numbers::pi * torch::pow(32.0, exponent);
    const auto angles = places.unsqueeze(-1) * frequencies; // [..., 2, frequencies]
    return torch::cat({torch::sin(angles), torch::cos(angles)}, -1).flatten(-2);
}

} // namespace diorama
