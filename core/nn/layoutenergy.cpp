// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layoutenergy.h"

#include "core/nn/lcplayout.h"

#include <algorithm>
#include <utility>

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

int LayoutEnergyOptions::lastUpBlock() const
{
    int last = 0;
    for (const auto& [stage, block] : blocks) {
        if (stage == UNetStage::Up)
            last = std::max(last, block);
    }
    return last;
}

LayoutEnergy::LayoutEnergy(std::vector<std::vector<std::int64_t>> tokens,
                           const torch::Tensor& boxes, std::int64_t sample,
                           LayoutEnergyOptions options)
    : m_sample(sample)
    , m_options(std::move(options))
{
    std::vector<torch::Tensor> kept;
    for (std::size_t region = 0; region < tokens.size(); ++region) {
        if (tokens[region].empty())
            continue;
        m_tokens.push_back(std::move(tokens[region]));
        kept.push_back(boxes[static_cast<std::int64_t>(region)]);
    }
    m_boxes = kept.empty() ? torch::zeros({0, 4}) : torch::stack(kept);
}

bool LayoutEnergy::wants(const AttentionSite& site) const
{
    const auto has = [&site](const auto& entry) {
        return entry.first == site.stage && entry.second == site.block;
    };
    return !m_tokens.empty() && std::any_of(m_options.blocks.begin(), m_options.blocks.end(), has);
}

void LayoutEnergy::observe(const AttentionSite& site, const torch::Tensor& probabilities)
{
    const auto heads = probabilities[m_sample].mean(0); // [cells, text length]
    std::vector<torch::Tensor> maps;
    for (const auto& tokens : m_tokens) {
        const auto index =
            torch::tensor(tokens, torch::TensorOptions(torch::kLong).device(heads.device()));
        maps.push_back(heads.index_select(1, index).mean(1).view({site.height, site.width}));
    }
    m_maps.push_back(torch::stack(maps).to(torch::kFloat32));
}

torch::Tensor LayoutEnergy::mean(torch::Tensor (*energy)(const torch::Tensor&,
                                                         const torch::Tensor&)) const
{
    std::vector<torch::Tensor> values;
    for (const auto& maps : m_maps)
        values.push_back(energy(maps, m_boxes.to(maps.device())));
    return values.empty() ? torch::Tensor() : torch::stack(values).mean();
}

torch::Tensor LayoutEnergy::position() const
{
    return mean(positionEnergy);
}

torch::Tensor LayoutEnergy::total() const
{
    const auto position = mean(positionEnergy);
    return position.defined() && m_options.scaleWeight != 0
               ? position + m_options.scaleWeight * mean(scaleEnergy)
               : position;
}

std::vector<double> LayoutEnergy::insideShares() const
{
    torch::NoGradGuard guard;
    std::vector<torch::Tensor> fractions;
    for (const auto& maps : m_maps)
        fractions.push_back(insideFractions(maps, m_boxes.to(maps.device())));
    if (fractions.empty())
        return {};
    const auto shares = torch::stack(fractions).mean(0).to(torch::kFloat64).cpu().contiguous();
    return {shares.data_ptr<double>(), shares.data_ptr<double>() + shares.numel()};
}

} // namespace diorama
