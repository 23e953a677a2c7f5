// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snapping.h"

#include "ui/canvas/canvaspalette.h"

#include <gmock/gmock.h>

#include <set>

namespace diorama {
namespace {

class SnappingTest : public testing::Test
{
protected:
    SnapTargets targets{{600, 600}, {}, {}, {}};
    SnapOptions options;
};

TEST_F(SnappingTest, EdgesCentresAndThirdsOfTheCanvasPull)
{
    EXPECT_EQ(snap({4, 300, 50, 10}, {}, targets, options, 1).offset, QPointF(-4, -5 + 5));
    EXPECT_EQ(snap({277, 97, 50, 10}, {}, targets, options, 1).offset.x(), -2); // Centre.
    EXPECT_EQ(snap({197, 97, 37, 10}, {}, targets, options, 1).offset.x(), 3);  // Third.
}

TEST_F(SnappingTest, TheNearestOfSeveralWins)
{
    targets.others = {{100, 500, 50, 50}};
    const SnapResult result = snap({148, 20, 31, 30}, {}, targets, options, 1);
    EXPECT_EQ(result.offset.x(), 2);
    ASSERT_FALSE(result.lines.empty());
    EXPECT_EQ(result.lines[0].kind, SnapLine::Kind::Edge);
    EXPECT_EQ(result.lines[0].line.x1(), 150);
    EXPECT_EQ(result.lines[0].line.y1(), 20);
    EXPECT_EQ(result.lines[0].line.y2(), 550);
}

TEST_F(SnappingTest, TheReachIsInScreenPixels)
{
    EXPECT_EQ(snap({5, 80, 31, 31}, {}, targets, options, 1).offset.x(), -5);
    EXPECT_EQ(snap({5, 80, 31, 31}, {}, targets, options, 2).offset.x(), 0);
    EXPECT_EQ(snap({11, 80, 31, 31}, {}, targets, options, 0.5).offset.x(), -11);
}

TEST_F(SnappingTest, EqualGapsPullBetweenAndBeside)
{
    targets.others = {{50, 100, 40, 40}, {240, 100, 40, 40}};
    // Between: the free space of 150 holds 50, so 50 on each side.
    const SnapResult between = snap({143, 105, 50, 30}, {}, targets, options, 1);
    EXPECT_EQ(between.offset.x(), -3);
    EXPECT_EQ(between.lines[0].kind, SnapLine::Kind::Gap);
    targets.others = {{50, 100, 40, 40}, {115, 100, 40, 40}};
    EXPECT_EQ(snap({177, 105, 51, 30}, {}, targets, options, 1).offset.x(), 3); // 155 + 25.
}

TEST_F(SnappingTest, ABoxThatIsResizedTakesTheSizeOfAnother)
{
    targets.others = {{400, 400, 70, 45}};
    const MovingEdges right{.left = false, .top = false, .right = true, .bottom = false};
    const SnapResult wide = snap({20, 30, 66, 90}, right, targets, options, 1);
    EXPECT_EQ(wide.offset, QPointF(4, 0));
    ASSERT_EQ(wide.lines.size(), 2u);
    EXPECT_EQ(wide.lines[0].kind, SnapLine::Kind::Size);
    EXPECT_EQ(wide.lines[0].line.length(), 70);
    EXPECT_EQ(wide.lines[1].line.length(), 70);
    const MovingEdges top{.left = false, .top = true, .right = false, .bottom = false};
    EXPECT_EQ(snap({20, 30, 66, 42}, top, targets, options, 1).offset, QPointF(0, -3));
    EXPECT_EQ(snap({20, 31, 66, 42}, {}, targets, options, 1).offset, QPointF())
        << "a box that is moved keeps its own";
}

TEST_F(SnappingTest, OnlyMovedEdgesAreConsidered)
{
    const MovingEdges right{.left = false, .top = false, .right = true, .bottom = false};
    const SnapResult result = snap({3, 3, 294, 90}, right, targets, options, 1);
    EXPECT_EQ(result.offset, QPointF(3, 0)); // The right edge to the centre, not the left one to 0.
}

TEST_F(SnappingTest, GuidesWinOverTheGridAndTheGridOverCells)
{
    options = {.toObjects = false, .toGrid = true, .toCells = true, .gridStep = 50};
    EXPECT_EQ(snap({73, 80, 31, 31}, {}, targets, options, 1).offset.x(), -23);
    targets.verticalGuides = {75};
    EXPECT_EQ(snap({73, 80, 31, 31}, {}, targets, options, 1).offset.x(), 2);
    options.toGrid = false;
    targets.verticalGuides.clear();
    EXPECT_EQ(snap({73, 83, 31, 31}, {}, targets, options, 1).offset, QPointF(-1, -3));
}

TEST_F(SnappingTest, NothingPullsWhenAllIsOff)
{
    options = {.toObjects = false, .toGuides = false};
    const SnapResult result = snap({1, 1, 31, 31}, {}, targets, options, 1);
    EXPECT_EQ(result.offset, QPointF());
    EXPECT_TRUE(result.lines.empty());
}

TEST(CanvasPaletteTest, NumbersAreReadableOnEveryColour)
{
    for (int id = 1; id <= 40; ++id) {
        for (const bool high : {false, true}) {
            const RegionStyle style = regionStyle(id, high);
            EXPECT_GE(contrastRatio(style.line, style.onLine), high ? 7.0 : 4.5) << id;
        }
    }
}

TEST(CanvasPaletteTest, HighContrastTellsRegionsApartWithoutColour)
{
    std::set<QList<qreal>> dashes;
    for (int id = 1; id <= 4; ++id)
        dashes.insert(regionStyle(id, true).dashes);
    EXPECT_EQ(dashes.size(), 4u);
    EXPECT_GT(regionStyle(1, true).width, regionStyle(1, false).width);
}

} // namespace
} // namespace diorama
