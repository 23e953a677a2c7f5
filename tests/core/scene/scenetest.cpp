// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene.h"
#include "tests/core/scene/samplescene.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

using testing_support::fakePicture;
using testing_support::sampleScene;

TEST(Scene, FindsRegionsAndSubjectsById)
{
    Scene scene = sampleScene();
    ASSERT_NE(scene.region(1), nullptr);
    EXPECT_EQ(scene.region(1)->phrase, "a fox");
    EXPECT_EQ(scene.region(3), nullptr);
    ASSERT_NE(scene.subject(3), nullptr);
    EXPECT_EQ(scene.subject(3)->name, "Minka");
    EXPECT_EQ(scene.subject(1), nullptr);
}

TEST(Scene, UnusedIdFillsTheFirstGap)
{
    Scene scene = sampleScene();
    EXPECT_EQ(scene.unusedId(), 5);
    scene.regions.erase(scene.regions.begin());
    EXPECT_EQ(scene.unusedId(), 1);
    EXPECT_EQ(Scene{}.unusedId(), 1);
}

TEST(Scene, PicturesAreComparedByContent)
{
    EXPECT_TRUE(samePicture(fakePicture("a.png", "x"), fakePicture("b.png", "x")));
    EXPECT_FALSE(samePicture(fakePicture("a.png", "x"), fakePicture("a.png", "y")));
    EXPECT_FALSE(samePicture(fakePicture("a.png", "x"), nullptr));
    EXPECT_TRUE(samePicture(nullptr, nullptr));
}

} // namespace
} // namespace diorama
