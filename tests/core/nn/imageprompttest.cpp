// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetpass.h"
#include "tests/core/nn/tinyunet.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

using testing_support::tinyUNetConfig;

/// A UNet with one adapter of random weights, and inputs for it.
class ImagePromptTest : public testing::Test
{
protected:
    ImagePromptTest()
    {
        std::map<std::string, torch::Tensor> tensors;
        int id = 1;
        for (const auto& layer : unet->crossAttentions()) {
            for (const char* name : {".to_k_ip.weight", ".to_v_ip.weight"})
                tensors[std::to_string(id) + name] =
                    torch::randn({layer->options().channels, 12}) * 0.3;
            id += 2;
        }
        unet->addImageAdapter(tensors);
    }
    torch::Tensor run(const std::vector<ImagePrompt>& prompts)
    {
        torch::NoGradGuard guard;
        return unet->forward(sample, 100.0,
                             {.encoder_hidden_states = text, .image_prompts = prompts});
    }

    UNet2DConditionModel unet{tinyUNetConfig()};
    torch::Tensor sample = torch::randn({2, 4, 8, 8});
    torch::Tensor text = torch::randn({2, 3, 12});
    torch::Tensor tokens = torch::randn({2, 1, 4, 12});
};

TEST_F(ImagePromptTest, AMaskOfOnesEqualsNoMask)
{
    const auto unmasked = run({{.tokens = tokens}});
    const auto masked = run({{.tokens = tokens, .masks = torch::ones({1, 1, 64, 64})}});
    EXPECT_TRUE(torch::allclose(unmasked, masked, 1e-4, 1e-5));
}

TEST_F(ImagePromptTest, AMaskOfZerosOrAScaleOfZeroEqualsThePlainUNet)
{
    const auto plain = run({});
    EXPECT_TRUE(torch::allclose(
        plain, run({{.tokens = tokens, .masks = torch::zeros({1, 1, 64, 64})}}), 1e-4, 1e-5));
    EXPECT_TRUE(torch::allclose(plain, run({{.tokens = tokens, .scales = {0.0}}}), 1e-4, 1e-5));
    EXPECT_FALSE(torch::allclose(plain, run({{.tokens = tokens}}), 1e-3, 1e-3));
}

/// The reference would lay this mask on a grid of 4 by 5.
TEST(ImagePromptMasks, MayLieOnEachLayersOwnGrid)
{
    torch::Tensor masks = torch::zeros({1, 1, 9, 8});
    masks.slice(3, 0, 4).fill_(1);
    const UNetConditions conditions{
        .image_prompts = {{.tokens = {}, .masks = masks, .masksOnGrid = true}}};
    UNetPass pass(conditions, 0);
    const auto left = pass.imagePromptMasks(0, {.height = 5, .width = 4}).view({5, 4});
    EXPECT_GT(left.slice(1, 0, 2).min().item<float>(), 0.8F);
    EXPECT_LT(left.slice(1, 2, 4).max().item<float>(), 0.2F);
}

TEST(UNetPass, WantsTheGridsOfLcpsConditions)
{
    const LcpConditions lcp;
    EXPECT_THROW(UNetPass({.lcp = &lcp}, 0), std::invalid_argument);
}

TEST_F(ImagePromptTest, AfterRemovalThePlainWeightsRemain)
{
    const auto plain = run({});
    unet->removeImageAdapters();
    EXPECT_TRUE(torch::equal(plain, run({})));
    EXPECT_EQ(unet->named_parameters().size(),
              UNet2DConditionModel(tinyUNetConfig())->named_parameters().size());
    EXPECT_THROW(run({{.tokens = tokens}}), std::invalid_argument);
}

TEST_F(ImagePromptTest, AnAdapterOfAnotherNetworkIsRefused)
{
    EXPECT_THROW(unet->addImageAdapter({{"1.to_k_ip.weight", torch::zeros({8, 12})}}),
                 std::invalid_argument);
}

} // namespace
} // namespace diorama
