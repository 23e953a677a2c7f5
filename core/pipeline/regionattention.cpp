// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/regionattention.h"

#include "core/nn/layoutenergy.h"

#include <algorithm>
#include <iterator>

namespace diorama {
RegionAttention::RegionAttention(std::vector<AttendedRegion> regions)
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
    // [queries, text] of the one picture.
    const torch::Tensor mean = probabilities.select(0, 0).to(torch::kFloat32).mean(0);
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

torch::Tensor boxTensor(const Box& box)
{
    return torch::tensor({{static_cast<float>(box.x0), static_cast<float>(box.y0),
                           static_cast<float>(box.x1), static_cast<float>(box.y1)}});
}

std::vector<std::pair<Id, double>> attentionShares(const RegionAttention& attention)
{
    std::vector<std::pair<Id, double>> shares;
    for (std::size_t i = 0; i < attention.regions().size(); ++i) {
        double sum = 0;
        for (const auto& map : attention.maps(i))
            sum += 1.0 - positionEnergy(map.unsqueeze(0),
                                        boxTensor(attention.regions()[i].box).to(map.device()))
                             .item<double>();
        if (!attention.maps(i).empty())
            shares.emplace_back(attention.regions()[i].id,
                                sum / static_cast<double>(attention.maps(i).size()));
    }
    return shares;
}

} // namespace diorama
