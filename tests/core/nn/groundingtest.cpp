// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/gatedselfattention.h"
#include "core/nn/positionnet.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

TEST(BoxFeatures, OfTheOriginAreZerosForSineAndOnesForCosine)
{
    const auto features = boxFeatures(torch::zeros({4})).view({8, 2, 4});
    EXPECT_TRUE(torch::equal(features.select(1, 0), torch::zeros({8, 4})));
    EXPECT_TRUE(torch::equal(features.select(1, 1), torch::ones({8, 4})));
}

TEST(BoxFeatures, FrequencyIsOutermost)
{
    const auto features = boxFeatures(torch::tensor({0.1F, 0.2F, 0.3F, 0.4F}));
    EXPECT_NEAR(features[8 + 2].item<double>(), std::sin(std::pow(100.0, 1.0 / 8) * 0.3), 1e-6);
    EXPECT_NEAR(features[3 * 8 + 4 + 1].item<double>(), std::cos(std::pow(100.0, 3.0 / 8) * 0.2),
                1e-5);
}

TEST(GatedSelfAttentionDense, WithClosedGatesIsTheIdentity)
{
    GatedSelfAttentionDense fuser(FuserOptions{.channels = 8, .contextChannels = 6, .heads = 2});
    const auto x = torch::randn({2, 5, 8});
    EXPECT_TRUE(torch::equal(fuser(x, torch::randn({2, 3, 6}), 1.0), x));
}

TEST(GatedSelfAttentionDense, OpenGatesReadTheGroundingTokens)
{
    GatedSelfAttentionDense fuser(
        FuserOptions{.channels = 8, .contextChannels = 6, .heads = 2, .initialGate = 0.5});
    const auto x = torch::randn({2, 5, 8});
    const auto one = fuser(x, torch::randn({2, 3, 6}), 1.0),
               other = fuser(x, torch::randn({2, 3, 6}), 1.0);
    EXPECT_FALSE(torch::allclose(one, other));
}

TEST(PositionNet, PaddingSlotsIgnoreTheirBoxes)
{
    PositionNet net(6, /*withImages=*/false);
    torch::nn::init::normal_(net->null_positive_feature);
    torch::nn::init::normal_(net->null_position_feature);
    const auto masks = torch::zeros({1, 30}), text = torch::randn({1, 30, 6});
    const auto one = net(GroundingInput{torch::rand({1, 30, 4}), masks, text});
    const auto other =
        net(GroundingInput{torch::rand({1, 30, 4}), masks, torch::randn({1, 30, 6})});
    EXPECT_TRUE(torch::equal(one, other));
    EXPECT_FALSE(
        torch::allclose(one, net(GroundingInput{torch::rand({1, 30, 4}), masks + 1, text})));
}

TEST(PositionNet, WithPicturesGivesTextTokensThenImageTokens)
{
    PositionNet net(6, /*withImages=*/true);
    const auto boxes = torch::rand({1, 2, 4}), ones = torch::ones({1, 2}),
               text = torch::randn({1, 2, 6});
    const auto one = net(GroundingInput{boxes, ones, text, torch::randn({1, 2, 6})});
    const auto other = net(GroundingInput{boxes, ones, text, torch::randn({1, 2, 6})});
    ASSERT_EQ(one.size(1), 4);
    EXPECT_TRUE(torch::equal(one.narrow(1, 0, 2), other.narrow(1, 0, 2)));
    EXPECT_FALSE(torch::allclose(one.narrow(1, 2, 2), other.narrow(1, 2, 2)));
}

} // namespace
} // namespace diorama
