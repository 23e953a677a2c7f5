// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpgrids.h"

namespace diorama {

const LcpLevel& LcpGrids::level(const LcpConditions& conditions, std::size_t block,
                                std::int64_t height, std::int64_t width)
{
    const auto [entry, isNew] = m_levels.try_emplace({height, width});
    if (isNew)
        entry->second = makeLcpLevel(conditions, block, height, width);
    return entry->second;
}

const torch::Tensor& LcpGrids::channels(const LcpLayout& layout, std::int64_t height,
                                        std::int64_t width)
{
    const auto [entry, isNew] = m_channels.try_emplace({height, width});
    if (isNew)
        entry->second = layout.channels(height, width);
    return entry->second;
}

} // namespace diorama
