// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"
#include "tests/core/image/testpictures.h"
#include "tests/support/mutator.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using namespace testing_support;

TEST(PictureMutation, DamagedPicturesDecodeOrGiveAnError)
{
    constexpr std::int64_t kMostPixels = 100'000;
    const std::vector<Bytes> files{
        encodedQuarters(".png", 24, 16),
        withProfile(withOrientation(encodedQuarters(".jpg", 24, 16), 6), swappedProfile()),
        encodedQuarters(".webp", 24, 16),
        encodedQuarters(".tiff", 24, 16),
        encodedQuarters(".bmp", 24, 16),
        withProfile(cmykJpeg(16, 16, 10, 20, 30, 40), swappedInkProfile()),
        palettePng(16, 16),
        deepPng(8, 8, 1000, 2000, 3000),
    };
    testing::internal::CaptureStderr(); // The codecs complain to it by themselves.
    for (std::uint64_t seed = 0; seed < 640; ++seed) {
        const auto& whole = files[seed % files.size()];
        const auto image = decodePicture(Mutator(seed).damaged(whole), "x.img", kMostPixels);
        if (image) {
            EXPECT_LE(std::int64_t{image->width} * image->height, kMostPixels) << seed;
            EXPECT_EQ(image->pixels.size(), image->bytesPerRow() * image->height) << seed;
        } else {
            EXPECT_THAT(image.error().message, testing::HasSubstr("x.img")) << seed;
        }
    }
    testing::internal::GetCapturedStderr();
}

} // namespace
} // namespace diorama
