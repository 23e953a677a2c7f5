// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/guidance.h"

#include "core/pipeline/noise.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

TEST(Guidance, ScaleOneIsTheConditionalPrediction)
{
    const torch::Tensor a = torch::randn({1, 4, 8, 8});
    const torch::Tensor b = torch::randn({1, 4, 8, 8});
    EXPECT_TRUE(torch::allclose(guide(a, b, 1.0), b));
    EXPECT_TRUE(torch::allclose(guide(a, b, 0.0), a));
}

TEST(Guidance, FullRescalingGivesTheConditionalDeviation)
{
    const torch::Tensor conditional = torch::randn({2, 4, 8, 8});
    const torch::Tensor guided = 5.0 * torch::randn({2, 4, 8, 8});
    const torch::Tensor rescaled = rescaleGuidance(guided, conditional, 1.0);
    EXPECT_TRUE(torch::allclose(rescaled.flatten(1).std(1), conditional.flatten(1).std(1), 1e-4));
    EXPECT_TRUE(torch::equal(rescaleGuidance(guided, conditional, 0.0), guided));
}

TEST(Guidance, FeatherKeepsPlainAreasAndTheSum)
{
    torch::Tensor mask = torch::zeros({1, 1, 16, 16});
    mask.slice(2, 4, 12).slice(3, 4, 12).fill_(1.0);
    const torch::Tensor soft = feather(mask, 2);
    EXPECT_FLOAT_EQ(soft[0][0][8][8].item<float>(), 1.0F);
    EXPECT_FLOAT_EQ(soft[0][0][0][0].item<float>(), 0.0F);
    EXPECT_GT(soft[0][0][4][8].item<float>(), 0.4F);
    EXPECT_LT(soft[0][0][4][8].item<float>(), 0.8F);
    EXPECT_NEAR(soft.sum().item<float>(), mask.sum().item<float>(), 1e-3);
}

TEST(Noise, EqualsTorchsOwnForTheSeed)
{
    torch::manual_seed(1234);
    const torch::Tensor expected = torch::randn({1, 4, 8, 8});
    EXPECT_TRUE(torch::equal(seededNoise(1234, {1, 4, 8, 8}), expected));
}

TEST(Noise, StepsAndSeedsAreIndependent)
{
    const auto shape = std::vector<std::int64_t>{1, 4, 16, 16};
    const torch::Tensor first = stepNoise(1, 0, shape);
    EXPECT_TRUE(torch::equal(first, stepNoise(1, 0, shape)));
    for (const torch::Tensor& other :
         {stepNoise(1, 1, shape), stepNoise(2, 0, shape), seededNoise(1, shape)}) {
        const double correlation = (first * other).mean().item<double>();
        EXPECT_LT(std::abs(correlation), 0.15);
    }
}

} // namespace
} // namespace diorama
