// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

TEST(Box, IouOfHalfOverlappingBoxesIsAThird)
{
    const Box a{0, 0, 0.5, 1};
    const Box b{0.25, 0, 0.75, 1};
    EXPECT_NEAR(a.iou(b), 1.0 / 3, 1e-12);
    EXPECT_DOUBLE_EQ(a.iou(a), 1);
}

TEST(Box, DisjointBoxesShareNothing)
{
    const Box a{0, 0, 0.2, 0.2};
    const Box b{0.8, 0.8, 1, 1};
    EXPECT_EQ(a.iou(b), 0);
    EXPECT_EQ(a.intersected(b).area(), 0);
}

TEST(Box, OnlyBoxesOnTheCanvasAreValid)
{
    EXPECT_TRUE((Box{0, 0, 1, 1}).isValid());
    EXPECT_FALSE((Box{0.5, 0, 0.5, 1}).isValid());
    EXPECT_FALSE((Box{-0.1, 0, 0.5, 1}).isValid());
    EXPECT_FALSE((Box{0, 0, 0.5, 1.1}).isValid());
}

} // namespace
} // namespace diorama
