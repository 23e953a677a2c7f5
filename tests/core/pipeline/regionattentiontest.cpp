// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/regionattention.h"

#include "core/pipeline/conditionalobserver.h"
#include "core/pipeline/conditioner.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// Attention [batch, heads, cells, text] on a 4x4 grid with all of one position's weight in one
/// cell.
torch::Tensor pointedAttention(std::int64_t cell, std::int64_t position)
{
    torch::Tensor probabilities = torch::zeros({1, 3, 16, 5});
    probabilities[0].select(1, cell).select(1, position).fill_(1.0);
    return probabilities;
}

constexpr AttentionSite kSite{UNetStage::Mid, 0, 0, 4, 4};

TEST(RegionAttention, SharesAreOneInsideAndZeroOutside)
{
    const AttendedRegion inside{1, {0, 0, 0.5, 0.5}, 1.0, {2}};
    const AttendedRegion outside{2, {0.5, 0.5, 1, 1}, 1.0, {2}};
    RegionAttention attention({inside, outside});
    attention.observe(kSite, pointedAttention(/*cell=*/5, /*position=*/2));
    EXPECT_THAT(attentionShares(attention), ElementsAre(Pair(1, testing::DoubleNear(1.0, 1e-5)),
                                                        Pair(2, testing::DoubleNear(0.0, 1e-5))));
}

TEST(RegionAttention, SeesTheConditionalBranchOfSeveral)
{
    RegionAttention attention({{1, {0, 0, 0.5, 0.5}, 1.0, {2}}});
    const torch::Tensor plain = pointedAttention(/*cell=*/15, /*position=*/2);
    const torch::Tensor conditional = pointedAttention(/*cell=*/5, /*position=*/2);
    ConditionalObserver observer(&attention, {Conditioner::kPlain, Conditioner::kConditional});
    ASSERT_NE(observer.get(), nullptr);
    observer.get()->observe(kSite, torch::cat({plain, conditional}));
    EXPECT_NEAR(attentionShares(attention).at(0).second, 1.0, 1e-5);
    EXPECT_EQ(ConditionalObserver(&attention, {Conditioner::kPlain}).get(), nullptr);
    EXPECT_EQ(ConditionalObserver(nullptr, {Conditioner::kConditional}).get(), nullptr);
}

TEST(RegionAttention, RegionsWithoutAPhraseAreLeftOut)
{
    RegionAttention attention({{1, {0, 0, 1, 1}, 1.0, {}}});
    EXPECT_FALSE(attention.wants(kSite));
    EXPECT_THAT(attentionShares(attention), IsEmpty());
}

TEST(RegionAttention, WantsTheSmallGridsOnly)
{
    const RegionAttention attention({{1, {0, 0, 1, 1}, 1.0, {1}}});
    EXPECT_TRUE(attention.wants({UNetStage::Mid, 0, 0, 8, 8}));
    EXPECT_TRUE(attention.wants({UNetStage::Up, 1, 2, 16, 16}));
    EXPECT_FALSE(attention.wants({UNetStage::Up, 3, 0, 64, 64}));
    EXPECT_FALSE(attention.wants({UNetStage::Down, 1, 0, 16, 16}));
}

TEST(RegionAttention, PositionsBeyondTheTextAreIgnored)
{
    RegionAttention attention({{1, {0, 0, 1, 1}, 1.0, {99}}});
    attention.observe(kSite, pointedAttention(5, 2));
    EXPECT_THAT(attentionShares(attention), IsEmpty());
}

} // namespace
} // namespace diorama
