// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/imageconvert.h"

#include <QBuffer>
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
    EXPECT_TRUE(quickThumbnail({1, 2, 3}, 32).isNull());
}

TEST(ImageConvert, ThumbnailKeepsTheAspectRatio)
{
    QImage image(400, 100, QImage::Format_RGB888);
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    EXPECT_EQ(quickThumbnail({bytes.begin(), bytes.end()}, 80).size(), QSize(80, 20));
}

} // namespace
} // namespace diorama
