// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/lcpattention.h"

#include <cstdint>
#include <map>
#include <torch/torch.h>
#include <utility>

namespace diorama {

/// What follows from a scene's conditions and a grid's size alone, worked out when first asked for.
/// A render keeps one for all steps. The conditions that it is asked about must stay the same, but
/// for their scales.
class LcpGrids final
{
public:
    /// See makeLcpLevel().
    const LcpLevel& level(const LcpConditions& conditions, std::size_t block, std::int64_t height,
                          std::int64_t width);
    /// See LcpLayout::channels().
    const torch::Tensor& channels(const LcpLayout& layout, std::int64_t height, std::int64_t width);

private:
    using Size = std::pair<std::int64_t, std::int64_t>;

    std::map<Size, LcpLevel> m_levels;
    std::map<Size, torch::Tensor> m_channels;
};

} // namespace diorama
