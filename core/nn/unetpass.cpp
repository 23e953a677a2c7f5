// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetpass.h"

#include <cmath>

namespace diorama {

UNetPass::UNetPass(const UNetConditions& conditions, std::size_t transformerBlocks)
    : m_conditions(conditions)
    , m_transformerBlocks(transformerBlocks)
{}

bool UNetPass::isOver() const
{
    return m_conditions.selfAttentionInputs != nullptr && m_block == m_transformerBlocks;
}

const LcpLevel& UNetPass::lcpLevel(std::size_t block, std::int64_t height, std::int64_t width)
{
    LcpGrids& grids = m_conditions.lcpGrids != nullptr ? *m_conditions.lcpGrids : m_ownGrids;
    return grids.level(*m_conditions.lcp, block, height, width);
}

const torch::Tensor& UNetPass::imagePromptMasks(std::size_t adapter, std::int64_t queries)
{
    const auto [entry, isNew] = m_masks.try_emplace({adapter, queries});
    if (isNew)
        entry->second = resizeMasksToQueries(m_conditions.image_prompts[adapter].masks, queries);
    return entry->second;
}

torch::Tensor resizeMasksToQueries(const torch::Tensor& masks, std::int64_t queries)
{
    const double ratio = static_cast<double>(masks.size(3)) / static_cast<double>(masks.size(2));
    auto rows = static_cast<std::int64_t>(std::sqrt(static_cast<double>(queries) / ratio));
    rows =
        std::max<std::int64_t>(rows + (queries % std::max<std::int64_t>(rows, 1) != 0 ? 1 : 0), 1);
    const auto columns = std::max<std::int64_t>(queries / rows, 1);
    const auto resized = torch::upsample_bicubic2d(masks.to(torch::kFloat32), {rows, columns},
                                                   /*align_corners=*/false)
                             .flatten(2); // [n, pictures, rows * columns]
    const auto cells = resized.size(2);
    if (cells < queries)
        return torch::constant_pad_nd(resized, {0, queries - cells});
    return resized.narrow(2, 0, queries);
}

} // namespace diorama
