// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// Queries that may see the same keys.
struct SightGroup
{
    std::int64_t queries = 0;
    torch::Tensor keys; ///< int64 [seen keys]
    torch::Tensor bias; ///< [1, 1, queries, seen keys]
};

/// Which queries of one picture see more than the null token, so that attention need not score the
/// keys that are hidden from them.
struct LcpSight
{
    torch::Tensor queries; ///< int64, group after group; undefined where there is no group.
    std::vector<SightGroup> groups;
};

constexpr std::int64_t kMostSightRegions = 62;

/// `bias` is [1, 1, queries, 1 + keys] with the null token in front, `visible` bool [1, regions,
/// queries] with at most kMostSightRegions. A key whose bias is `hidden` or less is hidden.
LcpSight lcpSight(const torch::Tensor& bias, const torch::Tensor& visible, double hidden);

} // namespace diorama
