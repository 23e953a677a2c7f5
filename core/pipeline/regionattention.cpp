// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/regionattention.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

constexpr double kTiny = 1e-8;

/// Half of the soft threshold's steepness in methods of this kind; the area counts cells above half
/// the peak.
constexpr double kAreaSlope = 10.0;
constexpr double kAreaThreshold = 0.5;
constexpr double kSmallestArea = 0.02;

} // namespace

RegionAttention::RegionAttention(std::vector<AttendedRegion> regions, std::int64_t row)
    : m_row(row)
{
    std::ranges::copy_if(regions, std::back_inserter(m_regions),
                         [](const AttendedRegion& region) { return !region.positions.empty(); });
    m_maps.resize(m_regions.size());
}

bool RegionAttention::wants(const AttentionSite& site) const
{
    if (m_regions.empty())
        return false;
    return site.stage == UNetStage::Mid ||
           (site.stage == UNetStage::Up && site.block == kLastUpBlock);
}

void RegionAttention::observe(const AttentionSite& site, const torch::Tensor& probabilities)
{
    // [queries, text] of the conditional branch.
    const torch::Tensor mean = probabilities.select(0, m_row).to(torch::kFloat32).mean(0);
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        std::vector<std::int64_t> positions;
        for (const int position : m_regions[i].positions) {
            if (position < mean.size(1))
                positions.push_back(position);
        }
        if (positions.empty())
            continue;
        const torch::Tensor index =
            torch::tensor(positions, torch::TensorOptions(torch::kInt64).device(mean.device()));
        m_maps[i].push_back(mean.index_select(1, index).mean(1).reshape({site.height, site.width}));
    }
}

void RegionAttention::clear()
{
    for (auto& maps : m_maps)
        maps.clear();
}

torch::Tensor boxCells(const Box& box, std::int64_t height, std::int64_t width)
{
    const auto span = [](double from, double to, std::int64_t cells) {
        const auto begin = std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::lround(from * static_cast<double>(cells))), 0,
            cells - 1);
        const auto end = std::clamp<std::int64_t>(
            static_cast<std::int64_t>(std::lround(to * static_cast<double>(cells))), begin + 1,
            cells);
        return std::pair(begin, end);
    };
    const auto [x0, x1] = span(box.x0, box.x1, width);
    const auto [y0, y1] = span(box.y0, box.y1, height);
    torch::Tensor cells = torch::zeros({height, width});
    cells.slice(0, y0, y1).slice(1, x0, x1).fill_(1.0);
    return cells;
}

torch::Tensor insideShare(const torch::Tensor& map, const torch::Tensor& cells)
{
    return (map * cells.to(map.device())).sum() / (map.sum() + kTiny);
}

torch::Tensor positionEnergy(const torch::Tensor& map, const torch::Tensor& cells)
{
    return 1.0 - insideShare(map, cells);
}

torch::Tensor scaleEnergy(const torch::Tensor& map, const torch::Tensor& cells)
{
    const torch::Tensor normalised = map / (map.max() + kTiny);
    const torch::Tensor area = torch::sigmoid(kAreaSlope * (normalised - kAreaThreshold)).mean();
    const double wanted = cells.mean().item<double>();
    return (area - wanted).abs() / std::max(wanted, kSmallestArea);
}

std::vector<std::pair<Id, double>> attentionShares(const RegionAttention& attention)
{
    std::vector<std::pair<Id, double>> shares;
    for (std::size_t i = 0; i < attention.regions().size(); ++i) {
        double sum = 0;
        for (const auto& map : attention.maps(i))
            sum += insideShare(map, boxCells(attention.regions()[i].box, map.size(0), map.size(1)))
                       .item<double>();
        if (!attention.maps(i).empty())
            shares.emplace_back(attention.regions()[i].id,
                                sum / static_cast<double>(attention.maps(i).size()));
    }
    return shares;
}

} // namespace diorama
