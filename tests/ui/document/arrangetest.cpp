// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/arrange.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

TEST(ArrangeTest, AlignsToTheBoundsOfTheSelection)
{
    const auto boxes =
        aligned({{0.1, 0, 0.3, 0.1}, {0.5, 0, 0.9, 0.1}}, Alignment::Right, AlignTo::Selection);
    EXPECT_DOUBLE_EQ(boxes[0].x1, 0.9);
    EXPECT_DOUBLE_EQ(boxes[0].width(), 0.2);
    EXPECT_DOUBLE_EQ(boxes[1].x1, 0.9);
}

TEST(ArrangeTest, AlignsToTheCanvasAsOneGroup)
{
    const auto boxes = aligned({{0.1, 0, 0.3, 0.1}, {0.5, 0, 0.7, 0.1}},
                               Alignment::CentreHorizontally, AlignTo::Canvas);
    EXPECT_DOUBLE_EQ(boxes[0].x0, 0.2);
    EXPECT_DOUBLE_EQ(boxes[1].x1, 0.8);
}

TEST(ArrangeTest, DistributesWithEqualGaps)
{
    const auto boxes =
        distributed({{0.8, 0, 1, 1}, {0, 0, 0.1, 1}, {0.15, 0, 0.35, 1}}, Axis::Horizontal);
    EXPECT_DOUBLE_EQ(boxes[0].x0, 0.8);
    EXPECT_DOUBLE_EQ(boxes[1].x0, 0.0);
    EXPECT_NEAR(boxes[2].x0 - boxes[1].x1, boxes[0].x0 - boxes[2].x1, 1e-12);
}

TEST(ArrangeTest, TwoBoxesAreNotDistributed)
{
    const std::vector<Box> boxes{{0, 0, 0.1, 1}, {0.5, 0, 0.6, 1}};
    EXPECT_EQ(distributed(boxes, Axis::Vertical), boxes);
}

TEST(ArrangeTest, MovedBoxesStopAtTheEdge)
{
    EXPECT_EQ(movedInside({0.5, 0.5, 0.75, 0.75}, 1, -1), (Box{0.75, 0, 1, 0.25}));
}

TEST(ArrangeTest, MappingScalesAGroup)
{
    EXPECT_EQ(mapped({0.25, 0, 0.5, 0.5}, {0, 0, 0.5, 0.5}, {0, 0, 1, 1}), (Box{0.5, 0, 1, 1}));
}

} // namespace
} // namespace diorama
