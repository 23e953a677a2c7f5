// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/cutout.h"

#include "core/base/file.h"
#include "core/image/decode.h"
#include "core/image/resize.h"
#include "tests/core/image/testpictures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <functional>
#include <gmock/gmock.h>
#include <random>

namespace diorama {
namespace {

using namespace testing_support;
using Backdrop = std::function<std::array<int, 3>(int x, int y)>;

struct Composite
{
    Image picture;
    Image truth;
};

/// A subject with alpha on a backdrop, at half of the frame's width, with a little noise.
Composite composite(const std::string& photo, int side, double scale, const Backdrop& backdrop)
{
    const auto path =
        std::filesystem::path(DIORAMA_SOURCE_DIR) / "resources/samples/photos" / photo;
    const Image subject =
        resizeImage(*decodePicture(*readFile(path, 1 << 20), photo, 1 << 20),
                    {static_cast<int>(side * scale), static_cast<int>(side * scale)});
    Composite result{Image(side, side, 3), Image(side, side, 1)};
    std::mt19937 random(1);
    const int left = (side - subject.width) / 2 + side / 20;
    const int top = (side - subject.height) / 2;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const auto back = backdrop(x, y);
            const bool isInside =
                x >= left && y >= top && x < left + subject.width && y < top + subject.height;
            const std::uint8_t* front =
                isInside ? subject.row(y - top) + std::ptrdiff_t{4} * (x - left) : nullptr;
            const int alpha = front != nullptr ? front[3] : 0;
            result.truth.row(y)[x] = static_cast<std::uint8_t>(alpha);
            for (int c = 0; c < 3; ++c) {
                const int colour = front != nullptr ? front[c] : 0;
                const int noise = static_cast<int>(random() % 7) - 3;
                const int value =
                    (colour * alpha + back[static_cast<std::size_t>(c)] * (255 - alpha)) / 255 +
                    noise;
                result.picture.row(y)[3 * x + c] =
                    static_cast<std::uint8_t>(std::clamp(value, 0, 255));
            }
        }
    }
    return result;
}

double iouOf(const Composite& example)
{
    const auto mask = cutOut(example.picture, {}, {});
    return mask ? maskIou(*mask, example.truth) : 0;
}

const Backdrop kGrey = [](int, int) { return std::array{128, 132, 140}; };
const Backdrop kWhite = [](int, int) { return std::array{250, 250, 250}; };
const Backdrop kSky = [](int, int y) { return std::array{90 + y / 8, 150 + y / 10, 235 - y / 10}; };

TEST(Cutout, SubjectsOnPlainBackgroundsAreFoundByNineTenths)
{
    for (const char* photo : {"fox.png", "tent.png", "owl.png", "tree.png"}) {
        for (const auto& [name, backdrop] : {std::pair{"grey", kGrey}, std::pair{"sky", kSky}}) {
            const double iou = iouOf(composite(photo, 400, 0.55, backdrop));
            RecordProperty(std::string(photo) + " " + name, std::to_string(iou));
            EXPECT_GE(iou, 0.9) << photo << " on " << name;
        }
    }
}

TEST(Cutout, SizeDoesNotMatter)
{
    EXPECT_GE(iouOf(composite("fox.png", 96, 0.5, kGrey)), 0.9);
    EXPECT_GE(iouOf(composite("fox.png", 1200, 0.5, kWhite)), 0.9);
}

TEST(Cutout, AlphaIsTakenAsItIs)
{
    const auto path =
        std::filesystem::path(DIORAMA_SOURCE_DIR) / "resources/samples/photos/fox.png";
    const Image fox = *decodePicture(*readFile(path, 1 << 20), "fox", 1 << 20);
    const auto mask = cutOut(fox, {}, {});
    ASSERT_TRUE(mask);
    for (std::size_t i = 0; i < mask->pixels.size(); ++i)
        ASSERT_EQ(mask->pixels[i], fox.pixels[4 * i + 3]);
}

TEST(Cutout, StrokesAreBindingAndTheLastOneWins)
{
    const auto example = composite("fox.png", 200, 0.5, kGrey);
    const std::vector<CutoutStroke> strokes{
        {.keep = true, .radius = 10, .points = {{20, 20}, {60, 20}}},
        {.keep = false, .radius = 12, .points = {{100, 100}}},
        {.keep = false, .radius = 5, .points = {{40, 20}}},
    };
    const auto mask = cutOut(example.picture, strokes, {});
    ASSERT_TRUE(mask);
    EXPECT_EQ(mask->row(20)[22], 255);
    EXPECT_EQ(mask->row(20)[58], 255);
    EXPECT_EQ(mask->row(20)[40], 0);
    EXPECT_EQ(mask->row(100)[100], 0);
    EXPECT_EQ(mask->row(108)[100], 0);
}

TEST(Cutout, AStrokeBringsItsWholePartBack)
{
    // Two equal squares; the one that is off centre is found with the help of a dot.
    Image picture(200, 200, 3);
    picture.pixels.assign(picture.pixels.size(), 120);
    Image truth(200, 200, 1);
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 200; ++x) {
            const bool inFirst = std::abs(x - 100) < 25 && std::abs(y - 100) < 25;
            const bool inSecond = std::abs(x - 30) < 12 && std::abs(y - 30) < 12;
            if (!inFirst && !inSecond)
                continue;
            picture.row(y)[3 * x] = 230;
            picture.row(y)[3 * x + 2] = inSecond ? 120 : 20;
            truth.row(y)[x] = 255;
        }
    }
    const auto mask = cutOut(picture, {{.keep = true, .radius = 3, .points = {{30, 30}}}}, {});
    ASSERT_TRUE(mask);
    EXPECT_GE(maskIou(*mask, truth), 0.95);
}

TEST(Cutout, StrokesFarOutsideAreHarmless)
{
    const auto example = composite("fox.png", 100, 0.5, kGrey);
    const double huge = 1e300;
    const auto mask =
        cutOut(example.picture,
               {{.keep = true, .radius = huge, .points = {}},
                {.keep = true, .radius = 3, .points = {{huge, -huge}, {std::nan(""), 1}}}},
               {});
    ASSERT_TRUE(mask) << mask.error().detail;
    EXPECT_EQ(mask->size(), (Size{100, 100}));
}

TEST(Cutout, FlatAndTinyPicturesGiveAMask)
{
    for (const auto size : {Size{1, 1}, Size{3, 50}, Size{64, 64}}) {
        Image flat(size.width, size.height, 3);
        const auto mask = cutOut(flat, {}, {});
        ASSERT_TRUE(mask) << mask.error().detail;
        EXPECT_EQ(mask->size(), size);
    }
    Image grey(40, 40, 1);
    EXPECT_TRUE(cutOut(grey, {}, {}));
    EXPECT_FALSE(cutOut({}, {}, {}));
}

TEST(Cutout, TheSamePictureGivesTheSameMask)
{
    const auto example = composite("owl.png", 300, 0.5, kSky);
    EXPECT_EQ(*cutOut(example.picture, {}, {}), *cutOut(example.picture, {}, {}));
}

TEST(Cutout, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    const auto mask = cutOut(quarters(64, 64), {}, source.get_token());
    ASSERT_FALSE(mask);
    EXPECT_EQ(mask.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace diorama
