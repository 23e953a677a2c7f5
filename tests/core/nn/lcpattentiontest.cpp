// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpattention.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

/// Two samples of two regions that overlap, with one reference of 2 x 2 cells and three tokens
/// each.
LcpConditions someConditions()
{
    LcpConditions conditions;
    conditions.layout = {.boxes = torch::tensor({0.0F, 0.0F, 0.75F, 0.75F, 0.5F, 0.25F, 1.0F, 1.0F})
                                      .view({1, 2, 4})
                                      .repeat({2, 1, 1}),
                         .valid = torch::tensor({true, true, true, false}).view({2, 2})};
    conditions.dynamicTokens = torch::zeros({2, 2, 3, 8});
    conditions.dynamicUse =
        torch::tensor({1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 1, 1}, torch::kBool).view({2, 2, 3});
    conditions.references.tokens = {torch::zeros({2, 8, 8})};
    conditions.references.grids = {{2, 2}};
    conditions.references.masks = torch::rand({2, 2, 1, 4, 4});
    conditions.references.places = torch::rand({2, 2, 1, 4});
    conditions.references.use = torch::tensor({true, true, false, true}).view({2, 2, 1});
    return conditions;
}

/// What a bias is by its definition: the null token is always free, a key costs its own score and
/// 10,000 more where its region is not seen.
torch::Tensor definedBias(const torch::Tensor& scores, const torch::Tensor& visible)
{
    const auto batch = visible.size(0), queries = visible.size(2), each = scores.size(2);
    auto bias = torch::zeros({batch, 1, queries, 1 + scores.size(1) * each});
    for (std::int64_t region = 0; region < scores.size(1); ++region)
        for (std::int64_t key = 0; key < each; ++key) {
            const auto hidden = (1 - visible.select(1, region).to(torch::kFloat32)) * -1e4F;
            bias.select(1, 0).select(2, 1 + region * each + key) =
                hidden + scores.select(1, region).select(1, key).unsqueeze(1);
        }
    return bias;
}

TEST(LcpAttention, BiasesFollowVisibilityMaskAndUse)
{
    const LcpConditions conditions = someConditions();
    const LcpLevel level = makeLcpLevel(conditions, 0, 4, 4);
    const auto visible = conditions.layout.visibleMasks(4, 4).flatten(2);
    ASSERT_TRUE(visible.any().item<bool>());
    ASSERT_FALSE(visible.all().item<bool>());

    const auto unused = (1 - conditions.dynamicUse.to(torch::kFloat32)) * -1e4F;
    EXPECT_TRUE(torch::equal(level.dynamicBias, definedBias(unused, visible)));

    const auto cells = torch::adaptive_avg_pool2d(conditions.references.masks.flatten(0, 1), {2, 2})
                           .view({2, 2, 4});
    const auto scores = torch::log(cells.clamp_min(1e-4)) +
                        (1 - conditions.references.use.to(torch::kFloat32)) * -1e4F;
    EXPECT_TRUE(torch::equal(level.staticBias, definedBias(scores, visible)));
}

TEST(LcpAttention, OneSetOfTokensServesEverySample)
{
    LcpConditions conditions = someConditions();
    conditions.dynamicUse = conditions.dynamicUse.narrow(0, 0, 1);
    const LcpLevel level = makeLcpLevel(conditions, 0, 4, 4);
    const auto visible = conditions.layout.visibleMasks(4, 4).flatten(2);
    const auto unused =
        ((1 - conditions.dynamicUse.to(torch::kFloat32)) * -1e4F).expand({2, -1, -1});
    EXPECT_TRUE(torch::equal(level.dynamicBias, definedBias(unused, visible)));
}

} // namespace
} // namespace diorama
