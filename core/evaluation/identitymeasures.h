// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// How many of the gallery's vectors are nearer to `query` than the wanted one: 0 is right at once.
/// Unit vectors, `gallery` [n, dimensions]. A tie counts against the wanted one, so that a reader
/// that gives everything the same vector does not look perfect.
std::int64_t retrievalRank(const torch::Tensor& query, const torch::Tensor& gallery,
                           std::int64_t wanted);

/// Counts of retrievals, and their shares.
struct RetrievalCounts
{
    std::int64_t queries = 0;
    std::int64_t first = 0;     ///< Rank 0.
    std::int64_t firstFive = 0; ///< Ranks 0 to 4.

    void add(std::int64_t rank);
    double top1() const { return share(first); }
    double top5() const { return share(firstFive); }

private:
    double share(std::int64_t count) const
    {
        return queries > 0 ? static_cast<double>(count) / static_cast<double>(queries) : 0.0;
    }
};

/// Of the regions of one picture, how many look more like another region's subject than like their
/// own. `queries` [regions, dimensions]; `subjects` are rows of the gallery, one per region.
/// Regions with the same subject do not count against each other.
std::int64_t bleedingRegions(const torch::Tensor& queries, const torch::Tensor& gallery,
                             const std::vector<std::int64_t>& subjects);

} // namespace diorama
