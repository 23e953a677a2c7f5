// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unet2dconditionmodel.h"

#include "core/tensor/withoutinit.h"
#include "tests/core/nn/tinyunet.h"
#include "tests/support/goldenset.h"

namespace diorama {
namespace {

using testing_support::expectParity;
using testing_support::tinyUNetConfig;

std::int64_t parameterCount(const torch::nn::Module& module)
{
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.numel();
    return count;
}

TEST(UNet2DConditionModel, EqualsTheReference)
{
    expectParity("unet_sd15_tiny", 11);
}

TEST(UNet2DConditionModel, EqualsTheReferenceWithBoxes)
{
    expectParity("unet_gligen_tiny", 10);
}

TEST(UNet2DConditionModel, EqualsTheReferenceWithBoxesAndPictures)
{
    expectParity("unet_gligen_ti_tiny", 4);
}

TEST(UNet2DConditionModel, HasTheParametersOfStableDiffusion15)
{
    const WithoutInit withoutInit;
    const UNet2DConditionModel model{UNetConfig{}};
    EXPECT_EQ(model->parameters().size(), 686U);
    EXPECT_EQ(parameterCount(*model), 859'520'964);
}

TEST(UNet2DConditionModel, HasTheParametersOfGligen)
{
    const WithoutInit withoutInit;
    const UNet2DConditionModel model{UNetConfig{.attentionType = AttentionType::Gated}};
    EXPECT_EQ(model->parameters().size(), 966U);
    EXPECT_EQ(parameterCount(*model), 1'068'623'204);
}

TEST(UNet2DConditionModel, TakesAnySize)
{
    torch::NoGradGuard guard;
    UNet2DConditionModel model(tinyUNetConfig());
    const auto text = torch::randn({1, 3, 12});
    for (const auto& [height, width] : {std::pair{8, 8}, std::pair{9, 5}, std::pair{3, 14}}) {
        const auto result = model->forward(torch::randn({1, 4, height, width}), 10.0,
                                           {.encoder_hidden_states = text});
        EXPECT_EQ(result.sizes(), (torch::IntArrayRef{1, 4, height, width}));
        EXPECT_TRUE(torch::isfinite(result).all().item<bool>());
    }
}

TEST(UNet2DConditionModel, EverySampleIsOnItsOwn)
{
    torch::NoGradGuard guard;
    UNet2DConditionModel model(tinyUNetConfig());
    const auto sample = torch::randn({2, 4, 8, 8}), text = torch::randn({2, 3, 12});
    const auto both =
        model->forward(sample, torch::tensor({5.0F, 700.0F}), {.encoder_hidden_states = text});
    const auto second = model->forward(sample.narrow(0, 1, 1), 700.0,
                                       {.encoder_hidden_states = text.narrow(0, 1, 1)});
    EXPECT_TRUE(torch::allclose(both.narrow(0, 1, 1), second, 1e-4, 1e-5));
}

TEST(UNet2DConditionModel, GradientsReachEveryParameter)
{
    UNet2DConditionModel model(tinyUNetConfig());
    model
        ->forward(torch::randn({1, 4, 8, 8}), 10.0,
                  {.encoder_hidden_states = torch::randn({1, 3, 12})})
        .square()
        .sum()
        .backward();
    for (const auto& entry : model->named_parameters())
        EXPECT_TRUE(entry.value().grad().defined()) << entry.key();
}

TEST(UNet2DConditionModel, RefusesResidualsOfAnotherNetwork)
{
    UNet2DConditionModel model(tinyUNetConfig());
    UNetConditions conditions{.encoder_hidden_states = torch::randn({1, 3, 12})};
    conditions.down_residuals.assign(2, torch::zeros({1, 8, 8, 8}));
    EXPECT_THROW(model->forward(torch::randn({1, 4, 8, 8}), 10.0, conditions),
                 std::invalid_argument);
}

class Recorder final : public AttentionObserver
{
public:
    bool wants(const AttentionSite& site) const override
    {
        return site.stage == UNetStage::Up && site.block == 0;
    }
    void observe(const AttentionSite& site, const torch::Tensor& probabilities) override
    {
        sites.push_back(site);
        maps.push_back(probabilities);
    }

    std::vector<AttentionSite> sites;
    std::vector<torch::Tensor> maps;
};

TEST(UNet2DConditionModel, ObserverSeesProbabilitiesWithGradientAndThePassMayStop)
{
    UNet2DConditionModel model(tinyUNetConfig());
    Recorder recorder;
    const auto sample = torch::randn({2, 4, 8, 6}).requires_grad_();
    const auto hidden = model->forward(sample, 10.0,
                                       {.encoder_hidden_states = torch::randn({2, 3, 12}),
                                        .observer = &recorder,
                                        .stopAfterUpBlock = 0});
    EXPECT_EQ(hidden.sizes(), (torch::IntArrayRef{2, 16, 8, 6}));
    ASSERT_EQ(recorder.maps.size(), 2U);
    EXPECT_EQ(recorder.sites[1].layer, 1);
    EXPECT_EQ(recorder.maps[0].sizes(), (torch::IntArrayRef{2, 2, 4 * 3, 3}));
    EXPECT_TRUE(torch::allclose(recorder.maps[0].sum(-1), torch::ones({2, 2, 12})));
    recorder.maps[1].select(-1, 0).sum().backward();
    EXPECT_GT(sample.grad().abs().max().item<double>(), 0);
}

TEST(UNet2DConditionModel, WatchingChangesNothing)
{
    torch::NoGradGuard guard;
    UNet2DConditionModel model(tinyUNetConfig());
    Recorder recorder;
    UNetConditions conditions{.encoder_hidden_states = torch::randn({1, 3, 12})};
    const auto sample = torch::randn({1, 4, 8, 8});
    const auto plain = model->forward(sample, 10.0, conditions);
    conditions.observer = &recorder;
    EXPECT_TRUE(torch::allclose(plain, model->forward(sample, 10.0, conditions), 1e-4, 1e-5));
}

} // namespace
} // namespace diorama
