// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/upsampledconv.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

torch::Tensor plain(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& bias)
{
    return torch::conv2d(torch::upsample_nearest2d(x, {2 * x.size(2), 2 * x.size(3)}), weight, bias,
                         1, 1);
}

TEST(UpsampledConv, EqualsTheConvolutionOfTheEnlargedPicture)
{
    const torch::Tensor weight = torch::randn({5, 3, 3, 3}), bias = torch::randn({5});
    for (const auto& [height, width] : {std::pair{6, 4}, {1, 1}, {1, 7}}) {
        const torch::Tensor x = torch::randn({2, 3, height, width});
        EXPECT_TRUE(
            torch::allclose(upsampledConv(x, weight, bias), plain(x, weight, bias), 1e-4, 1e-5))
            << height << " x " << width;
    }
}

TEST(UpsampledConv, HasTheSameGradients)
{
    const torch::Tensor x = torch::randn({1, 2, 3, 3}).requires_grad_();
    const torch::Tensor weight = torch::randn({4, 2, 3, 3}).requires_grad_();
    const torch::Tensor bias = torch::randn({4}).requires_grad_();
    const torch::Tensor factor = torch::randn({1, 4, 6, 6});
    const auto ours =
        torch::autograd::grad({(upsampledConv(x, weight, bias) * factor).sum()}, {x, weight, bias});
    const auto theirs =
        torch::autograd::grad({(plain(x, weight, bias) * factor).sum()}, {x, weight, bias});
    for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_TRUE(torch::allclose(ours[i], theirs[i], 1e-4, 1e-4)) << i;
}

} // namespace
} // namespace diorama
