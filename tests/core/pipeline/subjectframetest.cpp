// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/subjectframe.h"

#include "core/pipeline/subjectcollage.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace diorama {
namespace {

/// A white bar, `width` x `height`, in the corner of a black picture.
CutOut barInCorner(int width, int height)
{
    CutOut cutOut{Image(100, 80, 3), Image(100, 80, 1)};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            std::fill_n(cutOut.picture.row(y) + 3 * x, 3, std::uint8_t{255});
            cutOut.mask.row(y)[x] = 255;
        }
    }
    return cutOut;
}

TEST(SubjectFrame, FillsTheFrameAndKeepsTheShape)
{
    const SubjectFrame frame = frameSubject(barInCorner(40, 20), 64);
    EXPECT_EQ(frame.picture.size(), (Size{64, 64}));
    EXPECT_NEAR(frame.tight.width(), 2 * frame.tight.height(), 0.05);
    EXPECT_NEAR(frame.tight.width(), 0.92, 0.02);
    EXPECT_NEAR((frame.tight.x0 + frame.tight.x1) / 2, 0.5, 0.02);
}

TEST(SubjectFrame, GroundIsGreyAndMasked)
{
    const SubjectFrame frame = frameSubject(barInCorner(40, 20), 64);
    EXPECT_EQ(frame.picture.row(0)[0], 128);
    EXPECT_EQ(frame.mask.row(0)[0], 0);
    EXPECT_EQ(frame.picture.row(32)[3 * 32], 255);
    EXPECT_EQ(frame.mask.row(32)[32], 255);
}

TEST(SubjectFrame, EmptyMaskCountsAsTheWholePicture)
{
    CutOut cutOut = barInCorner(40, 20);
    std::ranges::fill(cutOut.mask.pixels, std::uint8_t{0});
    EXPECT_NEAR(frameSubject(cutOut, 64).tight.height(), 0.92 * 0.8, 0.03);
}

TEST(SubjectCollage, OpacityThinsACutOutOverGrey)
{
    const CutOut bar = barInCorner(40, 20);
    const SubjectCollage collage =
        collageOf({{.cutOut = &bar, .box = {0, 0, 1, 1}, .opacity = 0.5}}, {8, 8});
    EXPECT_NEAR(collage.mask.row(4)[4], 128, 1);
    EXPECT_NEAR(collage.picture.row(4)[3 * 4], 128 + 127 / 2, 2);
}

TEST(SubjectCollage, ABlendingCutOutSharesWhatItCovers)
{
    const CutOut white = barInCorner(40, 20);
    CutOut black = barInCorner(40, 20);
    std::ranges::fill(black.picture.pixels, std::uint8_t{0});
    const auto middle = [&](bool blends) {
        const SubjectCollage collage =
            collageOf({{.cutOut = &white, .box = {0, 0, 1, 1}},
                       {.cutOut = &black, .box = {0.5, 0, 1, 1}, .blends = blends}},
                      {8, 8});
        EXPECT_EQ(collage.mask.row(4)[6], 255);
        EXPECT_EQ(collage.picture.row(4)[3 * 1], 255);
        return collage.picture.row(4)[3 * 6];
    };
    EXPECT_EQ(middle(false), 0);
    EXPECT_NEAR(middle(true), 128, 1);
}

} // namespace
} // namespace diorama
