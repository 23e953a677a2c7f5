// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tinylcp.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace diorama {
namespace {

using testing_support::tinyLcpConfig;
using testing_support::tinyLcpInput;

class LcpModelTest : public testing::Test
{
protected:
    torch::Tensor run(const LcpInput& input, const LcpDrops& drops = {},
                      const LcpScales& scales = {})
    {
        torch::NoGradGuard guard;
        LcpConditions conditions = model->encodeConditions(input, drops);
        conditions.scales = scales;
        return model->forward(noisy, torch::full({}, 400.0F), conditions);
    }
    static double difference(const torch::Tensor& a, const torch::Tensor& b)
    {
        return (a - b).abs().max().item<double>();
    }

    LcpModel model{tinyLcpConfig()};
    torch::Tensor noisy = torch::randn({2, 4, 8, 8});
    torch::Tensor all = torch::ones({2}, torch::kBool);
    LcpInput input = tinyLcpInput(2);
};

TEST_F(LcpModelTest, PredictsLatentsOfAnySize)
{
    const auto result = run(input);
    EXPECT_EQ(result.sizes(), noisy.sizes());
    noisy = torch::randn({2, 4, 6, 10});
    EXPECT_EQ(run(input).sizes(), noisy.sizes());
}

TEST_F(LcpModelTest, CachedKeysEqualThoseOfTraining)
{
    const auto cached = run(input);
    const auto conditions = model->encodeConditions(input);
    EXPECT_TRUE(conditions.references.keysValues.empty());
    EXPECT_FALSE(conditions.references.tokens.front().requires_grad());
    EXPECT_LT(
        difference(cached, model->forward(noisy, torch::full({}, 400.0F), conditions).detach()),
        1e-4);
}

TEST_F(LcpModelTest, KeptGridsEqualThoseOfThePass)
{
    const torch::NoGradGuard guard;
    const auto conditions = model->encodeConditions(input);
    LcpGrids grids;
    for (const float time : {800.0F, 400.0F}) {
        const auto at = torch::full({}, time);
        const auto kept = model->forward(noisy, at, conditions, {.grids = &grids});
        EXPECT_EQ(difference(kept, model->forward(noisy, at, conditions)), 0);
    }
}

TEST_F(LcpModelTest, EveryBranchMatters)
{
    const auto whole = run(input);
    EXPECT_GT(difference(whole, run(input, {.staticBranch = all})), 1e-3);
    EXPECT_GT(difference(whole, run(input, {.dynamicBranch = all})), 1e-3);
    EXPECT_GT(difference(whole, run(input, {.grounding = all})), 1e-3);
    EXPECT_GT(difference(whole, run(input, {.layout = all})), 1e-3);
    EXPECT_GT(difference(whole, run(input, {.text = all,
                                            .emptyTextIds = torch::full({6}, 29, torch::kLong)})),
              1e-3);
}

TEST_F(LcpModelTest, ADroppedBranchDoesNotSeeItsCondition)
{
    LcpInput other = input;
    other.referenceLatents = torch::randn_like(input.referenceLatents);
    EXPECT_GT(difference(run(input), run(other)), 1e-3);
    EXPECT_LT(difference(run(input, {.staticBranch = all}), run(other, {.staticBranch = all})),
              1e-4);
    other = input;
    other.referenceImages = torch::randn_like(input.referenceImages);
    EXPECT_GT(difference(run(input), run(other)), 1e-4);
    EXPECT_LT(difference(run(input, {.dynamicBranch = all}), run(other, {.dynamicBranch = all})),
              1e-5);
}

TEST_F(LcpModelTest, DropsActOnTheirSampleOnly)
{
    const auto whole = run(input);
    const auto half = run(input, {.staticBranch = torch::tensor({false, true})});
    EXPECT_LT(difference(whole[0], half[0]), 1e-5);
    EXPECT_GT(difference(whole[1], half[1]), 1e-3);
}

TEST_F(LcpModelTest, ScalesOfZeroLeaveABranchOut)
{
    const auto none = run(input, {}, {.staticBranch = 0, .dynamicBranch = 0, .grounding = 0});
    LcpInput other = input;
    other.referenceLatents = torch::randn_like(input.referenceLatents);
    other.referenceImages = torch::randn_like(input.referenceImages);
    EXPECT_EQ(
        difference(none, run(other, {}, {.staticBranch = 0, .dynamicBranch = 0, .grounding = 0})),
        0);
    EXPECT_GT(difference(run(input), none), 1e-3);
}

TEST_F(LcpModelTest, EachRegionHasAStrengthOfItsOwn)
{
    torch::NoGradGuard guard;
    const auto with = [&](float first, float second, double scale) {
        auto conditions = model->encodeConditions(input);
        conditions.strengths = torch::tensor({first, second}).expand({2, 2});
        conditions.scales = {.staticBranch = scale, .dynamicBranch = scale};
        return model->forward(noisy, torch::full({}, 400.0F), conditions);
    };
    EXPECT_LT(difference(with(1, 1, 1), run(input)), 1e-5);
    EXPECT_LT(difference(with(0.5F, 0.5F, 1), with(1, 1, 0.5)), 1e-5);
    EXPECT_GT(difference(with(0.5F, 1, 1), with(1, 0.5F, 1)), 1e-4);
}

TEST_F(LcpModelTest, StrengthsLeaveTheUnconditionalSideAlone)
{
    torch::NoGradGuard guard;
    auto conditions = model->encodeConditions(input);
    const auto time = torch::full({}, 400.0F);
    const auto plain = model->unconditional(conditions, input.textIds);
    conditions.strengths = torch::tensor({0.3F, 2.0F}).expand({2, 2});
    const auto scaled = model->unconditional(conditions, input.textIds);
    EXPECT_EQ(difference(model->forward(noisy, time, plain), model->forward(noisy, time, scaled)),
              0);
}

TEST_F(LcpModelTest, UnconditionalForgetsEverythingButItsText)
{
    torch::NoGradGuard guard;
    LcpInput other = tinyLcpInput(2);
    const auto time = torch::full({}, 400.0F);
    const auto one = model->unconditional(model->encodeConditions(input), input.textIds);
    const auto two = model->unconditional(model->encodeConditions(other), input.textIds);
    EXPECT_LT(difference(model->forward(noisy, time, one), model->forward(noisy, time, two)), 1e-4);
}

TEST_F(LcpModelTest, UnconditionalIsWhatTrainingShowsWithAllConditionsDropped)
{
    torch::NoGradGuard guard;
    LcpModelConfig config = tinyLcpConfig();
    config.lcp.collage = true;
    config.unet.inChannels += config.lcp.collageChannels();
    LcpModel painter(config);
    auto words = painter->lcp->named_parameters(false)["background"];
    words.copy_(torch::randn_like(words));
    input.collageLatents = torch::randn({2, config.lcp.latentChannels, 8, 8});
    input.collageMask = torch::rand({2, 1, 8, 8});
    const auto empty = torch::full({6}, 29, torch::kLong);
    const auto dropped = painter->encodeConditions(input, {.text = all,
                                                           .layout = all,
                                                           .staticBranch = all,
                                                           .collage = all,
                                                           .dynamicBranch = all,
                                                           .grounding = all,
                                                           .emptyTextIds = empty});
    const auto conditional = painter->encodeConditions(input);
    const auto unconditional =
        painter->unconditional(conditional, empty.unsqueeze(0).expand({2, -1}));
    const auto time = torch::full({}, 400.0F);
    const auto expected = painter->forward(noisy, time, dropped);
    EXPECT_LT(difference(expected, painter->forward(noisy, time, unconditional)), 1e-4);
    EXPECT_GT(difference(expected, painter->forward(noisy, time, conditional)), 1e-3);
}

TEST_F(LcpModelTest, ABatchOfTwoConditionsEqualsThemOneByOne)
{
    torch::NoGradGuard guard;
    const auto conditional = model->encodeConditions(input);
    const auto unconditional = model->unconditional(conditional, input.textIds);
    const auto time = torch::full({}, 400.0F);
    const auto both = model->forward(torch::cat({noisy, noisy}), time,
                                     LcpConditions::concatenated(unconditional, conditional));
    EXPECT_LT(difference(both.narrow(0, 0, 2), model->forward(noisy, time, unconditional)), 1e-4);
    EXPECT_LT(difference(both.narrow(0, 2, 2), model->forward(noisy, time, conditional)), 1e-4);
}

TEST_F(LcpModelTest, MorePhotosAreMoreKeys)
{
    LcpInput two = input;
    two.referenceLatents =
        torch::cat({input.referenceLatents, torch::randn({2, 2, 1, 4, 4, 4})}, 2);
    two.referenceMasks = input.referenceMasks.repeat({1, 1, 2, 1, 1});
    two.referenceImages =
        torch::cat({input.referenceImages, torch::randn({2, 2, 1, 3, 16, 16})}, 2);
    two.referenceValid = torch::tensor({true, false}).expand({2, 2, 2});
    EXPECT_LT(difference(run(input), run(two)), 1e-4);
    two.referenceValid = torch::ones({2, 2, 2}, torch::kBool);
    EXPECT_GT(difference(run(input), run(two)), 1e-3);
}

TEST_F(LcpModelTest, WorksWithoutAnyPhoto)
{
    LcpInput bare{.textIds = input.textIds, .phraseIds = input.phraseIds, .layout = input.layout};
    EXPECT_TRUE(torch::isfinite(run(bare)).all().item<bool>());
    input.referenceValid = torch::zeros_like(input.referenceValid);
    EXPECT_TRUE(torch::isfinite(run(input)).all().item<bool>());
}

TEST_F(LcpModelTest, GradientsReachEveryParameterButTheImageEncodersEnd)
{
    const auto conditions = model->encodeConditions(input);
    model->forward(noisy, torch::full({}, 400.0F), conditions).square().mean().backward();
    std::set<std::string> idle;
    for (const auto& entry : model->named_parameters()) {
        if (!entry.value().grad().defined())
            idle.insert(entry.key());
    }
    for (const auto& key : idle)
        EXPECT_TRUE(key.starts_with("image_encoder.vision_model.encoder.layers.1.") ||
                    key.starts_with("image_encoder.v"))
            << key;
}

TEST_F(LcpModelTest, LearnsToDenoise)
{
    // The simplest denoiser hands its input through.
    torch::optim::AdamW optimizer(model->parameters(), torch::optim::AdamWOptions(5e-3));
    double first = 0, last = 0;
    for (int step = 0; step < 60; ++step) {
        const auto predicted =
            model->forward(noisy, torch::full({}, 400.0F), model->encodeConditions(input));
        const auto loss = torch::mse_loss(predicted, noisy);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        (step == 0 ? first : last) = loss.item<double>();
    }
    EXPECT_LT(last, 0.7 * first);
}

/// A reference is read where it lands: after training nothing, queries look at the key of their own
/// place.
TEST(StaticAttention, StartsAsASoftCopyOfThePlace)
{
    torch::NoGradGuard guard;
    StaticAttention attention(32, 1);
    attention->to_v->weight.copy_(torch::eye(32));
    attention->to_out->weight.copy_(torch::eye(32));
    const auto places = placeFeatures(gridPlaces(8, 8)).unsqueeze(0);
    const auto tokens = torch::randn({1, 64, 32});
    LcpLevel level{
        .queryPlaces = places, .keyPlaces = places, .staticBias = torch::zeros({1, 1, 64, 65})};
    const auto read =
        attention(torch::zeros({1, 64, 32}), attention->keysValues(tokens, places), level)[0];
    const auto similarity = torch::matmul(read, tokens[0].t());
    EXPECT_GT((similarity.argmax(1) == torch::arange(64)).to(torch::kFloat32).mean().item<double>(),
              0.9);
}

TEST(LcpConfig, RoundTrips)
{
    LcpConfig config;
    config.dynamicTokens = 5;
    EXPECT_EQ(LcpConfig::fromJson(config.toJson()).dynamicTokens, 5);
    EXPECT_THROW(LcpConfig::fromJson({{"text_dim", 0}}), std::invalid_argument);
}

TEST(LcpModelConfig, PartsMustFit)
{
    LcpModelConfig config = tinyLcpConfig();
    config.unet.crossAttentionDim = 24;
    EXPECT_THROW(LcpModel{config}, std::invalid_argument);
}

} // namespace
} // namespace diorama
