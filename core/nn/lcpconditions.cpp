// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpconditions.h"

namespace diorama {

namespace {

torch::Tensor joined(const torch::Tensor& first, const torch::Tensor& second)
{
    return first.defined() && second.defined() ? torch::cat({first, second}) : torch::Tensor();
}

/// An undefined one counts as zeros.
torch::Tensor joinedOrZero(const torch::Tensor& first, const torch::Tensor& second)
{
    if (!first.defined() && !second.defined())
        return {};
    return torch::cat({first.defined() ? first : torch::zeros_like(second),
                       second.defined() ? second : torch::zeros_like(first)});
}

LcpLayout joined(const LcpLayout& first, const LcpLayout& second)
{
    const auto withheld = [](const LcpLayout& layout) {
        return layout.withheld.defined() ? layout.withheld
                                         : torch::zeros({layout.batch()}, layout.valid.options());
    };
    return {.boxes = torch::cat({first.boxes, second.boxes}),
            .valid = torch::cat({first.valid, second.valid}),
            .blends = joinedOrZero(first.blends, second.blends),
            .withheld = torch::cat({withheld(first), withheld(second)})};
}

LcpReferenceCache joined(const LcpReferenceCache& first, const LcpReferenceCache& second)
{
    LcpReferenceCache result;
    if (first.isEmpty() || second.isEmpty())
        return result;
    result.grids = first.grids;
    result.masks = joined(first.masks, second.masks);
    result.places = joined(first.places, second.places);
    result.use = joined(first.use, second.use);
    for (std::size_t block = 0; block < first.tokens.size(); ++block)
        result.tokens.push_back(joined(first.tokens[block], second.tokens[block]));
    for (std::size_t block = 0; block < std::min(first.keysValues.size(), second.keysValues.size());
         ++block)
        result.keysValues.emplace_back(
            joined(first.keysValues[block].first, second.keysValues[block].first),
            joined(first.keysValues[block].second, second.keysValues[block].second));
    return result;
}

} // namespace

LcpConditions LcpConditions::concatenated(const LcpConditions& first, const LcpConditions& second)
{
    return {.text = torch::cat({first.text, second.text}),
            .layout = joined(first.layout, second.layout),
            .groundingTokens = joined(first.groundingTokens, second.groundingTokens),
            .dynamicTokens = joined(first.dynamicTokens, second.dynamicTokens),
            .dynamicUse = joined(first.dynamicUse, second.dynamicUse),
            .references = joined(first.references, second.references),
            .strengths = joined(first.strengths, second.strengths),
            .collage = joinedOrZero(first.collage, second.collage),
            .scales = first.scales};
}

} // namespace diorama
