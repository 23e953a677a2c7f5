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

} // namespace
} // namespace diorama
