// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/scheduler.h"

#include "core/schedulers/noiseschedule.h"
#include "core/schedulers/schedulerkinds.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <utility>

namespace diorama {
namespace {

using testing::HasSubstr;

constexpr std::array kKinds = {SchedulerKind::Ddim,  SchedulerKind::Pndm,
                               SchedulerKind::Euler, SchedulerKind::DpmSolver2M,
                               SchedulerKind::UniPc, SchedulerKind::EulerAncestral,
                               SchedulerKind::Lcm};

/// Stable Diffusion 1.5's own file, which leaves the spacing out.
Json sd15()
{
    return {
        {"_class_name", "PNDMScheduler"},   {"beta_start", 0.00085},  {"beta_end", 0.012},
        {"beta_schedule", "scaled_linear"}, {"clip_sample", false},   {"num_train_timesteps", 1000},
        {"set_alpha_to_one", false},        {"skip_prk_steps", true}, {"steps_offset", 1},
        {"trained_betas", nullptr}};
}

std::unique_ptr<Scheduler> make(const Json& config, int steps,
                                const SchedulerOverrides& overrides = {})
{
    auto made = makeScheduler(config, steps, overrides);
    if (!made)
        throw std::runtime_error(made.error().message);
    return std::move(*made);
}

std::string refusal(const Json& config, int steps = 10, const SchedulerOverrides& overrides = {})
{
    const auto made = makeScheduler(config, steps, overrides);
    return made ? "accepted" : made.error().message;
}

TEST(Scheduler, SpacingDefaultsToThatOfTheKind)
{
    EXPECT_EQ(make(sd15(), 10)->timestep(0), 901);
    EXPECT_EQ(make(sd15(), 10, {.kind = SchedulerKind::Ddim})->timestep(0), 901);
    EXPECT_EQ(make(sd15(), 10, {.kind = SchedulerKind::Euler})->timestep(0), 999);
    EXPECT_EQ(make(sd15(), 10, {.kind = SchedulerKind::UniPc})->timestep(0), 999);
}

TEST(Scheduler, ForeignDefaultsAreNotHandedOn)
{
    Json config = sd15();
    config["timestep_spacing"] = "leading";
    EXPECT_EQ(make(config, 10, {.kind = SchedulerKind::Euler})->timestep(0), 901);
    config["_use_default_values"] = {"timestep_spacing"};
    EXPECT_EQ(make(config, 10, {.kind = SchedulerKind::Euler})->timestep(0), 999);
}

TEST(Scheduler, OverridesWin)
{
    const auto plain =
        make(sd15(), 10, {.kind = SchedulerKind::Euler, .spacing = TimestepSpacing::Trailing});
    const auto karras = make(sd15(), 10, {.kind = SchedulerKind::Euler, .karrasSigmas = true});
    EXPECT_EQ(plain->timestep(1), 899);
    EXPECT_LT(karras->sigma(5), plain->sigma(5));
    EXPECT_NE(karras->timestep(5), std::floor(karras->timestep(5)));
}

TEST(Scheduler, ARenderResumedFromItsStateGoesOnAsIfNeverStopped)
{
    for (const SchedulerKind kind : kKinds) {
        const auto scheduler = make(sd15(), 8, {.kind = kind});
        const auto run = [&](int from, int to, torch::Tensor sample, SchedulerState& state) {
            for (int i = from; i < to; ++i) {
                const torch::Tensor noise = torch::full_like(sample, 0.1 * i);
                auto step = scheduler->step(torch::tanh(sample), i, sample, noise, state);
                sample = step.sample;
                state = step.state;
            }
            return sample;
        };
        const torch::Tensor start = torch::linspace(-1, 1, 16);
        SchedulerState whole;
        const torch::Tensor straight = run(0, scheduler->count(), start, whole);
        SchedulerState first;
        const torch::Tensor middle = run(0, 3, start, first);
        SchedulerState stored = first;
        for (torch::Tensor& each : stored.history)
            each = each.clone();
        const torch::Tensor resumed = run(3, scheduler->count(), middle.clone(), stored);
        EXPECT_TRUE(torch::equal(straight, resumed)) << static_cast<int>(kind);
    }
}

TEST(Scheduler, StepLeavesItsInputsAlone)
{
    for (const SchedulerKind kind : kKinds) {
        const auto scheduler = make(sd15(), 4, {.kind = kind});
        const torch::Tensor sample = torch::linspace(-1, 1, 16);
        const torch::Tensor copy = sample.clone();
        SchedulerState state;
        (void)scheduler->step(sample, 0, sample, torch::ones_like(sample), state);
        EXPECT_TRUE(torch::equal(sample, copy));
        EXPECT_TRUE(state.history.empty());
        EXPECT_EQ(state.done, 0);
    }
}

TEST(Scheduler, APerfectModelLeadsToThePicture)
{
    const torch::Tensor picture = torch::linspace(-1, 1, 16);
    const torch::Tensor noise = torch::linspace(2, -1, 16);
    for (const SchedulerKind kind : kKinds) {
        if (kind == SchedulerKind::EulerAncestral || kind == SchedulerKind::Lcm)
            continue;
        const auto scheduler = make(sd15(), 10, {.kind = kind});
        torch::Tensor sample = scheduler->addNoise(picture, noise, 0);
        SchedulerState state;
        for (int i = 0; i < scheduler->count(); ++i) {
            auto step = scheduler->step(noise, i, sample, {}, state);
            EXPECT_LE(
                (scheduler->predictedClean(noise, i, sample) - picture).abs().max().item<double>(),
                1e-3);
            sample = step.sample;
            state = step.state;
        }
        EXPECT_LE((sample - picture).abs().max().item<double>(), 0.1) << static_cast<int>(kind);
    }
}

TEST(Scheduler, FlowMatchingFollowsTheStraightLine)
{
    const Json config = {{"_class_name", "FlowMatchEulerDiscreteScheduler"}, {"shift", 3.0}};
    const auto scheduler = make(config, 6);
    const torch::Tensor picture = torch::linspace(-1, 1, 16);
    const torch::Tensor noise = torch::linspace(2, -1, 16);
    EXPECT_DOUBLE_EQ(scheduler->sigma(0), 1.0);
    torch::Tensor sample = scheduler->addNoise(picture, noise, 0);
    SchedulerState state;
    for (int i = 0; i < 6; ++i) {
        EXPECT_LE((scheduler->predictedClean(noise - picture, i, sample) - picture)
                      .abs()
                      .max()
                      .item<double>(),
                  1e-5);
        sample = scheduler->step(noise - picture, i, sample, {}, state).sample;
        EXPECT_GT(scheduler->sigma(i), scheduler->sigma(i + 1));
    }
    EXPECT_LE((sample - picture).abs().max().item<double>(), 1e-5);
}

TEST(Scheduler, StochasticFlowTakesFreshNoiseUntilTheLastStep)
{
    const Json config = {{"_class_name", "FlowMatchEulerDiscreteScheduler"},
                         {"stochastic_sampling", true}};
    const auto scheduler = make(config, 4);
    const torch::Tensor picture = torch::linspace(-1, 1, 16);
    torch::Tensor sample = torch::linspace(2, -1, 16);
    SchedulerState state;
    for (int i = 0; i < 4; ++i) {
        // What points from the sample to the picture, whatever noise the sample has.
        const torch::Tensor prediction = (sample - picture) / scheduler->sigma(i);
        const torch::Tensor noise = torch::full({16}, 0.5 + i);
        EXPECT_EQ(scheduler->needsNoise(i), i < 3);
        EXPECT_EQ(scheduler->linearStep(i, state).has_value(), i == 3);
        sample = scheduler->step(prediction, i, sample, noise, state).sample;
        const double next = scheduler->sigma(i + 1);
        EXPECT_LE((sample - picture * (1 - next) - noise * next).abs().max().item<double>(), 1e-5);
    }
    EXPECT_LE((sample - picture).abs().max().item<double>(), 1e-5);
}

TEST(Scheduler, EtaSaysWhichShareOfAStochasticFlowsNoiseIsFresh)
{
    const torch::Tensor picture = torch::linspace(-1, 1, 16), seen = torch::linspace(2, -2, 16);
    const torch::Tensor fresh = torch::full({16}, 0.7);
    const auto after = [&](const Json& eta, bool isStochastic = true) {
        const auto scheduler = make({{"_class_name", "FlowMatchEulerDiscreteScheduler"},
                                     {"stochastic_sampling", isStochastic},
                                     {"eta", eta}},
                                    4);
        const torch::Tensor sample = scheduler->addNoise(picture, seen, 0);
        return scheduler->step(seen - picture, 0, sample, fresh, {}).sample;
    };
    const auto expectNear = [](const torch::Tensor& a, const torch::Tensor& b) {
        EXPECT_LE((a - b).abs().max().item<double>(), 1e-5);
    };
    const auto euler = after(0.5, /*isStochastic=*/false);
    expectNear(after(0.0), euler);
    const auto scheduler = make({{"_class_name", "FlowMatchEulerDiscreteScheduler"}}, 4);
    expectNear(after(1.0), scheduler->addNoise(picture, fresh, 1));
    expectNear(after(0.6), scheduler->addNoise(picture, 0.8 * seen + 0.6 * fresh, 1));
}

TEST(Scheduler, StartIndexFollowsTheStrength)
{
    const auto scheduler = make(sd15(), 10, {.kind = SchedulerKind::Ddim});
    EXPECT_EQ(scheduler->startIndex(1.0), 0);
    EXPECT_EQ(scheduler->startIndex(0.6), 4);
    EXPECT_EQ(scheduler->startIndex(0.0), 10);
    EXPECT_EQ(scheduler->startIndex(7.0), 0);
}

TEST(Scheduler, ZeroTerminalSnrStartsWithoutSignal)
{
    Json config = sd15();
    config["_class_name"] = "DDIMScheduler";
    config["rescale_betas_zero_snr"] = true;
    config["timestep_spacing"] = "trailing";
    config["prediction_type"] = "v_prediction";
    const auto scheduler = make(config, 5);
    const torch::Tensor picture = torch::ones({4});
    const torch::Tensor noise = torch::full({4}, 0.5);
    EXPECT_TRUE(torch::equal(scheduler->addNoise(picture, noise, 0), noise));
    EXPECT_TRUE(torch::allclose(scheduler->predictedClean(-picture, 0, noise), picture));
}

TEST(Scheduler, ForeignValuesGiveOneClearError)
{
    EXPECT_THAT(refusal(Json::array()), HasSubstr("not an object"));
    EXPECT_THAT(refusal({{"_class_name", "HeunDiscreteScheduler"}}),
                HasSubstr("choose a scheduler"));
    for (const auto& [key, value] : {std::pair<const char*, Json>{"num_train_timesteps", 1e12},
                                     {"num_train_timesteps", "many"},
                                     {"steps_offset", -1},
                                     {"steps_offset", 0.5},
                                     {"set_alpha_to_one", 3},
                                     {"trained_betas", {0.1, "x"}},
                                     {"trained_betas", 5},
                                     {"beta_end", 2.0},
                                     {"beta_schedule", "unheard"},
                                     {"timestep_spacing", "unheard"},
                                     {"prediction_type", "unheard"},
                                     {"solver_order", 9}}) {
        Json config = sd15();
        config[key] = value;
        const std::string message = refusal(config);
        EXPECT_THAT(message, HasSubstr("cannot be used")) << key;
    }
    Json thresholding = sd15();
    thresholding["thresholding"] = true;
    EXPECT_THAT(refusal(thresholding), HasSubstr("not supported"));
}

TEST(Scheduler, ImpossibleStepCountsAreRefused)
{
    for (const SchedulerKind kind : kKinds) {
        EXPECT_THAT(refusal(sd15(), 0, {.kind = kind}), HasSubstr("cannot make 0 steps"));
        EXPECT_THAT(refusal(sd15(), 100000, {.kind = kind}), HasSubstr("cannot make"));
        EXPECT_EQ(refusal(sd15(), 1, {.kind = kind}), "accepted");
        for (const TimestepSpacing spacing :
             {TimestepSpacing::Leading, TimestepSpacing::Trailing, TimestepSpacing::Linspace})
            for (int steps = 1; steps < (kind == SchedulerKind::Lcm ? 51 : 200); ++steps)
                EXPECT_EQ(refusal(sd15(), steps, {.kind = kind, .spacing = spacing}), "accepted")
                    << steps;
    }
}

TEST(NoiseSchedule, SignalAndNoiseKeepTheVariance)
{
    const NoiseSchedule schedule = NoiseSchedule::fromConfig(sd15()).value();
    const torch::Tensor steps = torch::tensor({0, 500, 999}, torch::kInt64);
    const torch::Tensor signal =
        schedule.addNoise(torch::ones({3, 1}), torch::zeros({3, 1}), steps);
    const torch::Tensor spread =
        schedule.addNoise(torch::zeros({3, 1}), torch::ones({3, 1}), steps);
    EXPECT_TRUE(torch::allclose(signal * signal + spread * spread, torch::ones({3, 1})));
}

TEST(Scheduler, KindsThatTheModelWasNotTrainedForAreRefused)
{
    const Json flow = {{"_class_name", "FlowMatchEulerDiscreteScheduler"}};
    for (const SchedulerKind kind : kKinds) {
        EXPECT_THAT(refusal(flow, 10, {.kind = kind}), HasSubstr("Choose the model's own"));
        EXPECT_EQ(refusal(sd15(), 10, {.kind = kind}), "accepted");
    }
    EXPECT_THAT(refusal(sd15(), 10, {.kind = SchedulerKind::FlowMatchEuler}),
                HasSubstr("Choose the model's own"));
    EXPECT_EQ(refusal(flow, 10, {.kind = SchedulerKind::FlowMatchEuler}), "accepted");
    EXPECT_EQ(
        refusal({{"_class_name", "HeunDiscreteScheduler"}}, 10, {.kind = SchedulerKind::Euler}),
        "accepted");
}

/// What suits() and its like say is what the methods do.
TEST(Scheduler, KindsThatIgnoreAnOverrideAreNamed)
{
    const auto sigmasOf = [](const SchedulerOverrides& overrides) {
        const auto scheduler = make(sd15(), 10, overrides);
        return std::pair(scheduler->timesteps(), scheduler->sigmas());
    };
    for (const SchedulerKind kind : kKinds) {
        const auto plain = sigmasOf({.kind = kind, .spacing = TimestepSpacing::Leading});
        EXPECT_EQ(takesKarrasSigmas(kind), sigmasOf({.kind = kind,
                                                     .spacing = TimestepSpacing::Leading,
                                                     .karrasSigmas = true}) != plain)
            << static_cast<int>(kind);
        for (const bool karras : {false, true}) {
            const auto with = [&](TimestepSpacing spacing) {
                return sigmasOf({.kind = kind, .spacing = spacing, .karrasSigmas = karras});
            };
            EXPECT_EQ(takesSpacing(kind, karras),
                      with(TimestepSpacing::Leading) != with(TimestepSpacing::Trailing))
                << static_cast<int>(kind) << karras;
        }
    }
}

TEST(Scheduler, RefusalsBlameWhatIsWrong)
{
    Json config = sd15();
    config["beta_start"] = -0.1;
    EXPECT_THAT(refusal(config), HasSubstr("beta_start"));
    config = sd15();
    config["trained_betas"] = {0.1, 0.2, 0.3};
    EXPECT_THAT(refusal(config), HasSubstr("trained_betas"));
    config = sd15();
    config["steps_offset"] = 10;
    EXPECT_THAT(refusal(config, 1000, {.kind = SchedulerKind::Ddim}), HasSubstr("steps_offset"));
}

} // namespace
} // namespace diorama
