// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sdconditioner.h"

#include "core/pipeline/regionattention.h"
#include "tests/core/nn/tinyunet.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;

TEST(SdConditioner, ManyBranchesAreSeveralPasses)
{
    EXPECT_THAT(SdConditioner::passesOf({1}, 1), ElementsAre(ElementsAre(1)));
    EXPECT_THAT(SdConditioner::passesOf({0, 1, 2, 3, 4, 5}, 1),
                ElementsAre(ElementsAre(0, 1, 2, 3), ElementsAre(4, 5)));
    EXPECT_THAT(SdConditioner::passesOf({0, 1, 2}, 2),
                ElementsAre(ElementsAre(0, 1), ElementsAre(2)));
    EXPECT_THAT(SdConditioner::passesOf({0, 1}, 9), ElementsAre(ElementsAre(0), ElementsAre(1)));
}

TEST(SdConditioner, SeveralPassesGiveWhatEachBranchGivesAlone)
{
    torch::manual_seed(5);
    const torch::NoGradGuard noGradient;
    UNet2DConditionModel unet(testing_support::tinyUNetConfig());
    SdConditioning conditioning;
    std::vector<std::size_t> branches;
    for (std::size_t i = 0; i < 7; ++i) {
        conditioning.texts.push_back(torch::randn({1, 3, 12}));
        branches.push_back(i);
    }
    SdConditioner conditioner(unet, std::move(conditioning));
    const torch::Tensor latents = torch::randn({1, 4, 16, 16});
    RegionAttention attention({{1, {0, 0, 0.5, 1}, 1.0, {1}}});
    const auto together =
        conditioner.predict(latents, 500, branches, {.observer = &attention}).chunk(7);
    EXPECT_FALSE(attention.isEmpty());
    for (const std::size_t branch : branches) {
        const torch::Tensor alone = conditioner.predict(latents, 500, {branch}, {});
        EXPECT_TRUE(torch::allclose(together[branch], alone, 1e-4, 1e-5)) << branch;
    }
    EXPECT_FALSE(torch::allclose(together[4], together[5], 1e-3, 1e-3));
}

TEST(SdConditioner, MasksFitGridsOfOddSizes)
{
    torch::manual_seed(6);
    const torch::NoGradGuard noGradient;
    UNet2DConditionModel unet(testing_support::tinyUNetConfig());
    std::map<std::string, torch::Tensor> adapter;
    int id = 1;
    for (const auto& layer : unet->crossAttentions()) {
        for (const char* name : {".to_k_ip.weight", ".to_v_ip.weight"})
            adapter[std::to_string(id) + name] = torch::randn({layer->options().channels, 12});
        id += 2;
    }
    unet->addImageAdapter(adapter);
    const torch::Tensor text = torch::randn({1, 3, 12}), tokens = torch::randn({1, 1, 4, 12});
    torch::Tensor masks = torch::zeros({1, 1, 9, 8});
    masks.slice(3, 0, 4).fill_(1);
    SdConditioner conditioner(
        unet, {.texts = {text, text},
               .imagePrompts = {{.plain = tokens, .conditional = tokens, .masks = masks}}});
    const torch::Tensor latents = torch::randn({1, 4, 9, 8});
    const auto predicted = conditioner.predict(latents, 500, {Conditioner::kConditional}, {});
    const auto wanted = [&](bool onGrid) {
        return unet->forward(
            latents, 500.0,
            {.encoder_hidden_states = text,
             .image_prompts = {{.tokens = tokens, .masks = masks, .masksOnGrid = onGrid}}});
    };
    EXPECT_TRUE(torch::allclose(predicted, wanted(true), 1e-4, 1e-5));
    EXPECT_FALSE(torch::allclose(predicted, wanted(false), 1e-3, 1e-3));
}

} // namespace
} // namespace diorama
