// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/layoutguider.h"

#include "core/pipeline/sdconditioner.h"
#include "tests/core/nn/tinyunet.h"

#include <gmock/gmock.h>

#include <stop_token>

namespace diorama {
namespace {

/// A plain UNet of random weights whose second word belongs into the left half.
class LayoutGuiderTest : public testing::Test
{
protected:
    LayoutGuiderTest()
    {
        torch::manual_seed(5);
        unet = UNet2DConditionModel(testing_support::tinyUNetConfig());
        for (auto& parameter : unet->parameters())
            parameter.requires_grad_(false);
        const torch::Tensor text = torch::randn({1, 3, 12}) * 3;
        conditioner = std::make_unique<SdConditioner>(unet, SdConditioning{.texts = {text, text}});
        schedule = makeScheduler({{"_class_name", "DDIMScheduler"},
                                  {"beta_start", 0.00085},
                                  {"beta_end", 0.012},
                                  {"beta_schedule", "scaled_linear"}},
                                 10)
                       .value();
        latents = torch::randn({1, 4, 16, 16});
    }

    double shareInside(const torch::Tensor& where)
    {
        const torch::NoGradGuard noGradient;
        RegionAttention attention({region});
        conditioner->predict(schedule->scaleModelInput(where, 0), schedule->timestep(0),
                             {Conditioner::kConditional}, {.observer = &attention});
        return attentionShares(attention).at(0).second;
    }

    static LayoutGuidance settings(int steps, int iterations)
    {
        LayoutGuidance settings;
        settings.strength = 1.0;
        settings.steps = steps;
        settings.iterations = iterations;
        return settings;
    }

    const AttendedRegion region{1, {0, 0, 0.5, 1}, 1.0, {1}};
    UNet2DConditionModel unet{nullptr};
    std::unique_ptr<SdConditioner> conditioner;
    std::unique_ptr<Scheduler> schedule;
    torch::Tensor latents;
};

TEST_F(LayoutGuiderTest, MovesTheLatentsSoThatAttentionGathersInTheBox)
{
    LayoutGuider guider(settings(2, 3), {region}, *conditioner, *schedule);
    const torch::Tensor moved = guider.guided(latents, 0, 0.0);
    EXPECT_GT(shareInside(moved), shareInside(latents));
    EXPECT_LT((moved - latents).norm().item<double>(), 0.5 * latents.norm().item<double>());
    EXPECT_FALSE(moved.requires_grad());
}

TEST_F(LayoutGuiderTest, ActsAtTheStartOnly)
{
    const LayoutGuider guider(settings(2, 1), {region}, *conditioner, *schedule);
    EXPECT_TRUE(guider.isActive(1));
    EXPECT_FALSE(guider.isActive(2));
}

TEST_F(LayoutGuiderTest, WorksInHalfPrecision)
{
    unet->to(torch::kBFloat16);
    SdConditioner half(unet, {.texts = {torch::randn({1, 3, 12}), torch::randn({1, 3, 12})}});
    LayoutGuider guider(settings(2, 1), {region}, half, *schedule);
    const torch::Tensor moved = guider.guided(latents, 0, 0.0);
    EXPECT_TRUE(torch::isfinite(moved).all().item<bool>());
    EXPECT_FALSE(torch::equal(moved, latents));
}

/// Asks to stop once it has been asked for a pass.
class StoppingConditioner final : public Conditioner
{
public:
    StoppingConditioner(Conditioner& inner, std::stop_source& source)
        : m_inner(inner)
        , m_source(source)
    {}

    torch::Tensor predict(const torch::Tensor& latents, double timestep,
                          const std::vector<std::size_t>& branches,
                          const PassOptions& options) override
    {
        ++passes;
        m_source.request_stop();
        return m_inner.predict(latents, timestep, branches, options);
    }

    int passes = 0;

private:
    Conditioner& m_inner;
    std::stop_source& m_source;
};

TEST_F(LayoutGuiderTest, StopsBetweenItsPasses)
{
    std::stop_source source;
    StoppingConditioner stopping(*conditioner, source);
    LayoutGuider guider(settings(2, 10), {region}, stopping, *schedule);
    guider.guided(latents, 0, 0.0, source.get_token());
    EXPECT_EQ(stopping.passes, 1);
}

} // namespace
} // namespace diorama
