// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cuda/guidedstep.h"

#include "tests/core/cuda/cases.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace diorama {
namespace {

using testing_support::BiasArrays;
using testing_support::StepArrays;

/// The step as the formulas are written, in double and one after the other.
struct Naive
{
    double guided;
    double out;
    double keep;
};

Naive naive(const StepArrays& arrays, const GuidedStep& step, std::size_t i)
{
    double u = arrays.unconditional[i];
    if (step.negative != nullptr) {
        const double m = arrays.mask[i % static_cast<std::size_t>(arrays.pixels)];
        u = m * arrays.unconditional[i] + (1 - m) * arrays.negative[i];
    }
    double e = arrays.conditional[i];
    if (step.unconditional != nullptr)
        e = u + step.guidance * (arrays.conditional[i] - u);
    return {e, step.a * arrays.sample[i] + step.b * e + step.c * arrays.previous[i],
            step.keepSample * arrays.sample[i] + step.keepPrediction * e};
}

void expectNaive(StepArrays& arrays, const GuidedStep& step)
{
    runGuidedStep(step);
    for (std::size_t i = 0; i < arrays.count; ++i) {
        const Naive wanted = naive(arrays, step, i);
        ASSERT_NEAR(arrays.guided[i], wanted.guided, 2e-5) << i;
        ASSERT_NEAR(arrays.out[i], wanted.out, 2e-5) << i;
        ASSERT_NEAR(arrays.keep[i], wanted.keep, 2e-5) << i;
    }
}

TEST(GuidedStep, FollowsTheFormulas)
{
    StepArrays arrays(2, 4, 35);
    expectNaive(arrays, arrays.step());
    GuidedStep plainGuidance = arrays.step();
    plainGuidance.negative = nullptr;
    expectNaive(arrays, plainGuidance);
    GuidedStep noGuidance = arrays.step();
    noGuidance.negative = nullptr;
    noGuidance.unconditional = nullptr;
    expectNaive(arrays, noGuidance);
}

TEST(GuidedStep, MayWriteOverItsInputs)
{
    StepArrays arrays(1, 4, 16);
    GuidedStep step = arrays.step();
    runGuidedStep(step);
    const std::vector<float> wanted = arrays.out;
    const std::vector<float> kept = arrays.keep;
    step.out = arrays.sample.data();
    step.keep = arrays.previous.data();
    step.guided = nullptr;
    runGuidedStep(step);
    EXPECT_EQ(arrays.sample, wanted);
    EXPECT_EQ(arrays.previous, kept);
}

TEST(GuidedStep, TheBlendIsExactAtTheMasksEnds)
{
    StepArrays arrays(1, 2, 8);
    arrays.mask.assign(arrays.mask.size(), 1.0F);
    GuidedStep blended = arrays.step();
    GuidedStep plain = arrays.step();
    plain.negative = nullptr;
    runGuidedStep(blended);
    const std::vector<float> inside = arrays.guided;
    runGuidedStep(plain);
    EXPECT_EQ(inside, arrays.guided);
}

TEST(GuidedStep, PointersThatDoNotFitAreRefused)
{
    StepArrays arrays(1, 1, 4);
    const auto refused = [&](auto change) {
        GuidedStep step = arrays.step();
        change(step);
        EXPECT_THROW(runGuidedStep(step), std::invalid_argument);
    };
    refused([](GuidedStep& s) { s.conditional = nullptr; });
    refused([](GuidedStep& s) { s.unconditional = nullptr; });
    refused([](GuidedStep& s) { s.mask = nullptr; });
    refused([](GuidedStep& s) { s.sample = nullptr; });
    refused([](GuidedStep& s) { s.previous = nullptr; });
    refused([](GuidedStep& s) { s.pixels = -1; });
}

/// What the formula gives for the entry [b, n, m], for a row with something open.
float naiveBias(const BiasArrays& arrays, const AttentionBias& bias, std::int64_t b, std::int64_t n,
                std::int64_t m)
{
    const std::int32_t region = arrays.keyRegion[static_cast<std::size_t>(m)];
    const auto at =
        static_cast<std::size_t>((b * bias.regions + std::max(region, 0)) * bias.queries + n);
    const float open = region < 0 || arrays.masks[at] > 0.5F ? 0.0F : bias.blocked;
    return open + arrays.keyScores[static_cast<std::size_t>(b * bias.keys + m)];
}

TEST(AttentionBias, OpensEachRegionsKeysInsideItOnly)
{
    BiasArrays arrays({-1, 0, 1, 1, -1});
    const AttentionBias bias = arrays.bias();
    buildAttentionBias(bias);
    for (std::int64_t b = 0; b < bias.batch; ++b)
        for (std::int64_t n = 0; n < bias.queries; ++n)
            for (std::int64_t m = 0; m < bias.keys; ++m) {
                const auto place = static_cast<std::size_t>((b * bias.queries + n) * bias.keys + m);
                EXPECT_EQ(arrays.values[place], naiveBias(arrays, bias, b, n, m));
            }
}

TEST(AttentionBias, ARowWithNothingOpenIsLeftFree)
{
    BiasArrays arrays({0, 0, 1});
    std::fill(arrays.masks.begin(), arrays.masks.end(), 0.0F);
    AttentionBias bias = arrays.bias();
    bias.keyScores = nullptr;
    buildAttentionBias(bias);
    EXPECT_THAT(arrays.values, testing::Each(0.0F));
}

TEST(AttentionBias, UnknownRegionsAreRefused)
{
    BiasArrays arrays({0, 2});
    EXPECT_THROW(buildAttentionBias(arrays.bias()), std::invalid_argument);
}

TEST(Cuda, SaysWhyItCannotRun)
{
    if (!isCudaBuilt()) {
        EXPECT_STRNE(cudaUnavailableReason(), "");
        StepArrays arrays(1, 1, 4);
        EXPECT_THROW(runGuidedStep(arrays.step(), ComputePlace::Cuda), std::runtime_error);
    }
}

} // namespace
} // namespace diorama
