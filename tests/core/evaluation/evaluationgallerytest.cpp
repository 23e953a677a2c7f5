// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluationgallery.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace diorama {
namespace {

ShownScene sceneOf(const cv::Scalar& colour)
{
    ShownScene shown;
    shown.picture = cv::Mat(64, 64, CV_8UC3, colour);
    shown.scene.scene.prompt = "a fox on a meadow";
    shown.scene.wanted.boxes = {{0.25, 0.25, 0.75, 0.75}};
    shown.scene.references = {cv::Mat(32, 32, CV_8UC4, cv::Scalar(0, 200, 0, 255))};
    return shown;
}

TEST(EvaluationGallery, ShowsReferencesBoxesAndPicture)
{
    const cv::Mat strip = sceneStrip(sceneOf({200, 10, 10}));
    ASSERT_EQ(strip.type(), CV_8UC3);
    const int third = strip.cols / 3;
    EXPECT_EQ(strip.at<cv::Vec3b>(strip.rows / 2, third / 2), cv::Vec3b(0, 200, 0));
    EXPECT_EQ(strip.at<cv::Vec3b>(strip.rows / 2, strip.cols - third / 2), cv::Vec3b(200, 10, 10));
    // The box's left edge differs from the paper inside it.
    const cv::Mat boxes = strip.colRange(third, 2 * third);
    EXPECT_GT(cv::norm(boxes.row(strip.rows / 2), boxes.row(4), cv::NORM_INF), 50);
}

TEST(EvaluationGallery, ComparesVariantsInColumns)
{
    EvaluationResult result;
    EXPECT_TRUE(variantStrip(result).empty());
    result.variants = {{.name = "full", .pictures = {cv::Mat(8, 8, CV_8UC3, {10, 20, 30})}},
                       {.name = "less", .pictures = {cv::Mat(8, 8, CV_8UC3, {40, 50, 60})}}};
    const cv::Mat strip = variantStrip(result);
    ASSERT_FALSE(strip.empty());
    EXPECT_EQ(strip.at<cv::Vec3b>(strip.rows / 2, strip.cols / 4), cv::Vec3b(10, 20, 30));
    EXPECT_EQ(strip.at<cv::Vec3b>(strip.rows / 2, strip.cols * 3 / 4), cv::Vec3b(40, 50, 60));
}

TEST(EvaluationGallery, WritesPicturesAndTheirList)
{
    const testing_support::TemporaryFolder folder;
    EvaluationResult result;
    result.shown = {sceneOf({200, 10, 10}), sceneOf({10, 10, 200})};
    const auto gallery = folder.path() / "deeper" / "gallery";
    ASSERT_TRUE(writeEvaluationGallery(result, gallery));
    for (const char* name : {"scene-01.jpg", "scene-02.jpg"})
        EXPECT_FALSE(cv::imread((gallery / name).string()).empty()) << name;
    const auto bytes = readFile(gallery / "scenes.md", 1 << 16);
    ASSERT_TRUE(bytes);
    const std::string list(bytes->begin(), bytes->end());
    EXPECT_NE(list.find("a fox on a meadow"), std::string::npos);
    EXPECT_NE(list.find("(scene-02.jpg)"), std::string::npos);
}

} // namespace
} // namespace diorama
