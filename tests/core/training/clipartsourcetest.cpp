// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/clipartsource.h"

#include "core/base/file.h"

#include <gmock/gmock.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

/// A disc in the middle of nothing, opaque: premultiplied or not, the bytes are the same.
cv::Mat disc(int side = 160, const cv::Scalar& colour = {200, 40, 30, 255})
{
    cv::Mat picture(side, side, CV_8UC4, cv::Scalar::all(0));
    cv::circle(picture, {side / 2, side / 2}, side * 2 / 5, colour, cv::FILLED);
    return picture;
}

TEST(ClipArtSourceTest, TakesAFilledColouredShape)
{
    EXPECT_TRUE(isUsableCutout(disc()));
}

TEST(ClipArtSourceTest, LeavesOutWhatNoSceneCanHold)
{
    EXPECT_FALSE(isUsableCutout(cv::Mat(160, 160, CV_8UC4, cv::Scalar::all(0)))) << "empty";
    EXPECT_FALSE(isUsableCutout(cv::Mat(160, 160, CV_8UC4, cv::Scalar(200, 40, 30, 255))))
        << "no cut-out, a whole picture";
    EXPECT_FALSE(isUsableCutout(disc(60))) << "too small";
    cv::Mat lines(160, 160, CV_8UC4, cv::Scalar::all(0));
    for (int i = 10; i < 160; i += 12)
        cv::line(lines, {i, 5}, {i, 155}, {200, 40, 30, 255}, 3);
    EXPECT_FALSE(isUsableCutout(lines)) << "thin lines";
    EXPECT_FALSE(isUsableCutout(disc(160, {120, 120, 120, 255}))) << "no colour";
    EXPECT_FALSE(isUsableCutout(disc() * 0.5)) << "a mere haze";
}

TEST(ClipArtSourceTest, ATopicIsSharedWithTheOtherStyles)
{
    const std::set<std::string> known{"cat", "baby bottle", "baby", "pancakes"};
    EXPECT_EQ(topicOfClipArt("cat", known), "cat");
    EXPECT_EQ(topicOfClipArt("lying cat", known), "cat");
    EXPECT_EQ(topicOfClipArt("cats", known), "cat");
    EXPECT_EQ(topicOfClipArt("pancake", known), "pancakes");
    EXPECT_EQ(topicOfClipArt("green baby bottle", known), "baby bottle");
    EXPECT_EQ(topicOfClipArt("caterpillar", known), "caterpillar");
}

TEST(ClipArtSourceTest, ReadsWhatTheListNames)
{
    const testing_support::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "png/people");
    // OpenCV writes BGRA.
    ASSERT_TRUE(cv::imwrite(folder / "png/people/a_man_01.png", disc()));
    ASSERT_TRUE(writeFileAtomically(folder / "list.txt", "# a comment\n"
                                                         "people/a_man_01|man with glasses\n"
                                                         "food/absent|apple\n"));
    const auto recipes = clipArtRecipes(folder / "png", folder / "list.txt", {"apple"});
    ASSERT_TRUE(recipes) << recipes.error().message;
    ASSERT_EQ(recipes->size(), 2u);
    const SubjectRecipe& man = recipes->front();
    EXPECT_EQ(man.info.phrase, "a man with glasses");
    EXPECT_EQ(man.info.style, kClipArtStyle);
    EXPECT_EQ(man.info.kind, SubjectKind::Still);
    EXPECT_TRUE(man.info.person);
    const auto views = man.draw();
    ASSERT_EQ(views.size(), 1u);
    EXPECT_EQ(std::max(views[0].cols, views[0].rows), 128);
    EXPECT_EQ(views[0].at<cv::Vec4b>(64, 64), cv::Vec4b(30, 40, 200, 255));

    EXPECT_FALSE(recipes->back().info.person);
    EXPECT_EQ(recipes->back().info.topic, "apple");
    EXPECT_THAT(recipes->back().draw(), testing::IsEmpty());
}

TEST(ClipArtSourceTest, RefusesAListThatLeavesTheFolderOrHasNoNames)
{
    const testing_support::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "png");
    ASSERT_TRUE(writeFileAtomically(folder / "list.txt", "../secret|apple\n"));
    EXPECT_FALSE(clipArtRecipes(folder / "png", folder / "list.txt", {}));
    ASSERT_TRUE(writeFileAtomically(folder / "list.txt", "food/apple\n"));
    EXPECT_FALSE(clipArtRecipes(folder / "png", folder / "list.txt", {}));
    EXPECT_THAT(clipArtRecipes(folder / "absent", folder / "list.txt", {}).value(),
                testing::IsEmpty());
}

} // namespace
} // namespace diorama
