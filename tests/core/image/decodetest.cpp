// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"

#include "core/image/encode.h"
#include "core/scene/pngtext.h"
#include "tests/core/image/testpictures.h"

#include <gmock/gmock.h>
#include <opencv2/imgcodecs.hpp>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <sstream>

namespace diorama {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using namespace testing_support;

constexpr std::int64_t kPlenty = 64'000'000;

Image decoded(const Bytes& bytes, std::int64_t maxPixels = kPlenty)
{
    auto image = decodePicture(bytes, "x.img", maxPixels);
    if (!image) {
        ADD_FAILURE() << image.error().message << " " << image.error().detail;
        return {};
    }
    return std::move(*image);
}

std::string errorOf(const Bytes& bytes, std::int64_t maxPixels = kPlenty)
{
    const auto image = decodePicture(bytes, "x.img", maxPixels);
    return image ? "it was decoded" : image.error().message;
}

auto colour(double red, double green, double blue, double tolerance = 3)
{
    return ElementsAre(DoubleNear(red, tolerance), DoubleNear(green, tolerance),
                       DoubleNear(blue, tolerance));
}

TEST(Decode, EveryFormatGivesTheSamePicture)
{
    for (const char* extension : {".png", ".jpg", ".webp", ".tiff", ".bmp"}) {
        const Image image = decoded(encodedQuarters(extension, 64, 48));
        ASSERT_EQ(image.size(), (Size{64, 48})) << extension;
        ASSERT_EQ(image.channels, 3) << extension;
        EXPECT_THAT(meanColour(image, 4, 4, 26, 18), colour(255, 0, 0, 6)) << extension;
        EXPECT_THAT(meanColour(image, 38, 4, 60, 18), colour(0, 255, 0, 6)) << extension;
        EXPECT_THAT(meanColour(image, 4, 30, 26, 44), colour(0, 0, 255, 6)) << extension;
    }
}

TEST(Decode, LosslessFormatsKeepEveryPixel)
{
    for (const char* extension : {".png", ".tiff", ".bmp"})
        EXPECT_EQ(decoded(encodedQuarters(extension, 31, 17)), quarters(31, 17)) << extension;
}

TEST(Decode, OrientationsAreUndone)
{
    const auto jpeg = encodedQuarters(".jpg", 64, 48);
    // Where the stored top left quarter (red) and top right quarter (green) must come to lie.
    const struct
    {
        int orientation;
        bool redRight, redBottom, greenRight, greenBottom;
    } cases[] = {
        {1, false, false, true, false}, {2, true, false, false, false},
        {3, true, true, false, true},   {4, false, true, true, true},
        {5, false, false, false, true}, {6, true, false, true, true},
        {7, true, true, true, false},   {8, false, true, false, false},
    };
    for (const auto& example : cases) {
        const Image image = decoded(withOrientation(jpeg, example.orientation));
        const Size size = example.orientation >= 5 ? Size{48, 64} : Size{64, 48};
        ASSERT_EQ(image.size(), size) << example.orientation;
        const auto quarter = [&](bool right, bool bottom) {
            const int x = right ? size.width / 2 : 0;
            const int y = bottom ? size.height / 2 : 0;
            return meanColour(image, x + 4, y + 4, x + 16, y + 16);
        };
        EXPECT_THAT(quarter(example.redRight, example.redBottom), colour(255, 0, 0, 6))
            << example.orientation;
        EXPECT_THAT(quarter(example.greenRight, example.greenBottom), colour(0, 255, 0, 6))
            << example.orientation;
    }
}

TEST(Decode, ABrokenExifBlockIsIgnored)
{
    auto jpeg = withOrientation(encodedQuarters(".jpg", 64, 48), 6);
    jpeg[2 + 4 + 6 + 7] = 0xff; // The directory lies beyond the block now.
    EXPECT_EQ(decoded(jpeg).size(), (Size{64, 48}));
    EXPECT_EQ(decoded(withOrientation(encodedQuarters(".jpg", 64, 48), 99)).size(), (Size{64, 48}));
}

TEST(Decode, ColourProfilesAreApplied)
{
    const auto jpeg = withProfile(encodedQuarters(".jpg", 64, 48), swappedProfile());
    const Image image = decoded(jpeg);
    // The profile's red is sRGB's green and the other way round.
    EXPECT_THAT(meanColour(image, 4, 4, 26, 18), colour(0, 255, 0, 12));
    EXPECT_THAT(meanColour(image, 38, 4, 60, 18), colour(255, 0, 0, 12));
    EXPECT_THAT(meanColour(image, 4, 30, 26, 44), colour(0, 0, 255, 12));
}

TEST(Decode, ProfilesInPngAreAppliedToo)
{
    const auto png = withProfile(encodedQuarters(".png", 64, 48), swappedProfile());
    EXPECT_THAT(meanColour(decoded(png), 4, 4, 26, 18), colour(0, 255, 0, 12));
}

TEST(Decode, ProfilesAreAppliedToSixteenBits)
{
    const auto red = withProfile(deepPng(8, 8, 65535, 0, 0), swappedProfile());
    EXPECT_THAT(meanColour(decoded(red), 0, 0, 8, 8), colour(0, 255, 0, 12));
    Bytes png;
    cv::imencode(".png", cv::Mat(8, 8, CV_16UC4, cv::Scalar(0, 0, 65535, 32896)), png);
    const auto mean = meanColour(decoded(withProfile(png, swappedProfile())), 0, 0, 8, 8);
    EXPECT_THAT(mean, ElementsAre(DoubleNear(0, 12), DoubleNear(255, 12), DoubleNear(0, 12),
                                  DoubleNear(128, 1)));
}

TEST(Decode, GreyFollowsAGreyProfile)
{
    // Half of the light is 188 in sRGB.
    const cv::Mat grey(64, 64, CV_8UC1, cv::Scalar(128));
    for (const char* extension : {".png", ".jpg"}) {
        Bytes bytes;
        cv::imencode(extension, grey, bytes);
        const auto file = withProfile(bytes, linearGreyProfile());
        EXPECT_THAT(meanColour(decoded(file), 0, 0, 64, 64), colour(188, 188, 188)) << extension;
    }
    Bytes deep;
    cv::imencode(".png", cv::Mat(8, 8, CV_16UC1, cv::Scalar(32896)), deep);
    EXPECT_THAT(meanColour(decoded(withProfile(deep, linearGreyProfile())), 0, 0, 8, 8),
                colour(188, 188, 188));
    const auto withAlpha = withProfile(greyAlphaPng(8, 8, 128, 77), linearGreyProfile());
    EXPECT_THAT(meanColour(decoded(withAlpha), 0, 0, 8, 8),
                ElementsAre(DoubleNear(188, 3), DoubleNear(188, 3), DoubleNear(188, 3), 77));
}

TEST(Decode, ReducedGreyFollowsItsProfileToo)
{
    Bytes bytes;
    cv::imencode(".jpg", cv::Mat(64, 64, CV_8UC1, cv::Scalar(128)), bytes);
    const Image image = decoded(withProfile(bytes, linearGreyProfile()), 64 * 64 - 1);
    ASSERT_EQ(image.size(), (Size{32, 32}));
    EXPECT_THAT(meanColour(image, 0, 0, 32, 32), colour(188, 188, 188));
}

/// What the log says while a picture is decoded.
std::string loggedWhileDecoding(const Bytes& bytes)
{
    std::ostringstream log;
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>(
        "test", std::make_shared<spdlog::sinks::ostream_sink_st>(log)));
    decoded(bytes);
    spdlog::set_default_logger(before);
    return log.str();
}

TEST(Decode, AProfileThatCannotBeUsedIsNotedAndLeftOut)
{
    const auto jpeg = encodedQuarters(".jpg", 64, 48);
    const auto png = encodedQuarters(".png", 64, 48);
    const Bytes rubbish(200, 7);
    Bytes halved = swappedProfile();
    halved.resize(halved.size() / 2);
    for (const auto& file :
         {withProfile(jpeg, rubbish), withProfile(png, rubbish), withProfile(jpeg, halved),
          withProfile(jpeg, linearGreyProfile()), withProfile(png, swappedInkProfile()),
          withPngChunk(png, {"iCCP", rubbish}, "x").value()}) {
        EXPECT_THAT(meanColour(decoded(file), 4, 4, 26, 18), colour(255, 0, 0, 6));
        EXPECT_THAT(loggedWhileDecoding(file),
                    testing::AllOf(HasSubstr("x.img"), HasSubstr("colour profile")));
    }
    EXPECT_EQ(loggedWhileDecoding(jpeg), "");
    EXPECT_EQ(loggedWhileDecoding(withProfile(jpeg, swappedProfile())), "");
}

TEST(Decode, SixteenBitsAreRounded)
{
    const Image image = decoded(deepPng(8, 8, 65535, 32896, 257));
    EXPECT_EQ(image.channels, 3);
    EXPECT_THAT(meanColour(image, 0, 0, 8, 8), colour(255, 128, 1, 0.01));
}

const InkFile kInkFiles[] = {InkFile::Adobe, InkFile::AdobeYcck, InkFile::Plain};

TEST(Decode, CmykBecomesRgb)
{
    for (const auto kind : kInkFiles) {
        const auto mean = [&](int cyan, int magenta, int yellow, int black) {
            return meanColour(decoded(cmykJpeg(16, 16, cyan, magenta, yellow, black, kind)), 0, 0,
                              16, 16);
        };
        EXPECT_THAT(mean(0, 255, 255, 0), colour(255, 0, 0, 6)) << static_cast<int>(kind);
        EXPECT_THAT(mean(0, 0, 0, 255), colour(0, 0, 0, 6)) << static_cast<int>(kind);
        EXPECT_THAT(mean(0, 0, 0, 0), colour(255, 255, 255, 6)) << static_cast<int>(kind);
        EXPECT_THAT(mean(255, 0, 0, 127), colour(0, 128, 128, 6)) << static_cast<int>(kind);
    }
}

TEST(Decode, CmykFollowsItsProfile)
{
    for (const auto kind : kInkFiles) {
        const auto mean = [&](int cyan, int magenta, int yellow, int black) {
            const auto jpeg = cmykJpeg(16, 16, cyan, magenta, yellow, black, kind);
            return meanColour(decoded(withProfile(jpeg, swappedInkProfile())), 0, 0, 16, 16);
        };
        EXPECT_THAT(mean(255, 0, 0, 0), colour(255, 255, 0, 8)) << static_cast<int>(kind);
        EXPECT_THAT(mean(0, 255, 255, 0), colour(0, 0, 255, 8)) << static_cast<int>(kind);
        EXPECT_THAT(mean(0, 0, 0, 0), colour(255, 255, 255, 8)) << static_cast<int>(kind);
        EXPECT_THAT(mean(0, 0, 0, 255), colour(0, 0, 0, 8)) << static_cast<int>(kind);
    }
}

TEST(Decode, CmykWithAnotherKindOfProfileIsMixedPlainly)
{
    const auto jpeg = withProfile(cmykJpeg(16, 16, 255, 0, 0, 0), swappedProfile());
    EXPECT_THAT(meanColour(decoded(jpeg), 0, 0, 16, 16), colour(0, 255, 255, 6));
    EXPECT_THAT(loggedWhileDecoding(jpeg), HasSubstr("colour profile"));
}

TEST(Decode, LargeCmykIsReducedAndTurned)
{
    const auto jpeg = withOrientation(cmykJpeg(80, 40, 0, 255, 255, 0), 6);
    const Image image = decoded(jpeg, 80 * 40 - 1);
    EXPECT_EQ(image.size(), (Size{20, 40}));
    EXPECT_THAT(meanColour(image, 0, 0, 20, 40), colour(255, 0, 0, 6));
}

TEST(Decode, BrokenCmykIsBrokenByName)
{
    auto jpeg = cmykJpeg(64, 64, 1, 2, 3, 4);
    for (const std::uint8_t marker : {0xdb, 0xc4}) {
        // A table of no known kind.
        auto damaged = jpeg;
        for (std::size_t i = 0; i + 4 < damaged.size(); ++i) {
            if (damaged[i] == 0xff && damaged[i + 1] == marker) {
                damaged[i + 4] = 0xee;
                break;
            }
        }
        EXPECT_THAT(errorOf(damaged), testing::AllOf(HasSubstr("x.img"), HasSubstr("broken")));
    }
}

TEST(Decode, GreyBecomesRgb)
{
    Bytes png;
    cv::imencode(".png", cv::Mat(8, 8, CV_8UC1, cv::Scalar(77)), png);
    EXPECT_THAT(meanColour(decoded(png), 0, 0, 8, 8), colour(77, 77, 77, 0.01));
}

TEST(Decode, PalettesAndTheirTransparencyAreResolved)
{
    const Image image = decoded(palettePng(16, 8));
    ASSERT_EQ(image.channels, 4);
    EXPECT_THAT(meanColour(image, 0, 0, 8, 8), ElementsAre(200, 100, 50, 255));
    EXPECT_EQ(meanColour(image, 8, 0, 16, 8)[3], 0);
}

TEST(Decode, AlphaIsKeptStraight)
{
    Image image(4, 4, 4);
    for (std::size_t i = 0; i < image.pixels.size(); i += 4) {
        image.pixels[i] = 250;
        image.pixels[i + 3] = static_cast<std::uint8_t>(i);
    }
    EXPECT_EQ(decoded(*encodePng(image)), image);
}

TEST(Decode, LargeJpegsAreReducedWhileTheyAreDecoded)
{
    const auto jpeg = encodedQuarters(".jpg", 800, 400);
    EXPECT_EQ(decoded(jpeg, 800 * 400).size(), (Size{800, 400}));
    EXPECT_EQ(decoded(jpeg, 800 * 400 - 1).size(), (Size{400, 200}));
    EXPECT_EQ(decoded(jpeg, 21'000).size(), (Size{200, 100}));
    EXPECT_EQ(decoded(jpeg, 6'000).size(), (Size{100, 50}));
    EXPECT_THAT(errorOf(jpeg, 4'000), HasSubstr("too large"));
    EXPECT_EQ(decoded(withOrientation(jpeg, 6), 21'000).size(), (Size{100, 200}));
}

TEST(Decode, OtherLargePicturesAreRefusedByTheirHeader)
{
    EXPECT_THAT(errorOf(encodedQuarters(".png", 100, 100), 9'999),
                testing::AllOf(HasSubstr("x.img"), HasSubstr("100 x 100"), HasSubstr("too large")));
    // Nothing of this size is in the file: its header alone must be enough to refuse it.
    const auto bomb = withAnnouncedSize(encodedQuarters(".jpg", 64, 48), 65500, 65500);
    EXPECT_THAT(errorOf(bomb), HasSubstr("too large"));
}

TEST(Decode, ProgressiveJpegsCannotHoldTheMemory)
{
    Bytes jpeg;
    cv::imencode(".jpg", cv::Mat(64, 64, CV_8UC3), jpeg, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
    EXPECT_EQ(decoded(jpeg, 2'048).size(), (Size{32, 32}));
    EXPECT_THAT(errorOf(jpeg, 2'047), HasSubstr("too large"));
}

TEST(Decode, CutOffFilesAreBrokenByName)
{
    for (const char* extension : {".png", ".jpg", ".webp", ".tiff", ".bmp"}) {
        const auto whole = encodedQuarters(extension, 64, 48);
        for (const double share : {0.0, 0.1, 0.5, 0.9}) {
            const auto size =
                static_cast<std::ptrdiff_t>(static_cast<double>(whole.size()) * share);
            const auto message = errorOf({whole.begin(), whole.begin() + size});
            EXPECT_THAT(message, HasSubstr("x.img")) << extension << " " << share;
        }
    }
}

TEST(Decode, OtherKindsOfFileAreNamedAsSuch)
{
    const std::string text = "GIF89a and more bytes that are no picture";
    EXPECT_THAT(errorOf({text.begin(), text.end()}),
                testing::AllOf(HasSubstr("x.img"), HasSubstr("Save it as PNG")));
    EXPECT_THAT(errorOf({}), HasSubstr("is empty"));
}

TEST(Decode, AnimationsAreNamedAsSuch)
{
    std::string webp = "RIFF";
    webp += std::string("\x1a\0\0\0", 4) + "WEBPVP8X" + std::string("\x0a\0\0\0\x02\0\0\0", 8) +
            std::string("\x0f\0\0\x0f\0\0", 6);
    EXPECT_THAT(errorOf({webp.begin(), webp.end()}), HasSubstr("animation"));
}

} // namespace
} // namespace diorama
