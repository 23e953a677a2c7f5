// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/image/testpictures.h"

#include "core/scene/pngtext.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <jpeglib.h>
#include <lcms2.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <zlib.h>

namespace diorama::testing_support {
namespace {

void appendMarker(Bytes& jpeg, std::uint8_t marker, const Bytes& data)
{
    const auto length = data.size() + 2;
    jpeg.insert(jpeg.end(), {0xff, marker, static_cast<std::uint8_t>(length >> 8),
                             static_cast<std::uint8_t>(length)});
    jpeg.insert(jpeg.end(), data.begin(), data.end());
}

Bytes withMarker(const Bytes& jpeg, std::uint8_t marker, const Bytes& data)
{
    Bytes result(jpeg.begin(), jpeg.begin() + 2);
    appendMarker(result, marker, data);
    result.insert(result.end(), jpeg.begin() + 2, jpeg.end());
    return result;
}

Bytes packed(const Bytes& raw)
{
    uLongf size = compressBound(raw.size());
    Bytes result(size);
    compress(result.data(), &size, raw.data(), raw.size());
    result.resize(size);
    return result;
}

/// Eight bits a sample.
Bytes pngHeader(int width, int height, std::uint8_t type)
{
    Bytes header;
    for (const int side : {width, height}) {
        for (const int shift : {24, 16, 8, 0})
            header.push_back(static_cast<std::uint8_t>(side >> shift));
    }
    header.insert(header.end(), {8, type, 0, 0, 0});
    return header;
}

Bytes bytesOf(cmsHPROFILE profile)
{
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, nullptr, &size);
    Bytes bytes(size);
    cmsSaveProfileToMem(profile, bytes.data(), &size);
    cmsCloseProfile(profile);
    return bytes;
}

/// Lab of a node of the ink profile's table. `toLab` turns 8-bit RGB into it.
cmsInt32Number swappedInks(const cmsUInt16Number in[], cmsUInt16Number out[], void* toLab)
{
    const cmsUInt16Number inks[3] = {in[2], in[1], in[0]};
    std::uint8_t rgb[3];
    for (int c = 0; c < 3; ++c)
        rgb[c] = static_cast<std::uint8_t>((65535 - inks[c]) / 257 * (65535 - in[3]) / 65535);
    cmsDoTransform(toLab, rgb, out, 1);
    return TRUE;
}

} // namespace

Image quarters(int width, int height)
{
    Image image(width, height, 3);
    static constexpr std::uint8_t kColours[4][3] = {
        {255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto& colour = kColours[(y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0)];
            std::copy(std::begin(colour), std::end(colour), image.row(y) + std::ptrdiff_t{3} * x);
        }
    }
    return image;
}

Bytes encodedQuarters(const std::string& extension, int width, int height)
{
    const Image image = quarters(width, height);
    const cv::Mat rgb(height, width, CV_8UC3, const_cast<std::uint8_t*>(image.pixels.data()));
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    Bytes bytes;
    cv::imencode(extension, bgr, bytes);
    return bytes;
}

Bytes deepPng(int width, int height, std::uint16_t red, std::uint16_t green, std::uint16_t blue)
{
    Bytes bytes;
    cv::imencode(".png", cv::Mat(height, width, CV_16UC3, cv::Scalar(blue, green, red)), bytes);
    return bytes;
}

Bytes cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black, InkFile kind)
{
    jpeg_compress_struct info = {};
    jpeg_error_mgr errors = {};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &memory, &size);
    info.image_width = static_cast<JDIMENSION>(width);
    info.image_height = static_cast<JDIMENSION>(height);
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    if (kind == InkFile::AdobeYcck)
        jpeg_set_colorspace(&info, JCS_YCCK);
    info.write_Adobe_marker = kind == InkFile::Plain ? FALSE : TRUE;
    jpeg_start_compress(&info, TRUE);
    std::vector<std::uint8_t> row;
    for (int x = 0; x < width; ++x) {
        for (const int ink : {cyan, magenta, yellow, black})
            row.push_back(static_cast<std::uint8_t>(kind == InkFile::Plain ? ink : 255 - ink));
    }
    JSAMPROW rows[1] = {row.data()};
    while (info.next_scanline < info.image_height)
        jpeg_write_scanlines(&info, rows, 1);
    jpeg_finish_compress(&info);
    Bytes bytes(memory, memory + size);
    jpeg_destroy_compress(&info);
    std::free(memory);
    return bytes;
}

Bytes palettePng(int width, int height)
{
    Bytes raw;
    for (int y = 0; y < height; ++y) {
        raw.push_back(0);
        for (int x = 0; x < width; ++x)
            raw.push_back(x < width / 2 ? 0 : 1);
    }
    const Bytes header = pngHeader(width, height, /*type=*/3);
    const Bytes palette{200, 100, 50, 1, 2, 3};
    const Bytes alpha{255, 0};
    const Bytes pixels = packed(raw);
    return writePngChunks(
        {{"IHDR", header}, {"PLTE", palette}, {"tRNS", alpha}, {"IDAT", pixels}, {"IEND", {}}});
}

Bytes greyAlphaPng(int width, int height, int grey, int alpha)
{
    Bytes raw;
    for (int y = 0; y < height; ++y) {
        raw.push_back(0);
        for (int x = 0; x < width; ++x) {
            raw.push_back(static_cast<std::uint8_t>(grey));
            raw.push_back(static_cast<std::uint8_t>(alpha));
        }
    }
    const Bytes header = pngHeader(width, height, /*type=*/4);
    const Bytes pixels = packed(raw);
    return writePngChunks({{"IHDR", header}, {"IDAT", pixels}, {"IEND", {}}});
}

Bytes withOrientation(const Bytes& jpeg, int orientation)
{
    return withMarker(jpeg, 0xe1, {'E',  'x',
                                   'i',  'f',
                                   0,    0,
                                   'M',  'M',
                                   0,    42,
                                   0,    0,
                                   0,    8,
                                   0,    1,
                                   0x01, 0x12,
                                   0,    3,
                                   0,    0,
                                   0,    1,
                                   0,    static_cast<std::uint8_t>(orientation),
                                   0,    0,
                                   0,    0,
                                   0,    0});
}

Bytes withProfile(const Bytes& picture, const Bytes& profile)
{
    if (isPng(picture)) {
        Bytes data{'p', 0, 0};
        const Bytes small = packed(profile);
        data.insert(data.end(), small.begin(), small.end());
        return withPngChunk(picture, {"iCCP", data}, "x").value();
    }
    const std::string prefix("ICC_PROFILE\0\1\1", 14);
    Bytes data(prefix.begin(), prefix.end());
    data.insert(data.end(), profile.begin(), profile.end());
    return withMarker(picture, 0xe2, data);
}

Bytes swappedProfile()
{
    const cmsCIExyY white{0.3127, 0.3290, 1};
    const cmsCIExyYTRIPLE primaries{{0.30, 0.60, 1}, {0.64, 0.33, 1}, {0.15, 0.06, 1}};
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
    cmsToneCurve* curves[3] = {curve, curve, curve};
    cmsHPROFILE profile = cmsCreateRGBProfile(&white, &primaries, curves);
    cmsFreeToneCurve(curve);
    return bytesOf(profile);
}

Bytes linearGreyProfile()
{
    cmsToneCurve* curve = cmsBuildGamma(nullptr, 1.0);
    cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), curve);
    cmsFreeToneCurve(curve);
    return bytesOf(profile);
}

Bytes swappedInkProfile()
{
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHPROFILE lab = cmsCreateLab2Profile(nullptr);
    cmsHTRANSFORM toLab =
        cmsCreateTransform(srgb, TYPE_RGB_8, lab, TYPE_LabV2_16, INTENT_PERCEPTUAL, 0);
    constexpr cmsUInt32Number kNodes = 5;
    cmsPipeline* table = cmsPipelineAlloc(nullptr, 4, 3);
    cmsStage* stage = cmsStageAllocCLut16bit(nullptr, kNodes, 4, 3, nullptr);
    cmsStageSampleCLut16bit(stage, swappedInks, toLab, 0);
    cmsPipelineInsertStage(table, cmsAT_BEGIN, stage);
    cmsHPROFILE profile = cmsCreateProfilePlaceholder(nullptr);
    cmsSetProfileVersion(profile, 2.1);
    cmsSetDeviceClass(profile, cmsSigOutputClass);
    cmsSetColorSpace(profile, cmsSigCmykData);
    cmsSetPCS(profile, cmsSigLabData);
    cmsWriteTag(profile, cmsSigAToB0Tag, table);
    cmsPipelineFree(table);
    cmsDeleteTransform(toLab);
    cmsCloseProfile(lab);
    cmsCloseProfile(srgb);
    return bytesOf(profile);
}

Bytes withAnnouncedSize(Bytes jpeg, int width, int height)
{
    for (std::size_t i = 0; i + 9 < jpeg.size(); ++i) {
        if (jpeg[i] != 0xff || (jpeg[i + 1] != 0xc0 && jpeg[i + 1] != 0xc2))
            continue;
        jpeg[i + 5] = static_cast<std::uint8_t>(height >> 8);
        jpeg[i + 6] = static_cast<std::uint8_t>(height);
        jpeg[i + 7] = static_cast<std::uint8_t>(width >> 8);
        jpeg[i + 8] = static_cast<std::uint8_t>(width);
        break;
    }
    return jpeg;
}

std::vector<double> meanColour(const Image& image, int x0, int y0, int x1, int y1)
{
    std::vector<double> sum(static_cast<std::size_t>(image.channels));
    for (int y = y0; y < y1; ++y) {
        for (int x = x0; x < x1; ++x) {
            for (int c = 0; c < image.channels; ++c)
                sum[static_cast<std::size_t>(c)] += image.row(y)[x * image.channels + c];
        }
    }
    for (auto& value : sum)
        value /= (x1 - x0) * (y1 - y0);
    return sum;
}

double maskIou(const Image& a, const Image& b)
{
    std::size_t both = 0;
    std::size_t any = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        const bool inA = a.pixels[i] >= 128;
        const bool inB = b.pixels[i] >= 128;
        both += inA && inB ? 1 : 0;
        any += inA || inB ? 1 : 0;
    }
    return any == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(any);
}

} // namespace diorama::testing_support
