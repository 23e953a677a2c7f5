// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/costmodel.h"

#include "core/nn/unetconfig.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

Scene sceneOf(int regions, bool negatives)
{
    Scene scene;
    scene.settings.steps = 20;
    scene.settings.guidanceScale = 7.5;
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
    for (int i = 0; i < regions; ++i)
        scene.regions.push_back({.id = i + 1,
                                 .box = {0, 0, 0.5, 0.5},
                                 .phrase = "a ball",
                                 .negative = negatives ? "grass" : ""});
    return scene;
}

TEST(CostModel, EveryNegativeIsABranch)
{
    EXPECT_EQ(branchesOf(sceneOf(3, false)), 2);
    EXPECT_EQ(branchesOf(sceneOf(3, true)), 5);
    EXPECT_DOUBLE_EQ(evaluationsOf(sceneOf(3, true), true), 100);
    Scene regional = sceneOf(0, false);
    regional.settings.regionalGuidance = {.enabled = true, .negative = "border", .until = 0.5};
    EXPECT_EQ(branchesOf(regional), 3);
    EXPECT_DOUBLE_EQ(evaluationsOf(regional, true), 50);
    regional.settings.guidanceScale = 1.0;
    EXPECT_EQ(branchesOf(regional), 1);
    EXPECT_DOUBLE_EQ(evaluationsOf(regional, true), 20);
}

TEST(CostModel, StepsWithoutGuidanceAreOneEvaluation)
{
    Scene scene = sceneOf(0, false);
    scene.settings.guidanceUntil = 0.6;
    EXPECT_DOUBLE_EQ(evaluationsOf(scene, true), 20 + 12);
    scene.settings.regionalGuidance = {.enabled = true, .negative = "border", .until = 0.5};
    EXPECT_DOUBLE_EQ(evaluationsOf(scene, true), 20 + 12 + 10);
    scene.settings.regionalGuidance.until = 1.0;
    EXPECT_DOUBLE_EQ(evaluationsOf(scene, true), 20 + 12 + 12) << "ends with guidance";
    scene.settings.guidanceUntil = 0.0;
    EXPECT_EQ(branchesOf(scene), 1);
    EXPECT_DOUBLE_EQ(evaluationsOf(scene, true), 20);
}

TEST(CostModel, LayoutGuidanceCostsWithoutGuidanceToo)
{
    Scene scene = sceneOf(1, false);
    scene.settings.guidanceScale = 1.0;
    scene.settings.layoutGuidance = {
        .use = LayoutGuidanceUse::Always, .strength = 1.0, .steps = 4, .iterations = 2};
    EXPECT_DOUBLE_EQ(evaluationsOf(scene, true), 20 + 2.5 * 8);
}

TEST(CostModel, MemoryGrowsWithNegativesUpToAPassesRows)
{
    ModelFiles model{.path = "model", .kind = ModelKind::Checkpoint};
    model.parts["unet"].config = UNetConfig().toJson();
    const CostModel costs;
    const auto peak = [&](int regions) {
        Scene scene = sceneOf(regions, true);
        scene.canvas = {512, 512};
        return costs.forecast(model, {}, scene).peakMemoryBytes;
    };
    EXPECT_GT(peak(2), peak(0));
    EXPECT_EQ(peak(30), peak(2));
}

} // namespace
} // namespace diorama
