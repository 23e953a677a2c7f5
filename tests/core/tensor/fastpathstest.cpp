// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/fastpaths.h"

#include "core/tensor/kernels.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace diorama {
namespace {

/// The formula as it is written, in double.
torch::Tensor naiveAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                             std::int64_t heads, const torch::Tensor& bias = {})
{
    const std::int64_t size = q.size(2) / heads;
    const auto split = [&](const torch::Tensor& x) {
        return x.to(torch::kFloat64).reshape({x.size(0), x.size(1), heads, size}).transpose(1, 2);
    };
    torch::Tensor scores =
        torch::matmul(split(q), split(k).transpose(2, 3)) / std::sqrt(static_cast<double>(size));
    if (bias.defined())
        scores = scores + bias.to(torch::kFloat64);
    return torch::matmul(torch::softmax(scores, -1), split(v)).transpose(1, 2).reshape(q.sizes());
}

double largestError(const torch::Tensor& found, const torch::Tensor& wanted)
{
    return (found.to(torch::kFloat64) - wanted.to(torch::kFloat64)).abs().max().item<double>();
}

double toleranceOf(torch::Dtype dtype)
{
    return dtype == torch::kFloat32 ? 3e-6 : 3e-2;
}

struct Shape
{
    std::int64_t batch;
    std::int64_t queries;
    std::int64_t keys;
    std::int64_t heads;
    std::int64_t size;
};

class AttentionShapes : public testing::TestWithParam<Shape>
{};

TEST_P(AttentionShapes, EqualTheFormula)
{
    const Shape s = GetParam();
    for (const torch::Dtype dtype : {torch::kFloat32, torch::kBFloat16}) {
        const torch::Tensor q = torch::randn({s.batch, s.queries, s.heads * s.size}).to(dtype);
        const torch::Tensor k = torch::randn({s.batch, s.keys, s.heads * s.size}).to(dtype);
        const torch::Tensor v = torch::randn({s.batch, s.keys, s.heads * s.size}).to(dtype);
        const torch::Tensor out = attention(q, k, v, s.heads);
        EXPECT_EQ(out.scalar_type(), dtype);
        EXPECT_LE(largestError(out, naiveAttention(q, k, v, s.heads)), toleranceOf(dtype)) << dtype;
    }
}

INSTANTIATE_TEST_SUITE_P(All, AttentionShapes,
                         testing::Values(Shape{1, 1, 1, 1, 1}, Shape{2, 64, 77, 8, 40},
                                         Shape{1, 130, 193, 2, 80}, Shape{1, 65, 400, 3, 17},
                                         Shape{2, 256, 256, 1, 160}, Shape{1, 63, 5, 4, 64},
                                         Shape{1, 9, 1000, 1, 512}, Shape{3, 100, 384, 2, 33}));

TEST(Attention, BiasesBroadcastAndHide)
{
    const torch::Tensor q = torch::randn({2, 70, 24});
    const torch::Tensor k = torch::randn({2, 210, 24});
    const torch::Tensor v = torch::randn({2, 210, 24});
    for (const auto& shape : std::vector<std::vector<std::int64_t>>{
             {2, 3, 70, 210}, {1, 1, 70, 210}, {2, 1, 1, 210}, {1, 3, 70, 1}, {70, 210}}) {
        const torch::Tensor bias = torch::randn(shape) * 3;
        EXPECT_LE(largestError(attention(q, k, v, 3, bias), naiveAttention(q, k, v, 3, bias)), 3e-6)
            << shape;
    }
    // A whole block of keys that nobody sees, as causal masks have it.
    torch::Tensor hidden = torch::zeros({70, 210});
    hidden.slice(1, 0, 205).fill_(-std::numeric_limits<float>::infinity());
    EXPECT_LE(largestError(attention(q, k, v, 3, hidden), naiveAttention(q, k, v, 3, hidden)),
              3e-6);
}

TEST(Attention, LargeScoresDoNotOverflow)
{
    const torch::Tensor q = torch::randn({1, 33, 16}) * 100;
    const torch::Tensor k = torch::randn({1, 401, 16}) * 100;
    const torch::Tensor v = torch::randn({1, 401, 16});
    const torch::Tensor out = attention(q, k, v, 1);
    EXPECT_TRUE(torch::isfinite(out).all().item<bool>());
    EXPECT_LE(largestError(out, naiveAttention(q, k, v, 1)), 2e-2);
}

TEST(Attention, StridedViewsAreReadInPlace)
{
    const torch::Tensor joined = torch::randn({2, 50, 3 * 32});
    const auto parts = joined.chunk(3, -1);
    EXPECT_LE(largestError(attention(parts[0], parts[1], parts[2], 4),
                           naiveAttention(parts[0], parts[1], parts[2], 4)),
              3e-6);
    const torch::Tensor turned = torch::randn({2, 32, 50}).transpose(1, 2);
    EXPECT_LE(largestError(attention(turned, turned, turned, 4),
                           naiveAttention(turned, turned, turned, 4)),
              3e-6);
}

TEST(Attention, GradientsFlowThroughThePlainPath)
{
    const torch::Tensor q = torch::randn({1, 10, 8}, torch::requires_grad());
    const torch::Tensor k = torch::randn({1, 12, 8});
    const torch::Tensor out = attention(q, k, k, 2);
    out.sum().backward();
    EXPECT_TRUE(q.grad().defined());
    const torch::NoGradGuard noGrad;
    EXPECT_LE(largestError(attention(q, k, k, 2), out), 3e-6);
}

TEST(GroupNorm, EqualsTheFormulaInEveryLayout)
{
    for (const torch::Dtype dtype : {torch::kFloat32, torch::kBFloat16})
        for (const bool silu : {false, true})
            for (const std::int64_t channels : {32, 40, 320}) {
                // A mean far from 0 must not eat the variance's digits.
                const torch::Tensor x = (torch::randn({2, channels, 19, 15}) * 3 + 50).to(dtype);
                const torch::Tensor weight = torch::randn({channels});
                const torch::Tensor bias = torch::randn({channels});
                torch::Tensor wanted =
                    torch::group_norm(x.to(torch::kFloat64), 8, weight.to(torch::kFloat64),
                                      bias.to(torch::kFloat64), 1e-5);
                if (silu)
                    wanted = torch::silu(wanted);
                const torch::Tensor last = x.contiguous(torch::MemoryFormat::ChannelsLast);
                const torch::Tensor out = groupNorm(last, 8, weight, bias, 1e-5, silu);
                EXPECT_TRUE(out.is_contiguous(torch::MemoryFormat::ChannelsLast));
                const double tolerance = dtype == torch::kFloat32 ? 5e-5 : 8e-2;
                EXPECT_LE(largestError(out, wanted), tolerance) << dtype << channels;
                if (dtype == torch::kFloat32) {
                    EXPECT_LE(largestError(groupNorm(x, 8, weight, bias, 1e-5, silu), wanted),
                              5e-4);
                }
            }
}

TEST(LayerNorm, EqualsTheFormula)
{
    for (const torch::Dtype dtype : {torch::kFloat32, torch::kBFloat16})
        for (const std::int64_t channels : {1, 7, 64, 321}) {
            const torch::Tensor x = torch::randn({3, 21, channels}).to(dtype);
            const torch::Tensor weight = torch::randn({channels});
            const torch::Tensor bias = torch::randn({channels});
            const torch::Tensor wanted =
                torch::layer_norm(x.to(torch::kFloat64), {channels}, weight.to(torch::kFloat64),
                                  bias.to(torch::kFloat64), 1e-5);
            EXPECT_LE(largestError(layerNorm(x, weight, bias, 1e-5), wanted),
                      2 * toleranceOf(dtype))
                << dtype << channels;
        }
}

/// The sums between layers are float32, the layers bfloat16: a norm stands between them.
TEST(Norms, MayWriteAnotherFormatThanTheyRead)
{
    for (const auto& [from, to] : {std::pair{torch::kFloat32, torch::kBFloat16},
                                   std::pair{torch::kBFloat16, torch::kFloat32}}) {
        const torch::Tensor map =
            torch::randn({2, 40, 9, 7}).to(from).contiguous(torch::MemoryFormat::ChannelsLast);
        const torch::Tensor weight = torch::randn({40}), bias = torch::randn({40});
        const torch::Tensor wide = map.to(torch::kFloat64);
        const auto grouped = torch::silu(
            torch::group_norm(wide, 8, weight.to(torch::kFloat64), bias.to(torch::kFloat64), 1e-5));
        const torch::Tensor out = groupNorm(map, 8, weight, bias, 1e-5, /*silu=*/true, to);
        EXPECT_EQ(out.scalar_type(), to);
        EXPECT_TRUE(out.is_contiguous(torch::MemoryFormat::ChannelsLast));
        EXPECT_LE(largestError(out, grouped), 3 * toleranceOf(to)) << to;

        const torch::Tensor rows = torch::randn({3, 5, 40}).to(from);
        const auto layered =
            torch::layer_norm(rows.to(torch::kFloat64), {40}, weight.to(torch::kFloat64),
                              bias.to(torch::kFloat64), 1e-5);
        EXPECT_EQ(layerNorm(rows, weight, bias, 1e-5, to).scalar_type(), to);
        EXPECT_LE(largestError(layerNorm(rows, weight, bias, 1e-5, to), layered),
                  3 * toleranceOf(to))
            << to;
    }
}

TEST(Activations, EqualTheirFormulas)
{
    const torch::Tensor x = torch::linspace(-12, 12, 10007);
    const torch::Tensor wide = x.to(torch::kFloat64);
    EXPECT_LE(largestError(fastSilu(x), torch::silu(wide)), 2e-6);
    EXPECT_LE(largestError(fastGelu(x), torch::gelu(wide)), 2e-6);
    EXPECT_LE(largestError(quickGelu(x), wide * torch::sigmoid(1.702 * wide)), 2e-6);
    const torch::Tensor extreme = torch::tensor({-1e30F, -1e4F, -100.0F, 100.0F, 1e4F, 1e30F});
    for (const auto& out : {fastSilu(extreme), fastGelu(extreme), quickGelu(extreme)})
        EXPECT_TRUE(torch::allclose(out, extreme.clamp_min(0)));
    const torch::Tensor joined = torch::randn({5, 7, 66});
    const auto halves = joined.chunk(2, -1);
    EXPECT_LE(largestError(geglu(joined), halves[0].to(torch::kFloat64) *
                                              torch::gelu(halves[1].to(torch::kFloat64))),
              3e-6);
    const torch::Tensor brain = joined.to(torch::kBFloat16);
    EXPECT_EQ(geglu(brain).scalar_type(), torch::kBFloat16);
    EXPECT_LE(largestError(geglu(brain), geglu(joined)), 0.1);
}

TEST(FastPaths, LayoutsAreKept)
{
    const torch::Tensor x =
        torch::randn({2, 8, 5, 6}).contiguous(torch::MemoryFormat::ChannelsLast);
    EXPECT_TRUE(fastSilu(x).is_contiguous(torch::MemoryFormat::ChannelsLast));
    EXPECT_LE(largestError(fastSilu(x), torch::silu(x)), 2e-6);
    const torch::Tensor part = torch::randn({4, 20}).slice(1, 3, 11);
    EXPECT_LE(largestError(fastSilu(part), torch::silu(part)), 2e-6);
}

TEST(FastPaths, RepeatedRunsAreEqualToTheBit)
{
    const torch::Tensor q = torch::randn({2, 300, 80});
    const torch::Tensor x =
        torch::randn({2, 64, 33, 31}).contiguous(torch::MemoryFormat::ChannelsLast);
    const torch::Tensor first = attention(q, q, q, 2);
    const torch::Tensor normed = groupNorm(x, 4, {}, {}, 1e-5);
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(torch::equal(attention(q, q, q, 2), first));
        EXPECT_TRUE(torch::equal(groupNorm(x, 4, {}, {}, 1e-5), normed));
    }
}

/// Every instruction set that this processor has gives the same within rounding.
TEST(Kernels, LevelsAgree)
{
    std::vector<kernels::Level> levels{kernels::Level::Baseline};
    if (kernels::bestLevel() != kernels::Level::Baseline)
        levels.push_back(kernels::Level::Avx2);
    if (kernels::bestLevel() == kernels::Level::Avx512)
        levels.push_back(kernels::Level::Avx512);
    const torch::Tensor q = torch::randn({2, 67, 3 * 40});
    const torch::Tensor k = torch::randn({2, 201, 3 * 40});
    const torch::Tensor wanted = naiveAttention(q, k, k, 3);
    for (const kernels::Level level : levels) {
        torch::Tensor out = torch::empty_like(q);
        kernels::Attention task;
        task.query = {q.data_ptr(), q.stride(0), q.stride(1)};
        task.key = {k.data_ptr(), k.stride(0), k.stride(1)};
        task.value = task.key;
        task.out = out.data_ptr();
        task.batch = 2;
        task.heads = 3;
        task.queries = 67;
        task.keys = 201;
        task.size = 40;
        task.scale = 1.0F / std::sqrt(40.0F);
        kernels::table(level).attention(task);
        EXPECT_LE(largestError(out, wanted), 3e-6) << static_cast<int>(level);
        const torch::Tensor x = torch::linspace(-9, 9, 1001);
        torch::Tensor activated = torch::empty_like(x);
        kernels::table(level).activate(kernels::Activation::Gelu, kernels::Format::Float32,
                                       x.data_ptr(), activated.data_ptr(), x.numel());
        EXPECT_LE(largestError(activated, torch::gelu(x.to(torch::kFloat64))), 2e-6);
        std::vector<float> values(1001, 1.0F);
        std::vector<float> copy(values.size());
        const auto find = [&] {
            return kernels::table(level).copyAndFindNonFinite(
                values.data(), copy.data(), values.size() * 4, kernels::kFloat32Exponent);
        };
        EXPECT_FALSE(find());
        EXPECT_EQ(copy, values);
        values.back() = std::numeric_limits<float>::infinity();
        EXPECT_TRUE(find());
    }
}

} // namespace
} // namespace diorama
