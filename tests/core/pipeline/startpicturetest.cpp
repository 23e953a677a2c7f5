// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/startpicture.h"

#include "core/image/opencvimagetools.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace diorama {
namespace {

Image flat(int width, int height, std::uint8_t value)
{
    Image image(width, height, 3);
    std::ranges::fill(image.pixels, value);
    return image;
}

TEST(KeepOutside, PixelsOutsideTheBoxAreTheOriginals)
{
    const StartLatents start{
        .picture = flat(64, 48, 10), .latents = {}, .repainted = Box{0.26, 0.3, 0.77, 0.9}};
    const Image result = keepOutside(flat(64, 48, 200), start).value();
    for (int y = 0; y < 48; ++y) {
        for (int x = 0; x < 64; ++x) {
            const bool outside =
                x < 0.26 * 64 || x + 1 > 0.77 * 64 || y < 0.3 * 48 || y + 1 > 0.9 * 48;
            if (outside) {
                ASSERT_EQ(result.row(y)[3 * x], 10) << x << "," << y;
            }
        }
    }
    EXPECT_EQ(result.row(29)[3 * 33], 200) << "the middle is wholly repainted";
}

TEST(KeepOutside, CanvasEdgesDoNotFade)
{
    const StartLatents start{
        .picture = flat(32, 32, 0), .latents = {}, .repainted = Box{0, 0, 1, 1}};
    EXPECT_EQ(keepOutside(flat(32, 32, 77), start).value(), flat(32, 32, 77));
}

TEST(KeepOutside, PicturesOfAnotherSizeOrKindAreRefused)
{
    const StartLatents start{
        .picture = flat(32, 32, 0), .latents = {}, .repainted = Box{0, 0, 1, 1}};
    EXPECT_EQ(keepOutside(flat(16, 32, 77), start).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(keepOutside(Image(32, 32, 1), start).error().code, ErrorCode::Unsupported);
}

TEST(StartPictures, LieOnWhiteWhereTheyAreTransparent)
{
    Image image(8, 8, 4);
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        image.pixels[i] = 200;
        image.pixels[i + 3] = i < image.pixels.size() / 2 ? 0 : 255;
    }
    const OpenCvImageTools tools;
    const SubjectPictures pictures(tools);
    const auto picture = Picture::fromBytes("start.png", tools.encodePng(image).value());
    const Image shown = pictures.decoded(*picture, {8, 8}).value();
    ASSERT_EQ(shown.channels, 3);
    EXPECT_THAT(std::vector<int>(shown.row(0), shown.row(0) + 3),
                testing::ElementsAre(255, 255, 255));
    EXPECT_THAT(std::vector<int>(shown.row(7), shown.row(7) + 3), testing::ElementsAre(200, 0, 0));
}

} // namespace
} // namespace diorama
