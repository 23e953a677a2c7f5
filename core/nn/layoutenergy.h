// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unetconditions.h"

#include <cstdint>
#include <torch/torch.h>
#include <utility>
#include <vector>

namespace diorama {

/// How much attention lies outside its box, summed over the regions: 0 where all of a region's is
/// inside, 1 where none is. `maps` is [regions, height, width] and not negative, `boxes` [regions,
/// 4] is canvas-relative. arXiv 2505.20909, L_pos.
torch::Tensor positionEnergy(const torch::Tensor& maps, const torch::Tensor& boxes);

/// How far the soft area of each map is from its box's area, relative to the latter and summed. It
/// keeps positionEnergy() from being satisfied by one bright cell.
torch::Tensor scaleEnergy(const torch::Tensor& maps, const torch::Tensor& boxes);

/// Which cross-attention layers are looked at.
struct LayoutEnergyOptions
{
    /// Stage and block; the pass may stop after the last of them.
    std::vector<std::pair<UNetStage, int>> blocks{{UNetStage::Mid, 0}, {UNetStage::Up, 1}};
    double scaleWeight = 1.0;

    /// The last up block that matters, for UNetConditions::stopAfterUpBlock.
    int lastUpBlock() const;
};

/// Gathers the attention of each region's phrase during one pass. Give it to UNetConditions, run
/// the UNet with gradient, then ask for the energy.
class LayoutEnergy final : public AttentionObserver
{
public:
    /// `tokens` holds for each region the positions of its phrase in the text, `sample` is the row
    /// of the batch that is guided. Regions without tokens are left out.
    LayoutEnergy(std::vector<std::vector<std::int64_t>> tokens, const torch::Tensor& boxes,
                 std::int64_t sample = 0, LayoutEnergyOptions options = {});

    bool wants(const AttentionSite& site) const override;
    void observe(const AttentionSite& site, const torch::Tensor& probabilities) override;

    /// The mean over layers of L_pos, a scalar with gradient; undefined where nothing was observed.
    torch::Tensor position() const;
    /// The same plus the weighted L_scale.
    torch::Tensor total() const;
    /// The share of each region's attention that lies in its box, over all layers, [regions].
    std::vector<double> insideShares() const;
    /// Forgets what was observed, for the next pass.
    void clear() { m_maps.clear(); }

private:
    torch::Tensor mean(torch::Tensor (*energy)(const torch::Tensor&, const torch::Tensor&)) const;

    std::vector<std::vector<std::int64_t>> m_tokens;
    torch::Tensor m_boxes; ///< Of the regions that have tokens.
    std::int64_t m_sample;
    LayoutEnergyOptions m_options;
    std::vector<torch::Tensor> m_maps; ///< [regions, height, width] each
};

} // namespace diorama
