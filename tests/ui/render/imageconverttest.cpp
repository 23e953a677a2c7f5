// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/imageconvert.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

Image patterned(int channels)
{
    Image image(7, 5, channels);
    for (std::size_t i = 0; i < image.pixels.size(); ++i)
        image.pixels[i] = static_cast<std::uint8_t>(i * 37);
    return image;
}

TEST(ImageConvert, RoundTripKeepsEveryPixel)
{
    for (const int channels : {1, 3, 4})
        EXPECT_EQ(toImage(toQImage(patterned(channels))), patterned(channels)) << channels;
}

TEST(ImageConvert, BrokenPicturesBecomeNull)
{
    EXPECT_TRUE(toQImage({}).isNull());
    Image truncated = patterned(3);
    truncated.pixels.resize(10);
    EXPECT_TRUE(toQImage(truncated).isNull());
}

} // namespace
} // namespace diorama
