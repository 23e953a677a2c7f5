// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetpass.h"

#include <cmath>
#include <stdexcept>

namespace diorama {

namespace {

/// Bicubically, [n, pictures, rows * columns].
torch::Tensor resizedMasks(const torch::Tensor& masks, std::int64_t rows, std::int64_t columns)
{
    return torch::upsample_bicubic2d(masks.to(torch::kFloat32), {rows, columns},
                                     /*align_corners=*/false)
        .flatten(2);
}

} // namespace

UNetPass::UNetPass(const UNetConditions& conditions, std::size_t transformerBlocks)
    : m_conditions(conditions)
    , m_transformerBlocks(transformerBlocks)
{
    if (conditions.lcp != nullptr && conditions.lcpGrids == nullptr)
        throw std::invalid_argument("LCP's conditions come without their grids");
}

bool UNetPass::isOver() const
{
    return m_conditions.selfAttentionInputs != nullptr && m_block == m_transformerBlocks;
}

const LcpLevel& UNetPass::lcpLevel(std::size_t block, std::int64_t height, std::int64_t width)
{
    return m_conditions.lcpGrids->level(*m_conditions.lcp, block, height, width);
}

const torch::Tensor& UNetPass::imagePromptMasks(std::size_t adapter, const AttentionSite& site)
{
    const auto [entry, isNew] = m_masks.try_emplace({adapter, site.height, site.width});
    if (isNew) {
        const ImagePrompt& prompt = m_conditions.image_prompts[adapter];
        entry->second = prompt.masksOnGrid
                            ? resizedMasks(prompt.masks, site.height, site.width)
                            : resizeMasksToQueries(prompt.masks, site.height * site.width);
    }
    return entry->second;
}

torch::Tensor resizeMasksToQueries(const torch::Tensor& masks, std::int64_t queries)
{
    const double ratio = static_cast<double>(masks.size(3)) / static_cast<double>(masks.size(2));
    auto rows = static_cast<std::int64_t>(std::sqrt(static_cast<double>(queries) / ratio));
    rows =
        std::max<std::int64_t>(rows + (queries % std::max<std::int64_t>(rows, 1) != 0 ? 1 : 0), 1);
    const auto columns = std::max<std::int64_t>(queries / rows, 1);
    const auto resized = resizedMasks(masks, rows, columns);
    const auto cells = resized.size(2);
    if (cells < queries)
        return torch::constant_pad_nd(resized, {0, queries - cells});
    return resized.narrow(2, 0, queries);
}

} // namespace diorama
