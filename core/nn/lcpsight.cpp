// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpsight.h"

namespace diorama {

namespace {

/// int64 [queries]: a bit for each region that is seen.
torch::Tensor seenRegions(const torch::Tensor& visible)
{
    const auto bits = torch::bitwise_left_shift(torch::ones({visible.size(0)}, torch::kInt64),
                                                torch::arange(visible.size(0)));
    return (visible.to(torch::kInt64) * bits.unsqueeze(1)).sum(0);
}

} // namespace

LcpSight lcpSight(const torch::Tensor& bias, const torch::Tensor& visible, double hidden)
{
    const auto [regions, order] = seenRegions(visible[0]).sort();
    const auto counts =
        std::get<2>(torch::unique_consecutive(regions, /*return_inverse=*/false, true));
    LcpSight sight;
    std::vector<torch::Tensor> queries;
    std::int64_t first = 0;
    for (std::int64_t group = 0; group < counts.size(0); ++group) {
        const auto rows = order.narrow(0, first, counts[group].item<std::int64_t>());
        first += rows.size(0);
        const auto scores = bias[0][0].index_select(0, rows);
        const auto keys = (scores[0] > hidden).nonzero().flatten();
        if (keys.size(0) <= 1)
            continue;
        queries.push_back(rows);
        sight.groups.push_back({.queries = rows.size(0),
                                .keys = keys,
                                .bias = scores.index_select(1, keys).unsqueeze(0).unsqueeze(0)});
    }
    if (!queries.empty())
        sight.queries = torch::cat(queries);
    return sight;
}

} // namespace diorama
