// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/peoplesource.h"

#include "core/base/file.h"
#include "core/training/svgpicture.h"

#include <gmock/gmock.h>
#include <opencv2/imgproc.hpp>

#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

cv::Mat face(int mouthHeight)
{
    cv::Mat picture(120, 100, CV_8UC4, cv::Scalar::all(0));
    cv::ellipse(picture, {50, 60}, {48, 58}, 0, 0, 360, {220, 180, 150, 255}, cv::FILLED);
    cv::ellipse(picture, {50, 85}, {16, mouthHeight}, 0, 0, 360, {120, 20, 30, 255}, cv::FILLED);
    return picture;
}

std::string svgFace(int mouthHeight)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 120'>"
           "<ellipse cx='50' cy='60' rx='48' ry='58' fill='#dcb496'/>"
           "<ellipse cx='50' cy='85' rx='16' ry='" +
           std::to_string(mouthHeight) + "' fill='#78141e'/></svg>";
}

constexpr const char* kIndex = R"([
    {"name": "person with red hair", "style": "micah", "licence": "CC-BY-4.0",
     "views": ["a-0.svg", "a-1.svg", "a-2.svg"]},
    {"name": "person with a hat", "style": "micah", "licence": "CC-BY-4.0",
     "views": ["b-0.svg"]}])";

TEST(PeopleSourceTest, KeepsOnlyExpressionsThatDiffer)
{
    EXPECT_EQ(distinctExpressions({face(3), face(14), face(3), face(14)}).size(), 2u);
    EXPECT_EQ(distinctExpressions({face(2), face(9), face(20)}).size(), 3u);
    EXPECT_THAT(distinctExpressions({face(3), face(3)}), testing::IsEmpty());
    EXPECT_THAT(distinctExpressions({}), testing::IsEmpty());
}

TEST(PeopleSourceTest, EveryPersonIsASubjectWithATopicOfItsOwn)
{
    const testing_support::TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "people.json", kIndex));
    const auto recipes = peopleRecipes(folder.path());
    ASSERT_TRUE(recipes) << recipes.error().message;
    ASSERT_EQ(recipes->size(), 2u);
    const SubjectInfo& info = recipes->front().info;
    EXPECT_EQ(info.phrase, "a person with red hair");
    EXPECT_EQ(info.style, "people-micah");
    EXPECT_EQ(info.licence, "CC-BY-4.0");
    EXPECT_EQ(info.kind, SubjectKind::Animated);
    EXPECT_TRUE(info.person);
    EXPECT_NE(info.topic, recipes->back().info.topic);
}

TEST(PeopleSourceTest, DrawsTheExpressionsOfAPerson)
{
    if (!rasterisedSvg(svgFace(3), 32))
        GTEST_SKIP() << "The program rsvg-convert is not installed.";
    const testing_support::TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "people.json", kIndex));
    ASSERT_TRUE(writeFileAtomically(folder / "a-0.svg", svgFace(3)));
    ASSERT_TRUE(writeFileAtomically(folder / "a-1.svg", svgFace(3)));
    ASSERT_TRUE(writeFileAtomically(folder / "a-2.svg", svgFace(18)));
    ASSERT_TRUE(writeFileAtomically(folder / "b-0.svg", svgFace(3)));
    const auto recipes = peopleRecipes(folder.path());
    ASSERT_TRUE(recipes);
    EXPECT_EQ(recipes->at(0).draw().size(), 2u);
    EXPECT_THAT(recipes->at(1).draw(), testing::IsEmpty()) << "one expression is no pair";
}

TEST(PeopleSourceTest, RefusesADamagedList)
{
    const testing_support::TemporaryFolder folder;
    EXPECT_THAT(peopleRecipes(folder.path()).value(), testing::IsEmpty());
    for (const char* text : {"[{", R"([{"name": "person"}])",
                             R"([{"name": "p", "style": "s", "licence": "l",
                                  "views": ["../../outside.svg"]}])"}) {
        ASSERT_TRUE(writeFileAtomically(folder / "people.json", text));
        const auto recipes = peopleRecipes(folder.path());
        ASSERT_FALSE(recipes) << text;
        EXPECT_EQ(recipes.error().code, ErrorCode::InvalidInput);
    }
}

} // namespace
} // namespace diorama
