// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcplayout.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

namespace diorama {
namespace {

/// Channels before those of the canvas.
constexpr std::int64_t kRegional = 6;

LcpLayout twoBoxes()
{
    return {.boxes =
                torch::tensor({0.0F, 0.0F, 0.5F, 0.5F, 0.25F, 0.25F, 1.0F, 1.0F}).view({1, 2, 4}),
            .valid = torch::ones({1, 2}, torch::kBool)};
}

TEST(LcpLayout, TheLaterRegionHidesTheEarlier)
{
    const auto masks = twoBoxes().visibleMasks(8, 8).to(torch::kInt)[0];
    EXPECT_EQ(masks[0].sum().item<int>(), 16 - 4);
    EXPECT_EQ(masks[1].sum().item<int>(), 36);
    EXPECT_EQ(masks.sum(0).max().item<int>(), 1);
}

TEST(LcpLayout, ABlendingRegionSharesItsCells)
{
    LcpLayout layout = twoBoxes();
    const auto hiding = layout.channels(8, 8)[0];
    layout.blends = torch::tensor({false, true}).view({1, 2});
    const auto masks = layout.visibleMasks(8, 8).to(torch::kInt)[0];
    EXPECT_EQ(masks[0].sum().item<int>(), 16);
    EXPECT_EQ(masks[1].sum().item<int>(), 36);
    const auto sharing = layout.channels(8, 8)[0];
    EXPECT_EQ(sharing[0].max().item<float>(), 1);
    // The code of a shared cell lies between those of the two regions.
    const auto first = hiding[3][0][0].item<float>(), second = hiding[3][7][7].item<float>();
    EXPECT_NEAR(sharing[3][2][2].item<float>(), (first + second) / 2, 1e-6);
}

TEST(LcpLayout, AHidingRegionEndsTheSharing)
{
    const LcpLayout layout{.boxes = torch::tensor({0.0F, 0.0F, 1.0F, 1.0F}).expand({1, 3, 4}),
                           .valid = torch::ones({1, 3}, torch::kBool),
                           .blends = torch::tensor({false, false, true}).view({1, 3})};
    const auto masks = layout.visibleMasks(2, 2).to(torch::kInt)[0];
    EXPECT_EQ(masks[0].sum().item<int>(), 0);
    EXPECT_EQ(masks[1].sum().item<int>(), 4);
    EXPECT_EQ(masks[2].sum().item<int>(), 4);
}

TEST(LcpLayout, BoxesAreWidenedToWholeCells)
{
    const LcpLayout layout{.boxes = torch::tensor({0.3F, 0.3F, 0.45F, 0.45F}).view({1, 1, 4}),
                           .valid = torch::ones({1, 1}, torch::kBool)};
    EXPECT_EQ(layout.visibleMasks(4, 4).sum().item<std::int64_t>(), 1);
    EXPECT_EQ(layout.visibleMasks(8, 8).sum().item<std::int64_t>(), 4);
}

TEST(LcpLayout, PaddingHasNoCells)
{
    LcpLayout layout = twoBoxes();
    layout.valid = torch::tensor({true, false}).view({1, 2});
    EXPECT_EQ(layout.visibleMasks(8, 8).select(1, 1).sum().item<std::int64_t>(), 0);
    EXPECT_EQ(layout.channels(8, 8)[0][0].sum().item<float>(), 16);
}

TEST(LcpLayout, ChannelsTellThePlaceInTheBox)
{
    const auto channels = twoBoxes().channels(8, 8)[0];
    ASSERT_EQ(channels.size(0), LcpLayout::kChannels);
    EXPECT_NEAR(channels[1][0][0].item<double>(), 2 * 0.0625 / 0.5 - 1, 1e-5); // u of the first box
    EXPECT_NEAR(channels[2][7][7].item<double>(), 2 * 0.6875 / 0.75 - 1,
                1e-5); // v of the second box
    EXPECT_NE(channels[3][0][0].item<float>(), channels[3][7][7].item<float>()); // another index
    EXPECT_EQ(channels.slice(0, 0, kRegional).select(1, 0).select(1, 7).abs().sum().item<float>(),
              0)
        << "outside";
    EXPECT_LE(channels.abs().max().item<float>(), 1);
}

TEST(LcpLayout, EveryCellKnowsItsPlaceOnTheCanvas)
{
    LcpLayout layout = twoBoxes();
    const auto canvas = layout.channels(4, 8)[0].slice(0, kRegional);
    layout.withheld = torch::ones({1}, torch::kBool);
    EXPECT_TRUE(torch::equal(layout.channels(4, 8)[0].slice(0, kRegional), canvas));
    const double x = 2.5 / 8, y = 1.5 / 4, pi = std::numbers::pi;
    const double expected[] = {std::sin(pi * x),     std::sin(pi * y),     std::cos(pi * x),
                               std::cos(pi * y),     std::sin(2 * pi * x), std::sin(2 * pi * y),
                               std::cos(2 * pi * x), std::cos(2 * pi * y)};
    for (std::int64_t i = 0; i < 8; ++i)
        EXPECT_NEAR(canvas[i][1][2].item<double>(), expected[i], 1e-5) << i;
}

TEST(LcpLayout, WithheldShowsNothingAndHidesNothing)
{
    LcpLayout layout = twoBoxes();
    layout.withheld = torch::ones({1}, torch::kBool);
    EXPECT_EQ(layout.channels(8, 8).slice(1, 0, kRegional).abs().sum().item<float>(), 0);
    EXPECT_TRUE(layout.visibleMasks(8, 8).all().item<bool>());
    EXPECT_TRUE(
        torch::equal(layout.effectiveBoxes()[0][1], torch::tensor({0.0F, 0.0F, 1.0F, 1.0F})));
}

TEST(PlaceFeatures, AgreeMostWithTheirOwnPlace)
{
    const auto features = placeFeatures(gridPlaces(16, 16));
    const auto scores = torch::matmul(features, features.t());
    EXPECT_TRUE(torch::equal(scores.argmax(1), torch::arange(256)));
    EXPECT_NEAR(scores[0][0].item<double>(), kPlaceFeatures / 2.0, 1e-3);
}

} // namespace
} // namespace diorama
