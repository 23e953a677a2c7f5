// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/layoutmeasures.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

const Box kLeft{0.0, 0.2, 0.4, 0.8};
const Box kRight{0.5, 0.2, 0.9, 0.8};

TEST(MatchedIous, TheTruthScoresOne)
{
    EXPECT_THAT(matchedIous({kLeft, kRight}, {{kRight, 0.9}, {kLeft, 0.1}}),
                testing::ElementsAre(1.0, 1.0));
}

TEST(MatchedIous, NothingFoundScoresZero)
{
    EXPECT_THAT(matchedIous({kLeft, kRight}, {}), testing::ElementsAre(0.0, 0.0));
}

TEST(MatchedIous, ADetectionCountsForOneBoxOnly)
{
    EXPECT_THAT(matchedIous({kLeft, kLeft}, {{kLeft, 0.9}}), testing::ElementsAre(1.0, 0.0));
}

TEST(MatchedIous, ShiftedByHalfItsWidthABoxScoresAThird)
{
    const Box shifted{0.2, 0.2, 0.6, 0.8};
    EXPECT_NEAR(matchedIous({kLeft}, {{shifted, 1.0}}).front(), 1.0 / 3.0, 1e-9);
}

TEST(AveragePrecision, TheTruthScoresOne)
{
    AveragePrecision precision;
    precision.add({kLeft, kRight}, {{kLeft, 0.8}, {kRight, 0.7}});
    precision.add({kLeft}, {{kLeft, 0.2}});
    EXPECT_DOUBLE_EQ(precision.value(), 1.0);
}

TEST(AveragePrecision, ConfidentMistakesCostMoreThanDoubtfulOnes)
{
    const Box nowhere{0.9, 0.9, 1.0, 1.0};
    AveragePrecision confident, doubtful;
    confident.add({kLeft}, {{nowhere, 0.9}, {kLeft, 0.5}});
    doubtful.add({kLeft}, {{kLeft, 0.9}, {nowhere, 0.5}});
    EXPECT_DOUBLE_EQ(confident.value(), 0.5);
    EXPECT_DOUBLE_EQ(doubtful.value(), 1.0);
}

TEST(AveragePrecision, ASecondDetectionOfTheSameBoxIsWrong)
{
    AveragePrecision precision;
    precision.add({kLeft, kRight}, {{kLeft, 0.9}, {kLeft, 0.8}, {kRight, 0.7}});
    EXPECT_NEAR(precision.value(), 0.5 + 0.5 * 2 / 3, 1e-9);
}

TEST(AveragePrecision, BelowTheThresholdNothingIsFound)
{
    AveragePrecision precision;
    precision.add({kLeft}, {{{0.2, 0.2, 0.6, 0.8}, 0.9}});
    EXPECT_DOUBLE_EQ(precision.value(), 0.0);
    EXPECT_DOUBLE_EQ(AveragePrecision().value(), 0.0);
}

TEST(ForegroundRatios, FollowThePixels)
{
    cv::Mat foreground = cv::Mat::zeros(10, 10, CV_32F);
    foreground(cv::Rect(0, 2, 4, 6)).setTo(1);
    EXPECT_NEAR(inclusionRatio(foreground, {kLeft}), 1.0, 1e-6);
    EXPECT_NEAR(fillRatio(foreground, kLeft), 1.0, 1e-6);
    EXPECT_NEAR(inclusionRatio(foreground, {kRight}), 0.0, 1e-6);
    EXPECT_NEAR(fillRatio(foreground, {0, 0, 1, 1}), 0.24, 1e-6);
    EXPECT_NEAR(inclusionRatio(foreground, {{0.2, 0.0, 1.0, 1.0}}), 0.5, 1e-6);
    EXPECT_EQ(inclusionRatio(cv::Mat::zeros(4, 4, CV_32F), {kLeft}), 0.0);
}

} // namespace
} // namespace diorama
