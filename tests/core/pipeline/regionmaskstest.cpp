// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/regionmasks.h"

#include <gmock/gmock.h>

#include <random>

namespace diorama {
namespace {

Region regionOf(Id id, Box box, Overlap overlap = Overlap::Front)
{
    return {.id = id, .box = box, .phrase = "thing", .overlap = overlap};
}

Scene sceneOf(std::vector<Region> regions)
{
    Scene scene;
    scene.regions = std::move(regions);
    return scene;
}

constexpr Box kLeft{0, 0, 0.5, 1};
constexpr Box kMiddle{0.25, 0, 0.75, 1};

TEST(RegionMasks, BoxCoversTheCellsThatItTouches)
{
    const auto masks = effectiveMasks(sceneOf({regionOf(1, {0.26, 0.5, 0.51, 0.74})}), 4, 4);
    ASSERT_EQ(masks.size(), 1U);
    EXPECT_EQ(masks[0].at(1, 2), 1.0F);
    EXPECT_EQ(masks[0].at(2, 2), 1.0F);
    EXPECT_EQ(masks[0].at(0, 2), 0.0F);
    EXPECT_EQ(masks[0].at(3, 2), 0.0F);
    EXPECT_EQ(masks[0].at(1, 1), 0.0F);
    EXPECT_EQ(masks[0].at(1, 3), 0.0F);
}

TEST(RegionMasks, TheFrontOneHidesWhatLiesBelow)
{
    const auto masks = effectiveMasks(sceneOf({regionOf(1, kLeft), regionOf(2, kMiddle)}), 4, 2);
    EXPECT_EQ(masks[0].at(0, 0), 1.0F);
    EXPECT_EQ(masks[0].at(1, 0), 0.0F);
    EXPECT_EQ(masks[1].at(1, 0), 1.0F);
}

TEST(RegionMasks, BehindYieldsWhateverTheOrder)
{
    const auto masks =
        effectiveMasks(sceneOf({regionOf(1, kLeft), regionOf(2, kMiddle, Overlap::Behind)}), 4, 2);
    EXPECT_EQ(masks[0].at(1, 0), 1.0F);
    EXPECT_EQ(masks[1].at(1, 0), 0.0F);
    EXPECT_EQ(masks[1].at(2, 0), 1.0F);
}

TEST(RegionMasks, OfTwoBehindTheUpperOneWins)
{
    const auto masks = effectiveMasks(
        sceneOf({regionOf(1, kLeft, Overlap::Behind), regionOf(2, kMiddle, Overlap::Behind)}), 4,
        2);
    EXPECT_EQ(masks[0].at(1, 0), 0.0F);
    EXPECT_EQ(masks[1].at(1, 0), 1.0F);
}

TEST(RegionMasks, BlendSharesInEqualParts)
{
    const auto masks =
        effectiveMasks(sceneOf({regionOf(1, kLeft), regionOf(2, kMiddle, Overlap::Blend)}), 4, 2);
    EXPECT_EQ(masks[0].at(1, 0), 0.5F);
    EXPECT_EQ(masks[1].at(1, 0), 0.5F);
    EXPECT_EQ(masks[1].at(2, 0), 1.0F);
}

TEST(RegionMasks, BlendStopsAtAFrontRegion)
{
    const auto masks = effectiveMasks(
        sceneOf({regionOf(1, kLeft), regionOf(2, kLeft), regionOf(3, kLeft, Overlap::Blend)}), 2,
        2);
    EXPECT_EQ(masks[0].at(0, 0), 0.0F);
    EXPECT_EQ(masks[1].at(0, 0), 0.5F);
    EXPECT_EQ(masks[2].at(0, 0), 0.5F);
}

TEST(RegionMasks, HiddenRegionsTakeNoPart)
{
    auto scene = sceneOf({regionOf(1, kLeft), regionOf(2, kLeft)});
    scene.regions[1].visible = false;
    const auto masks = effectiveMasks(scene, 2, 2);
    ASSERT_EQ(masks.size(), 1U);
    EXPECT_EQ(masks[0].at(0, 0), 1.0F);
}

TEST(RegionMasks, EveryCellIsGivenAwayAtMostOnce)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> unit(0, 1);
    for (int round = 0; round < 50; ++round) {
        std::vector<Region> regions;
        for (int i = 0; i < 6; ++i) {
            const double x = 0.9 * unit(random);
            const double y = 0.9 * unit(random);
            regions.push_back(regionOf(
                i + 1,
                {x, y, x + 0.02 + (0.98 - x) * unit(random), y + 0.02 + (0.98 - y) * unit(random)},
                static_cast<Overlap>(i % 3)));
        }
        const auto masks = effectiveMasks(sceneOf(regions), 13, 9);
        for (std::size_t cell = 0; cell < 13 * 9; ++cell) {
            float sum = 0;
            for (const auto& mask : masks)
                sum += mask.cells[cell];
            EXPECT_TRUE(sum == 0.0F || std::abs(sum - 1.0F) < 1e-5F) << sum;
        }
    }
}

TEST(RegionMasks, DepthsPutBehindOnesBelow)
{
    const auto depths = visibleDepths(
        sceneOf({regionOf(1, kLeft), regionOf(2, kLeft, Overlap::Behind), regionOf(3, kLeft)}));
    EXPECT_THAT(depths, testing::ElementsAre(1, 0, 2));
}

} // namespace
} // namespace diorama
