// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/trainableattention.h"
#include "core/nn/attention.h"
#include "core/nn/groupnormlayer.h"
#include "core/nn/recomputedattention.h"

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

using Attention = decltype(&trainableAttention);

void expectSameGradients(Attention attention, std::int64_t queries, std::int64_t keys,
                         std::int64_t heads, const torch::Tensor& bias = {})
{
    const auto q = torch::randn({2, queries, 8 * heads}).requires_grad_(),
               k = torch::randn({2, keys, 8 * heads}).requires_grad_(),
               v = torch::randn({2, keys, 8 * heads}).requires_grad_();
    const auto out = attention(q, k, v, heads, bias);
    const auto expected = plainAttention(q, k, v, heads, bias);
    EXPECT_TRUE(torch::allclose(out, expected, 1e-4, 1e-5));
    const auto direction = torch::randn_like(out);
    const auto gradients = torch::autograd::grad({out}, {q, k, v}, {direction});
    const auto expectedGradients = torch::autograd::grad({expected}, {q, k, v}, {direction});
    for (std::size_t index = 0; index < 3; ++index)
        EXPECT_TRUE(torch::allclose(gradients[index], expectedGradients[index], 1e-4, 1e-5))
            << index;
}

torch::Tensor randomMask(std::int64_t queries, std::int64_t keys)
{
    return torch::where(torch::rand({2, 1, queries, keys}) < 0.3, torch::full({}, -1e4),
                        torch::zeros({}));
}

TEST(TrainableAttention, HasLibtorchsGradients)
{
    expectSameGradients(trainableAttention, 5, 7, 3);
}

TEST(TrainableAttention, HasLibtorchsGradientsUnderAMask)
{
    expectSameGradients(trainableAttention, 5, 7, 3, randomMask(5, 7));
}

TEST(RecomputedAttention, HasLibtorchsGradients)
{
    expectSameGradients(recomputedAttention, 5, 7, 3);
}

TEST(RecomputedAttention, HasLibtorchsGradientsUnderAMask)
{
    expectSameGradients(recomputedAttention, 5, 7, 3, randomMask(5, 7));
}

TEST(RecomputedAttention, HasLibtorchsGradientsInSeveralBlocks)
{
    expectSameGradients(recomputedAttention, 2300, 2000, 2, randomMask(2300, 2000));
}

TEST(RecomputedAttention, KeepsTheFormatOfItsInputs)
{
    const auto q = torch::randn({1, 6, 16}).to(torch::kBFloat16).requires_grad_();
    const auto out = recomputedAttention(q, q, q, 2);
    const auto gradient = torch::autograd::grad({out.to(torch::kFloat32).sum()}, {q})[0];
    EXPECT_EQ(out.scalar_type(), torch::kBFloat16);
    EXPECT_EQ(gradient.scalar_type(), torch::kBFloat16);
    EXPECT_TRUE(torch::isfinite(gradient).all().item<bool>());
}

TEST(Attend, KeepsNoMatrixOfLongSequencesForTheGradient)
{
    const auto q = torch::randn({1, 2100, 8}).requires_grad_();
    EXPECT_NE(attend(q, q, q, 1).grad_fn()->name().find("RecomputedFunction"), std::string::npos);
    const auto few = q.narrow(1, 0, 2000);
    EXPECT_EQ(attend(few, few, few, 1).grad_fn()->name().find("RecomputedFunction"),
              std::string::npos);
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
