// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/identitymeasures.h"

namespace diorama {

std::int64_t retrievalRank(const torch::Tensor& query, const torch::Tensor& gallery,
                           std::int64_t wanted)
{
    const torch::Tensor similarities = gallery.matmul(query.flatten());
    // What cannot be compared counts as nearer.
    return similarities.lt(similarities[wanted]).logical_not().sum().item<std::int64_t>() - 1;
}

void RetrievalCounts::add(std::int64_t rank)
{
    ++queries;
    first += rank == 0 ? 1 : 0;
    firstFive += rank < 5 ? 1 : 0;
}

std::int64_t bleedingRegions(const torch::Tensor& queries, const torch::Tensor& gallery,
                             const std::vector<std::int64_t>& subjects)
{
    const torch::Tensor own = gallery.index_select(0, torch::tensor(subjects, torch::kLong));
    const torch::Tensor similarities = queries.matmul(own.t()).to(torch::kDouble).contiguous();
    const auto similarity = similarities.accessor<double, 2>();
    std::int64_t bleeding = 0;
    for (std::size_t i = 0; i < subjects.size(); ++i)
        for (std::size_t j = 0; j < subjects.size(); ++j)
            if (subjects[i] != subjects[j] &&
                !(similarity[static_cast<std::int64_t>(i)][static_cast<std::int64_t>(j)] <
                  similarity[static_cast<std::int64_t>(i)][static_cast<std::int64_t>(i)])) {
                ++bleeding;
                break;
            }
    return bleeding;
}

} // namespace diorama
