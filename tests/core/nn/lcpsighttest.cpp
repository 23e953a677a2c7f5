// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpattention.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

constexpr std::int64_t kChannels = 32, kSide = 8, kQueries = kSide * kSide;

/// A picture with three regions, of which the second overlaps the first and shares its cells, and
/// the third has no photo; two photos each otherwise, on grids of 4 x 4.
class LcpSightTest : public testing::Test
{
protected:
    LcpSightTest()
    {
        conditions.text = torch::zeros({1, 1, 1});
        conditions.layout.boxes = torch::tensor(
            {{{0.0F, 0.0F, 0.5F, 0.5F}, {0.25F, 0.25F, 0.75F, 0.75F}, {0.8F, 0.8F, 1.0F, 1.0F}}});
        conditions.layout.valid = torch::ones({1, 3}, torch::kBool);
        conditions.layout.blends = torch::tensor({{false, true, false}});
        auto& references = conditions.references;
        references.tokens = {torch::randn({1, 3 * 2 * 16, kChannels})};
        references.grids = {{4, 4}};
        references.masks = torch::rand({1, 3, 2, 16, 16});
        references.places = torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({1, 3, 2, 4});
        references.use = torch::ones({1, 3, 2}, torch::kBool);
        references.use[0][2].fill_(false);
    }

    torch::Tensor read(const LcpLevel& level)
    {
        const auto keysValues =
            attention->keysValues(conditions.references.tokens.front(), level.keyPlaces);
        return attention(x, keysValues, level);
    }

    LcpConditions conditions;
    StaticAttention attention{kChannels, 2};
    torch::Tensor x = torch::randn({1, kQueries, kChannels});
};

TEST_F(LcpSightTest, ReadsWhatTheBiasLetsSee)
{
    const torch::NoGradGuard guard;
    attention->null_key.normal_();
    attention->null_value.normal_();
    LcpLevel level = makeLcpLevel(conditions, 0, kSide, kSide);
    ASSERT_FALSE(level.staticSight.groups.empty());
    const auto bySight = read(level);
    level.staticSight = {};
    EXPECT_LT((bySight - read(level)).abs().max().item<double>(), 1e-5);
}

TEST_F(LcpSightTest, ScoresNoKeyThatIsHidden)
{
    const LcpLevel level = makeLcpLevel(conditions, 0, kSide, kSide);
    const auto& sight = level.staticSight;
    // The first region alone, the second alone, and what they share; the third has nothing to show.
    ASSERT_EQ(sight.groups.size(), 3U);
    EXPECT_EQ(sight.groups[0].keys.size(0), 1 + 2 * 16);
    EXPECT_EQ(sight.groups[1].keys.size(0), 1 + 2 * 16);
    EXPECT_EQ(sight.groups[2].keys.size(0), 1 + 2 * 2 * 16);
    EXPECT_EQ(sight.queries.size(0), 16 + 16 - 4);
    for (const SightGroup& group : sight.groups)
        EXPECT_GT(group.bias.min().item<double>(), -20);
}

TEST_F(LcpSightTest, PassesTheGradientOn)
{
    x.requires_grad_();
    LcpLevel level = makeLcpLevel(conditions, 0, kSide, kSide);
    const auto gradient = [&] {
        return torch::autograd::grad({read(level).square().sum()}, {x}).front();
    };
    const auto bySight = gradient();
    level.staticSight = {};
    EXPECT_LT((bySight - gradient()).abs().max().item<double>(), 1e-4);
    EXPECT_GT(bySight.abs().max().item<double>(), 1e-3);
}

TEST_F(LcpSightTest, SeveralPicturesHaveTheBiasAlone)
{
    const LcpConditions two = LcpConditions::concatenated(conditions, conditions);
    EXPECT_TRUE(makeLcpLevel(two, 0, kSide, kSide).staticSight.groups.empty());
}

} // namespace
} // namespace diorama
