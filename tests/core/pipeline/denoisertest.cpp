// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/denoiser.h"

#include "core/pipeline/guidance.h"
#include "core/pipeline/noise.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;

/// A stand-in for a UNet: each branch is the latents times its own factor.
class FakeConditioner final : public Conditioner
{
public:
    torch::Tensor predict(const torch::Tensor& latents, double timestep,
                          const std::vector<std::size_t>& branches,
                          const PassOptions& options) override
    {
        asked.push_back(branches);
        progress.push_back(options.progress);
        std::vector<torch::Tensor> parts;
        for (const auto branch : branches)
            parts.push_back(latents * factors.at(branch) + 1e-4 * timestep);
        return torch::cat(parts);
    }

    std::vector<double> factors{0.1, 0.4, 0.9, -0.5};
    std::vector<std::vector<std::size_t>> asked;
    std::vector<double> progress;
};

std::unique_ptr<Scheduler> scheduleOf(const char* className, int steps)
{
    return makeScheduler({{"_class_name", className},
                          {"beta_start", 0.00085},
                          {"beta_end", 0.012},
                          {"beta_schedule", "scaled_linear"},
                          {"clip_sample", false},
                          {"skip_prk_steps", true}},
                         steps)
        .value();
}

torch::Tensor startNoise()
{
    return seededNoise(3, {1, 4, 8, 8});
}

torch::Tensor finished(Denoiser& denoiser, DenoiseState state)
{
    while (!denoiser.isDone(state))
        denoiser.step(state);
    return state.latents;
}

TEST(Denoiser, WithoutGuidanceOnlyTheConditionalBranchRuns)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 4);
    Denoiser denoiser(*schedule, conditioner, {.guidance = {.scale = 1.0}});
    finished(denoiser, denoiser.start(startNoise()));
    ASSERT_EQ(conditioner.asked.size(), 4U);
    EXPECT_THAT(conditioner.asked[0], ElementsAre(Conditioner::kConditional));
}

TEST(Denoiser, AfterTheGuidedShareOnlyTheConditionalBranchRuns)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 10);
    const torch::Tensor weight = torch::ones({1, 1, 8, 8});
    Denoiser denoiser(*schedule, conditioner,
                      {.guidance = {.scale = 5.0, .until = 0.6}, .negatives = {{2, weight, 1.0}}});
    finished(denoiser, denoiser.start(startNoise()));
    ASSERT_EQ(conditioner.asked.size(), 10U);
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(conditioner.asked[i].size(), 3U) << i;
    for (std::size_t i = 6; i < 10; ++i)
        EXPECT_THAT(conditioner.asked[i], ElementsAre(Conditioner::kConditional)) << i;
}

TEST(Denoiser, NegativesActUntilTheirShareOfTheSchedule)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 10);
    const torch::Tensor weight = torch::ones({1, 1, 8, 8});
    Denoiser denoiser(*schedule, conditioner,
                      {.guidance = {.scale = 5.0}, .negatives = {{2, weight, 0.6}}});
    finished(denoiser, denoiser.start(startNoise()));
    int withNegative = 0;
    for (const auto& branches : conditioner.asked)
        withNegative += branches.size() == 3 ? 1 : 0;
    EXPECT_EQ(withNegative, 6);
}

TEST(Denoiser, NegativeThatActsNowhereIsOrdinaryGuidance)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("EulerDiscreteScheduler", 6);
    Denoiser plain(*schedule, conditioner, {.guidance = {.scale = 5.0}});
    Denoiser regional(
        *schedule, conditioner,
        {.guidance = {.scale = 5.0}, .negatives = {{2, torch::zeros({1, 1, 8, 8}), 1.0}}});
    const DenoiseState start = plain.start(startNoise());
    EXPECT_TRUE(torch::equal(finished(plain, start), finished(regional, start)));
}

TEST(Denoiser, NegativeThatActsEverywhereReplacesThePlainBranch)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 5);
    Denoiser everywhere(
        *schedule, conditioner,
        {.guidance = {.scale = 3.0}, .negatives = {{2, torch::ones({1, 1, 8, 8}), 1.0}}});
    const torch::Tensor replaced = finished(everywhere, everywhere.start(startNoise()));
    conditioner.factors[Conditioner::kPlain] = conditioner.factors[2];
    Denoiser plain(*schedule, conditioner, {.guidance = {.scale = 3.0}});
    EXPECT_TRUE(torch::allclose(replaced, finished(plain, plain.start(startNoise())), 1e-4, 1e-5));
}

class DenoiserResume : public testing::TestWithParam<const char*>
{};

TEST_P(DenoiserResume, GoesOnFromAnyStepToTheBit)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf(GetParam(), 7);
    Denoiser denoiser(*schedule, conditioner, {.guidance = {.scale = 2.0}, .seed = 11});
    DenoiseState state = denoiser.start(startNoise());
    std::vector<DenoiseState> saved;
    while (!denoiser.isDone(state)) {
        denoiser.step(state);
        saved.push_back(state);
    }
    for (const auto& draft : saved)
        EXPECT_TRUE(torch::equal(finished(denoiser, draft), state.latents));
}

INSTANTIATE_TEST_SUITE_P(Schedulers, DenoiserResume,
                         testing::Values("DDIMScheduler", "PNDMScheduler", "EulerDiscreteScheduler",
                                         "EulerAncestralDiscreteScheduler",
                                         "DPMSolverMultistepScheduler", "UniPCMultistepScheduler",
                                         "LCMScheduler", "FlowMatchEulerDiscreteScheduler"));

/// Another scheduler that counts its steps and may hide that they are linear.
class WatchedScheduler final : public Scheduler
{
public:
    WatchedScheduler(const Scheduler& other, bool isLinear)
        : m_other(other)
        , m_isLinear(isLinear)
    {
        m_timesteps = other.timesteps();
        m_sigmas = other.sigmas();
        m_predictionType = other.predictionType();
    }
    double initNoiseSigma() const override { return m_other.initNoiseSigma(); }
    torch::Tensor scaleModelInput(const torch::Tensor& sample, int index) const override
    {
        return m_other.scaleModelInput(sample, index);
    }
    torch::Tensor predictedClean(const torch::Tensor& prediction, int index,
                                 const torch::Tensor& sample) const override
    {
        return m_other.predictedClean(prediction, index, sample);
    }
    SchedulerStep step(const torch::Tensor& prediction, int index, const torch::Tensor& sample,
                       const torch::Tensor& noise, const SchedulerState& state) const override
    {
        ++steps;
        return m_other.step(prediction, index, sample, noise, state);
    }
    std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const override
    {
        return m_isLinear ? m_other.linearStep(index, state) : std::nullopt;
    }

    mutable int steps = 0;

private:
    const Scheduler& m_other;
    bool m_isLinear;
};

class DenoiserAtOnce : public testing::TestWithParam<const char*>
{};

TEST_P(DenoiserAtOnce, LinearStepsEndWhereTheSameStepsInPartsEnd)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf(GetParam(), 7);
    torch::Tensor weight = torch::zeros({1, 1, 8, 8});
    weight.slice(3, 2, 7).fill_(0.7);
    const auto ended = [&](bool isLinear, double rescale, int& steps) {
        const WatchedScheduler watched(*schedule, isLinear);
        Denoiser denoiser(
            watched, conditioner,
            {.guidance = {.scale = 2.0, .rescale = rescale}, .negatives = {{2, weight, 0.5}}});
        DenoiseState state = denoiser.start(startNoise());
        while (!denoiser.isDone(state))
            denoiser.step(state);
        steps = watched.steps;
        return state;
    };
    int atOnce = 0, inParts = 0, rescaled = 0;
    const DenoiseState fused = ended(true, 0.0, atOnce);
    const DenoiseState plain = ended(false, 0.0, inParts);
    EXPECT_EQ(atOnce, 0);
    EXPECT_EQ(inParts, 7);
    EXPECT_TRUE(torch::allclose(fused.latents, plain.latents, 1e-4, 1e-5));
    EXPECT_TRUE(torch::allclose(fused.clean, plain.clean, 1e-4, 1e-5));
    ended(true, 0.7, rescaled); // needs the whole picture's deviation first
    EXPECT_EQ(rescaled, 7);
}

INSTANTIATE_TEST_SUITE_P(LinearSchedulers, DenoiserAtOnce,
                         testing::Values("DDIMScheduler", "EulerDiscreteScheduler",
                                         "DPMSolverMultistepScheduler",
                                         "FlowMatchEulerDiscreteScheduler"));

TEST(Denoiser, OtherSeedsDrawOtherNoise)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("EulerAncestralDiscreteScheduler", 5);
    Denoiser first(*schedule, conditioner, {.guidance = {.scale = 1.0}, .seed = 1});
    Denoiser second(*schedule, conditioner, {.guidance = {.scale = 1.0}, .seed = 2});
    const DenoiseState start = first.start(startNoise());
    EXPECT_FALSE(torch::equal(finished(first, start), finished(second, start)));
}

TEST(Denoiser, OutsideOfARepaintedRegionEndsAsTheOriginal)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 6);
    const torch::Tensor original = torch::randn({1, 4, 8, 8});
    torch::Tensor mask = torch::zeros({1, 1, 8, 8});
    mask.slice(3, 4, 8).fill_(1.0);
    const KeptOutside kept{original, startNoise(), mask};
    Denoiser denoiser(*schedule, conditioner, {.guidance = {.scale = 2.0}, .kept = &kept});
    const torch::Tensor latents =
        finished(denoiser, denoiser.startFrom(original, startNoise(), 0.8));
    EXPECT_TRUE(torch::equal(latents.slice(3, 0, 4), original.slice(3, 0, 4)));
    EXPECT_FALSE(torch::allclose(latents.slice(3, 4, 8), original.slice(3, 4, 8), 0.01, 0.01));
}

TEST(Denoiser, StrengthZeroKeepsThePicture)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 6);
    Denoiser denoiser(*schedule, conditioner, {});
    const torch::Tensor original = torch::randn({1, 4, 8, 8});
    const DenoiseState state = denoiser.startFrom(original, startNoise(), 0.0);
    EXPECT_TRUE(denoiser.isDone(state));
    EXPECT_TRUE(torch::equal(state.latents, original));
}

TEST(Denoiser, AskedToStopItEvaluatesNothing)
{
    FakeConditioner conditioner;
    const auto schedule = scheduleOf("DDIMScheduler", 6);
    std::stop_source source;
    source.request_stop();
    Denoiser denoiser(*schedule, conditioner, {.stop = source.get_token()});
    DenoiseState state = denoiser.start(startNoise());
    denoiser.step(state);
    EXPECT_TRUE(conditioner.asked.empty());
    EXPECT_EQ(state.next, 0);
}

} // namespace
} // namespace diorama
