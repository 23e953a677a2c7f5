// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/lcpgrids.h"
#include "core/nn/unetconditions.h"

#include <cstdint>
#include <map>
#include <torch/torch.h>
#include <tuple>

namespace diorama {

/// One pass through a UNet: its conditions, and what its layers work out once and share. Lives on
/// the stack of UNet2DConditionModel::forward.
class UNetPass final
{
public:
    /// `transformerBlocks` is the number of transformer blocks that the pass may reach. Throws
    /// std::invalid_argument where LCP's conditions come without grids.
    UNetPass(const UNetConditions& conditions, std::size_t transformerBlocks);

    const UNetConditions& conditions() const { return m_conditions; }

    /// The number of the transformer block that asks, in order of execution.
    std::size_t nextBlock() { return m_block++; }
    /// True once nothing that is still to come would be used.
    bool isOver() const;

    /// The LCP layers' shared tensors for a grid.
    const LcpLevel& lcpLevel(std::size_t block, std::int64_t height, std::int64_t width);
    /// An image prompt's masks on a layer's grid, [1 or batch, pictures, queries].
    const torch::Tensor& imagePromptMasks(std::size_t adapter, const AttentionSite& site);

private:
    const UNetConditions& m_conditions;
    std::size_t m_transformerBlocks;
    std::size_t m_block = 0;
    std::map<std::tuple<std::size_t, int, int>, torch::Tensor> m_masks; ///< Adapter and grid.
};

/// Masks [n, pictures, height, width] resized bicubically to an attention grid of `queries` cells,
/// [n, pictures, queries]. The grid follows from the number of cells and the mask's aspect, as in
/// diffusers' IPAdapterMaskProcessor.downsample: for some odd sizes it is not the layer's.
torch::Tensor resizeMasksToQueries(const torch::Tensor& masks, std::int64_t queries);

} // namespace diorama
