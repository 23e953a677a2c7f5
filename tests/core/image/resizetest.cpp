// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/resize.h"

#include "core/image/contactsheet.h"
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

TEST(ContactSheet, PicturesLieInRowsWithTheirCaptions)
{
    const std::vector<Image> pictures(5, quarters(64, 64));
    const auto sheet = makeContactSheet(pictures, {"seed 1", "seed 2"}, 3);
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->channels, 3);
    EXPECT_EQ(sheet->size(), (Size{16 + 3 * 80, 16 + 2 * 108}));
    EXPECT_THAT(meanColour(*sheet, 16, 16, 48, 48), testing::ElementsAre(255, 0, 0));
    EXPECT_THAT(meanColour(*sheet, 96, 124, 128, 156), testing::ElementsAre(255, 0, 0));
    // The first picture's caption is ink, the third one's is not there.
    EXPECT_LT(meanColour(*sheet, 16, 82, 80, 106)[0], 240);
    EXPECT_EQ(meanColour(*sheet, 176, 82, 240, 106)[0], 246);
}

TEST(ContactSheet, NothingAndEmptyPicturesAreRefused)
{
    EXPECT_FALSE(makeContactSheet({}, {}, 3));
    EXPECT_FALSE(makeContactSheet({quarters(4, 4), {}}, {}, 3));
}

TEST(ContactSheet, CaptionsBecomeAscii)
{
    EXPECT_EQ(asciiCaption("Füchse, é, ß, 狐\n"), "Fuchse, e, s, ? ");
    EXPECT_EQ(asciiCaption("\xc3"), "?");
}

} // namespace
} // namespace diorama
