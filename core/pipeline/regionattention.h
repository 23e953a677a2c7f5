// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unetconditions.h"
#include "core/pipeline/regionmasks.h"

#include <map>
#include <torch/torch.h>
#include <utility>
#include <vector>

namespace diorama {

/// A region as text attention sees it.
struct AttendedRegion
{
    Id id = 0;
    Box box;
    double strength = 1.0;
    std::vector<int> positions; ///< Of its phrase in the prompt's features.
};

/// Collects each region's attention maps from the small grids of one pass (the middle block and the
/// second up block: where layout is decided), averaged over heads and the phrase's positions.
class RegionAttention final : public AttentionObserver
{
public:
    /// Regions without positions are left out.
    explicit RegionAttention(std::vector<AttendedRegion> regions);

    bool wants(const AttentionSite& site) const override;
    void observe(const AttentionSite& site, const torch::Tensor& probabilities) override;

    const std::vector<AttendedRegion>& regions() const { return m_regions; }
    /// One map [height, width] per observed layer, for a region by its place in regions().
    const std::vector<torch::Tensor>& maps(std::size_t region) const { return m_maps[region]; }
    bool isEmpty() const { return m_regions.empty() || m_maps.front().empty(); }
    void clear();

    /// The last up block that is observed: a pass for layout only may end there.
    static constexpr int kLastUpBlock = 1;

private:
    std::vector<AttendedRegion> m_regions;
    std::vector<std::vector<torch::Tensor>> m_maps;
};

/// [1, 4], as core/nn/layoutenergy.h wants it.
torch::Tensor boxTensor(const Box& box);

/// The mean share of every observed region.
std::vector<std::pair<Id, double>> attentionShares(const RegionAttention& attention);

} // namespace diorama
