// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/previewer.h"

#include "core/models/modelloader.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

TEST(PreviewBudget, LastStepAlwaysHasOne)
{
    PreviewBudget budget({.method = PreviewMethod::Full, .everySteps = 7, .maxOverhead = 0.0}, 10);
    for (int step = 1; step < 10; ++step)
        EXPECT_EQ(budget.choose(step, 1.0, PreviewMethod::Full),
                  step == 7 ? PreviewMethod::Fast : PreviewMethod::None)
            << step;
    EXPECT_NE(budget.choose(10, 1.0, PreviewMethod::Full), PreviewMethod::None);
}

TEST(PreviewBudget, StaysBelowItsShare)
{
    constexpr double kCost = 0.5;
    PreviewBudget budget({.method = PreviewMethod::Full, .everySteps = 1, .maxOverhead = 0.10}, 40);
    double spent = 0;
    int made = 0;
    for (int step = 1; step <= 40; ++step) {
        const auto method = budget.choose(step, 1.0, PreviewMethod::Full);
        EXPECT_NE(method, PreviewMethod::None) << "the fast one takes its place";
        const double cost = method == PreviewMethod::Full ? kCost : 0.001;
        made += method == PreviewMethod::Full ? 1 : 0;
        budget.spent(method, cost);
        spent += cost;
    }
    EXPECT_LE(spent, 0.1 * 40 + kCost);
    EXPECT_GE(made, 5);
}

TEST(PreviewBudget, WithoutALimitEveryStepHasTheWantedOne)
{
    PreviewBudget budget({.method = PreviewMethod::Full, .everySteps = 2, .maxOverhead = 1.0}, 6);
    EXPECT_EQ(budget.choose(1, 1.0, PreviewMethod::Full), PreviewMethod::None);
    EXPECT_EQ(budget.choose(2, 1.0, PreviewMethod::Full), PreviewMethod::Full);
    EXPECT_EQ(budget.choose(3, 1.0, PreviewMethod::None), PreviewMethod::None);
}

TEST(Previewer, SizesFollowTheMethod)
{
    const testing_support::TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto model = loadModel(openModel(folder / "tiny").value(), {}, {}, {}, {}).value();
    const torch::NoGradGuard noGradient;
    Previewer previewer(*model);
    const torch::Tensor latents = torch::randn({1, 4, 6, 8});
    EXPECT_EQ(previewer.available(PreviewMethod::Small), PreviewMethod::Fast)
        << "there is no small decoder";
    EXPECT_EQ(previewer.make(latents, PreviewMethod::Fast)->size(), (Size{8, 6}));
    EXPECT_EQ(previewer.make(latents, PreviewMethod::Full)->size(), (Size{64, 48}));
    EXPECT_FALSE(previewer.make(latents, PreviewMethod::None));
}

TEST(Previewer, CancelledTilesGiveNothing)
{
    const testing_support::TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto model = loadModel(openModel(folder / "tiny").value(), {}, {}, {}, {}).value();
    const torch::NoGradGuard noGradient;
    Previewer previewer(*model);
    // Wide enough for tiles.
    const torch::Tensor latents = torch::randn({1, 4, 4, 136});
    EXPECT_FALSE(previewer.make(latents, PreviewMethod::Full, [] { return false; }));
    EXPECT_FALSE(model->codec.decode(latents, [] { return false; }).defined());
    EXPECT_EQ(previewer.make(latents, PreviewMethod::Full, [] { return true; })->size(),
              (Size{1088, 32}));
}

} // namespace
} // namespace diorama
