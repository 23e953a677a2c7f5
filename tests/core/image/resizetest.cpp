// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"

#include "tests/core/image/testpictures.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using namespace testing_support;

TEST(Resize, ShrinkingAverages)
{
    Image image(4, 4, 1);
    for (int i = 0; i < 16; ++i)
        image.pixels[static_cast<std::size_t>(i)] = i % 2 == 0 ? 0 : 200;
    EXPECT_THAT(resizeImage(image, {2, 2}).pixels, testing::Each(100));
}

TEST(Resize, GrowingKeepsFlatColourAndEdges)
{
    const Image image = resizeImage(quarters(32, 32), {128, 128});
    EXPECT_EQ(image.size(), (Size{128, 128}));
    EXPECT_THAT(meanColour(image, 0, 0, 48, 48), testing::ElementsAre(255, 0, 0));
}

TEST(Resize, InvisiblePixelsDoNotBleed)
{
    Image image(2, 1, 4);
    image.pixels = {255, 0, 0, 255, 0, 255, 0, 0};
    const Image small = resizeImage(image, {1, 1});
    EXPECT_EQ(small.pixels[0], 255);
    EXPECT_EQ(small.pixels[1], 0);
    EXPECT_NEAR(small.pixels[3], 128, 1);
}

TEST(Resize, EmptyInputGivesAnEmptyPicture)
{
    EXPECT_TRUE(resizeImage({}, {4, 4}).isNull());
    EXPECT_TRUE(resizeImage(quarters(4, 4), {}).isNull());
    EXPECT_EQ(resizeImage(quarters(4, 4), {4, 4}), quarters(4, 4));
}

TEST(Resize, FittedKeepsTheShape)
{
    EXPECT_EQ(fitted({200, 100}, {50, 50}), (Size{50, 25}));
    EXPECT_EQ(fitted({1, 1000}, {10, 10}), (Size{1, 10}));
}

} // namespace
} // namespace diorama
