// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/smallconv.h"

#include "core/nn/layers.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

TEST(SmallConv, EqualsTheConvolution)
{
    const torch::NoGradGuard noGradient;
    for (const std::int64_t kernel : {1, 2, 3})
        for (const std::int64_t stride : {1, 2})
            for (const std::int64_t padding : {0, 1}) {
                const auto x = torch::randn({2, 5, 7, 6});
                const auto weight = torch::randn({4, 5, kernel, kernel}), bias = torch::randn({4});
                const auto wanted = torch::conv2d(x, weight, bias, stride, padding);
                const auto result = smallConv(x, weight, bias, stride, padding);
                ASSERT_EQ(result.sizes(), wanted.sizes());
                EXPECT_TRUE(torch::allclose(result, wanted, 1e-4, 1e-5)) << kernel << stride;
                const auto turned = weight.contiguous(torch::MemoryFormat::ChannelsLast);
                EXPECT_TRUE(torch::allclose(smallConv(x, turned, bias, stride, padding), wanted,
                                            1e-4, 1e-5))
                    << kernel << stride;
            }
}

TEST(SmallConv, ServesFewCellsOfManyChannelsAndSmallPicturesOnly)
{
    const torch::NoGradGuard noGradient;
    const auto weight = torch::empty({8, 640, 3, 3});
    EXPECT_TRUE(isSmallConv(torch::empty({2, 640, 8, 8}), weight, 1));
    EXPECT_TRUE(isSmallConv(torch::empty({2, 640, 32, 32}), weight, 2));
    EXPECT_FALSE(isSmallConv(torch::empty({2, 640, 32, 32}), weight, 1));
    EXPECT_FALSE(isSmallConv(torch::empty({2, 64, 8, 8}), torch::empty({8, 64, 3, 3}), 1));
    EXPECT_TRUE(isSmallConv(torch::empty({1, 64, 8, 8}), torch::empty({8, 64, 3, 3}), 1));
    EXPECT_FALSE(isSmallConv(torch::empty({1, 64, 32, 32}), torch::empty({8, 64, 3, 3}), 1));
    EXPECT_FALSE(
        isSmallConv(torch::empty({2, 640, 8, 8}, torch::kBFloat16), weight, 1)); // no such product
}

TEST(SmallConv, TrainingGoesTheWayThatHasAGradient)
{
    const auto weight = torch::empty({8, 640, 3, 3}).requires_grad_();
    EXPECT_FALSE(isSmallConv(torch::empty({2, 640, 8, 8}), weight, 1));
}

TEST(SmallConv, TheLayerGivesTheSameEitherWay)
{
    ConvLayer layer(512, 6);
    layer->weight.set_data(layer->weight.contiguous()); // as loaded
    const auto x = torch::randn({2, 512, 8, 8}).contiguous(torch::MemoryFormat::ChannelsLast);
    const auto trained = layer(x);
    const torch::NoGradGuard noGradient;
    EXPECT_TRUE(torch::allclose(layer(x), trained, 1e-3, 1e-4));
    EXPECT_TRUE(layer(x).is_contiguous(torch::MemoryFormat::ChannelsLast));
}

} // namespace
} // namespace diorama
