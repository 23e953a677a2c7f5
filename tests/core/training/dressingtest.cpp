// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/dressing.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

/// Grey on the left, twice as bright on the right, nothing in the upper half.
cv::Mat twoTones()
{
    cv::Mat view(16, 16, CV_8UC4, cv::Scalar::all(0));
    view(cv::Rect(0, 8, 8, 8)).setTo(cv::Scalar(80, 80, 80, 255));
    view(cv::Rect(8, 8, 8, 8)).setTo(cv::Scalar(160, 160, 160, 255));
    return view;
}

TEST(DressingTest, NoTextureChangesNothing)
{
    const cv::Mat view = twoTones();
    EXPECT_EQ(cv::norm(dressed(view, {}), view, cv::NORM_INF), 0);
}

TEST(DressingTest, TheSilhouetteStaysAndTheColourIsTheTextures)
{
    const cv::Mat view = twoTones();
    const Dressing dressing{cv::Mat(4, 4, CV_8UC4, cv::Scalar(200, 100, 0, 255)), 1.0, 0.0, false};
    const cv::Mat out = dressed(view, dressing);
    EXPECT_EQ(out.at<cv::Vec4b>(2, 2), cv::Vec4b(0, 0, 0, 0));
    EXPECT_EQ(out.at<cv::Vec4b>(12, 2), cv::Vec4b(200, 100, 0, 255));
    EXPECT_EQ(out.at<cv::Vec4b>(12, 12), cv::Vec4b(200, 100, 0, 255));
}

TEST(DressingTest, ShadingKeepsLightAndDark)
{
    const Dressing dressing{cv::Mat(4, 4, CV_8UC4, cv::Scalar(120, 120, 120, 255)), 1.0, 1.0,
                            false};
    const cv::Mat out = dressed(twoTones(), dressing);
    EXPECT_EQ(out.at<cv::Vec4b>(12, 2)[0], 80);
    EXPECT_EQ(out.at<cv::Vec4b>(12, 12)[0], 160);
}

TEST(DressingTest, PremultipliedColoursNeverExceedAlpha)
{
    cv::Mat view(4, 4, CV_8UC4, cv::Scalar(90, 60, 30, 100));
    const Dressing dressing{cv::Mat(4, 4, CV_8UC4, cv::Scalar(255, 255, 255, 255)), 1.0, 1.0,
                            false};
    const cv::Vec4b pixel = dressed(view, dressing).at<cv::Vec4b>(1, 1);
    for (int c = 0; c < 3; ++c)
        EXPECT_LE(pixel[c], 100);
    EXPECT_EQ(pixel[3], 100);
}

} // namespace
} // namespace diorama
