// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/trainableattention.h"
#include "core/nn/attention.h"
#include "core/nn/groupnormlayer.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

/// The same attention from libtorch's own differentiable operations.
torch::Tensor plainAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                             std::int64_t heads, const torch::Tensor& bias)
{
    const auto split = [heads](const torch::Tensor& x) {
        return x.unflatten(2, {heads, -1}).transpose(1, 2);
    };
    auto scores = torch::matmul(split(q), split(k).transpose(2, 3)) /
                  std::sqrt(static_cast<double>(q.size(2) / heads));
    if (bias.defined())
        scores = scores + bias;
    return torch::matmul(torch::softmax(scores, -1), split(v)).transpose(1, 2).flatten(2);
}

void expectSameGradients(const torch::Tensor& bias)
{
    constexpr std::int64_t kHeads = 3;
    const auto q = torch::randn({2, 5, 24}).requires_grad_(),
               k = torch::randn({2, 7, 24}).requires_grad_();
    const auto v = torch::randn({2, 7, 24}).requires_grad_();
    const auto out = trainableAttention(q, k, v, kHeads, bias);
    const auto expected = plainAttention(q, k, v, kHeads, bias);
    EXPECT_TRUE(torch::allclose(out, expected, 1e-4, 1e-5));
    const auto direction = torch::randn_like(out);
    const auto gradients = torch::autograd::grad({out}, {q, k, v}, {direction});
    const auto expectedGradients = torch::autograd::grad({expected}, {q, k, v}, {direction});
    for (std::size_t index = 0; index < 3; ++index)
        EXPECT_TRUE(torch::allclose(gradients[index], expectedGradients[index], 1e-4, 1e-5))
            << index;
}

TEST(TrainableAttention, HasLibtorchsGradients)
{
    expectSameGradients({});
}

TEST(TrainableAttention, HasLibtorchsGradientsUnderAMask)
{
    expectSameGradients(
        torch::where(torch::rand({2, 1, 5, 7}) < 0.3, torch::full({}, -1e4), torch::zeros({})));
}

TEST(Attend, IsTheSameWithAndWithoutGradient)
{
    const auto q = torch::randn({2, 5, 24}).requires_grad_(), k = torch::randn({2, 7, 24}),
               v = torch::randn({2, 7, 24});
    const auto trained = attend(q, k, v, 3);
    torch::NoGradGuard guard;
    EXPECT_TRUE(torch::allclose(trained, attend(q, k, v, 3), 1e-4, 1e-5));
    EXPECT_TRUE(
        torch::allclose(trained, applyAttention(attentionProbabilities(q, k, 3), v), 1e-4, 1e-5));
}

TEST(GroupNormLayer, HasLibtorchsGradients)
{
    GroupNormLayer layer(4, 12, 1e-5);
    torch::nn::init::normal_(layer->weight);
    torch::nn::init::normal_(layer->bias);
    const auto x =
        torch::randn({3, 12, 5, 6}).contiguous(torch::MemoryFormat::ChannelsLast).requires_grad_();
    const auto out = layer(x, /*withSilu=*/true);
    const auto expected = torch::silu(torch::group_norm(x, 4, layer->weight, layer->bias, 1e-5));
    EXPECT_TRUE(torch::allclose(out, expected, 1e-4, 1e-5));
    const auto direction = torch::randn_like(out);
    const std::vector<torch::Tensor> inputs{x, layer->weight, layer->bias};
    const auto gradients = torch::autograd::grad({out}, inputs, {direction});
    const auto expectedGradients = torch::autograd::grad({expected}, inputs, {direction});
    for (std::size_t index = 0; index < inputs.size(); ++index)
        EXPECT_TRUE(torch::allclose(gradients[index], expectedGradients[index], 1e-3, 1e-4))
            << index;
}

TEST(GroupNormLayer, TakesAnyMemoryFormatAndNoGradient)
{
    GroupNormLayer layer(4, 12, 1e-5);
    const auto x = torch::randn({3, 12, 5, 6});
    const auto expected = torch::group_norm(x, 4, layer->weight, layer->bias, 1e-5);
    EXPECT_TRUE(torch::allclose(layer(x), expected, 1e-4, 1e-5));
    torch::NoGradGuard guard;
    EXPECT_TRUE(torch::allclose(layer(x.contiguous(torch::MemoryFormat::ChannelsLast)), expected,
                                1e-4, 1e-5));
}

} // namespace
} // namespace diorama
