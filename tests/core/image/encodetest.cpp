// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/encode.h"

#include "core/image/decode.h"
#include "core/image/metadata.h"
#include "core/scene/pngtext.h"
#include "core/scene/scenepng.h"
#include "core/scene/zipreader.h"
#include "tests/core/image/testpictures.h"

#include <cmath>
#include <exiv2/exiv2.hpp>
#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;
using namespace testing_support;

Bytes exported(const Image& image, const ExportOptions& options)
{
    auto bytes = encodeExport(image, options);
    if (!bytes) {
        ADD_FAILURE() << bytes.error().message << " " << bytes.error().detail;
        return {};
    }
    return std::move(*bytes);
}

double difference(const Image& a, const Image& b)
{
    if (a.size() != b.size() || a.channels != b.channels)
        return 1e9;
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        sum += std::pow(a.pixels[i] - b.pixels[i], 2);
    return std::sqrt(sum / static_cast<double>(a.pixels.size()));
}

constexpr ExportFormat kPictureFormats[] = {ExportFormat::Png, ExportFormat::Jpeg,
                                            ExportFormat::WebP, ExportFormat::Tiff};

TEST(Encode, PixelsSurviveEveryFormat)
{
    const Image image = quarters(64, 48);
    for (const auto format : kPictureFormats) {
        const auto bytes = exported(image, {.format = format, .quality = 95});
        const auto back = decodePicture(bytes, "x", 1 << 20);
        ASSERT_TRUE(back) << back.error().message;
        const bool isLossless = format == ExportFormat::Png || format == ExportFormat::Tiff;
        EXPECT_LE(difference(*back, image), isLossless ? 0.0 : 20.0) << static_cast<int>(format);
    }
}

TEST(Encode, TheAiMarkAndProfileAreThereForOtherPrograms)
{
    const Image image = quarters(64, 48);
    for (const auto format : kPictureFormats) {
        const auto bytes = exported(image, {.format = format, .title = "Fox & <Tent>"});
        const auto file = Exiv2::ImageFactory::open(bytes.data(), static_cast<long>(bytes.size()));
        file->readMetadata();
        const auto& xmp = file->xmpData();
        const auto found = xmp.findKey(Exiv2::XmpKey("Xmp.iptcExt.DigitalSourceType"));
        ASSERT_NE(found, xmp.end()) << static_cast<int>(format);
        EXPECT_EQ(found->toString(), kAiSourceType);
        const auto title = xmp.findKey(Exiv2::XmpKey("Xmp.dc.title"));
        ASSERT_NE(title, xmp.end());
        EXPECT_THAT(title->toString(), HasSubstr("Fox & <Tent>"));
        if (format == ExportFormat::Jpeg || format == ExportFormat::WebP) {
            EXPECT_TRUE(file->iccProfileDefined()) << static_cast<int>(format);
        }
        if (format == ExportFormat::Tiff) {
            EXPECT_NE(file->exifData().findKey(Exiv2::ExifKey("Exif.Image.InterColorProfile")),
                      file->exifData().end());
        }
    }
    const auto png = exported(image, {});
    const auto chunks = readPngChunks(png, "x");
    EXPECT_EQ((*chunks)[1].type, "sRGB");
}

TEST(Encode, TheMarkCanBeLeftOut)
{
    for (const auto format : kPictureFormats) {
        const auto bytes = exported(quarters(16, 16), {.format = format, .markAsAi = false});
        const std::string text(bytes.begin(), bytes.end());
        EXPECT_THAT(text, testing::Not(HasSubstr("trainedAlgorithmicMedia")));
        EXPECT_THAT(text, testing::Not(HasSubstr("Diorama")));
    }
}

TEST(Encode, APngCarriesItsScene)
{
    Scene scene;
    scene.prompt = "ein Füchslein 狐";
    const auto png =
        exported(quarters(16, 16), {.sceneYaml = sceneYamlForPng(scene), .title = "T"});
    const auto loaded = loadSceneFromPng(png, "x.png");
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->scene, scene);
    EXPECT_EQ(*decodePicture(png, "x", 1 << 20), quarters(16, 16));
    const auto bare = exported(quarters(16, 16), {});
    EXPECT_FALSE(loadSceneFromPng(bare, "x.png"));
}

TEST(Encode, EqualInputGivesEqualBytes)
{
    for (const auto format : kPictureFormats) {
        const ExportOptions options{.format = format, .title = "x"};
        EXPECT_EQ(exported(quarters(32, 32), options), exported(quarters(32, 32), options));
    }
    const ExportOptions layered{.format = ExportFormat::OpenRaster};
    EXPECT_EQ(exported(quarters(32, 32), layered), exported(quarters(32, 32), layered));
}

TEST(Encode, LowerQualityIsSmaller)
{
    Image noise(128, 128, 3);
    std::uint32_t state = 1;
    for (auto& pixel : noise.pixels) {
        state = state * 1664525 + 1013904223;
        pixel = static_cast<std::uint8_t>(state >> 24);
    }
    for (const auto format : {ExportFormat::Jpeg, ExportFormat::WebP}) {
        EXPECT_LT(exported(noise, {.format = format, .quality = 30}).size(),
                  exported(noise, {.format = format, .quality = 90}).size());
    }
}

TEST(Encode, SizesAreResampled)
{
    const auto bytes = exported(quarters(64, 48), {.size = {128, 96}});
    EXPECT_EQ(decodePicture(bytes, "x", 1 << 20)->size(), (Size{128, 96}));
    EXPECT_FALSE(encodeExport(quarters(8, 8), {.size = {20'000, 8}}));
    EXPECT_FALSE(encodeExport(quarters(8, 8), {.quality = 0}));
    EXPECT_FALSE(encodeExport({}, {}));
}

TEST(Encode, TransparentPixelsLieOnWhiteInAJpeg)
{
    Image image(16, 16, 4);
    const auto bytes = exported(image, {.format = ExportFormat::Jpeg});
    const auto back = decodePicture(bytes, "x", 1 << 20);
    EXPECT_EQ(meanColour(*back, 0, 0, 16, 16)[1], 255);
}

TEST(Encode, OpenRasterHoldsItsLayers)
{
    Image layer(64, 48, 4);
    layer.pixels.assign(layer.pixels.size(), 200);
    const auto bytes =
        exported(quarters(64, 48), {.format = ExportFormat::OpenRaster,
                                    .layers = {{"Background", layer}, {"a \"fox\" & co", layer}}});
    const std::string start(bytes.begin(), bytes.begin() + 54);
    EXPECT_EQ(start.substr(30), "mimetypeimage/openraster");
    const auto zip = ZipReader::open(bytes, "x.ora");
    ASSERT_TRUE(zip);
    EXPECT_EQ(zip->names().front(), "mimetype");
    const auto xml = *zip->read("stack.xml", 1 << 20);
    const std::string text(xml.begin(), xml.end());
    EXPECT_THAT(text, HasSubstr("w=\"64\" h=\"48\""));
    EXPECT_LT(text.find("a &quot;fox&quot; &amp; co"), text.find("Background"));
    EXPECT_EQ(*decodePicture(*zip->read("data/layer1.png", 1 << 20), "l", 1 << 20), layer);
    EXPECT_EQ(*decodePicture(*zip->read("mergedimage.png", 1 << 20), "m", 1 << 20),
              quarters(64, 48));
    EXPECT_TRUE(zip->has("Thumbnails/thumbnail.png"));
    EXPECT_FALSE(encodeExport(quarters(8, 8),
                              {.format = ExportFormat::OpenRaster, .layers = {{"empty", {}}}}));
}

} // namespace
} // namespace diorama
