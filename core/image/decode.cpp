// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"

#include "core/base/log.h"
#include "core/image/colour.h"
#include "core/image/cvbridge.h"
#include "core/image/inkjpeg.h"
#include "core/image/pictureheader.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace diorama {
namespace {

std::int64_t pixelsOf(Size size)
{
    return std::int64_t{size.width} * size.height;
}

/// By how much the codec must reduce the picture; 0: it cannot.
int reductionFor(const PictureHeader& header, std::int64_t maxPixels)
{
    const auto pixels = pixelsOf(header.size);
    if (pixels <= maxPixels)
        return 1;
    // A progressive JPEG keeps all its coefficients in memory, whatever the reduction.
    if (header.format != PictureFormat::Jpeg || (header.isProgressive && pixels > 2 * maxPixels))
        return 0;
    for (const int factor : {2, 4, 8}) {
        if (pixels / factor / factor <= maxPixels)
            return factor;
    }
    return 0;
}

int codecFlags(int reduction)
{
    switch (reduction) {
    case 2:
        return cv::IMREAD_REDUCED_COLOR_2 | cv::IMREAD_IGNORE_ORIENTATION;
    case 4:
        return cv::IMREAD_REDUCED_COLOR_4 | cv::IMREAD_IGNORE_ORIENTATION;
    case 8:
        return cv::IMREAD_REDUCED_COLOR_8 | cv::IMREAD_IGNORE_ORIENTATION;
    default:
        return cv::IMREAD_UNCHANGED;
    }
}

cv::Mat decodeLight(std::span<const std::uint8_t> bytes, int reduction)
{
    const cv::Mat file(1, static_cast<int>(bytes.size()), CV_8U,
                       const_cast<std::uint8_t*>(bytes.data()));
    return cv::imdecode(file, codecFlags(reduction));
}

cv::Mat inSrgb(const cv::Mat& decoded, const PictureHeader& header, const std::string& name)
{
    const auto samples = header.isCmyk ? Samples::Ink : Samples::Light;
    if (cv::Mat exact = srgbByProfile(decoded, samples, header.colourProfile); !exact.empty())
        return exact;
    if (header.hasProfile)
        spdlog::warn("The colour profile in \"{}\" cannot be used: its colours may be off.", name);
    return assumedSrgb(decoded, samples);
}

cv::Mat upright(const cv::Mat& stored, int orientation)
{
    cv::Mat result = stored;
    if (orientation >= 5)
        cv::transpose(stored, result);
    constexpr int kBoth = -1;
    constexpr int kVertical = 0;
    constexpr int kHorizontal = 1;
    const auto flipped = [&](int code) {
        cv::Mat turned;
        cv::flip(result, turned, code);
        return turned;
    };
    switch (orientation) {
    case 2:
    case 6:
        return flipped(kHorizontal);
    case 3:
    case 7:
        return flipped(kBoth);
    case 4:
    case 8:
        return flipped(kVertical);
    default:
        return result;
    }
}

Error broken(const std::string& name, const std::string& detail)
{
    return {ErrorCode::InvalidInput,
            "The picture \"" + name +
                "\" is broken and cannot be decoded. Get an intact copy of it.",
            detail};
}

} // namespace

Result<Image> decodePicture(std::span<const std::uint8_t> bytes, const std::string& name,
                            std::int64_t maxPixels)
{
    const auto header = readPictureHeader(bytes, name);
    if (!header)
        return header.error();
    const int reduction = reductionFor(*header, maxPixels);
    if (reduction == 0) {
        return Error{ErrorCode::Unsupported,
                     "The picture \"" + name +
                         "\" is too large: " + std::to_string(header->size.width) + " x " +
                         std::to_string(header->size.height) + " pixels, at most " +
                         std::to_string(maxPixels / 1'000'000) +
                         " megapixels can be opened. Reduce it in another program first."};
    }
    try {
        const cv::Mat decoded = header->isCmyk ? decodeInks(bytes, header->size, reduction)
                                               : decodeLight(bytes, reduction);
        if (decoded.empty())
            return broken(name, "the codec gave nothing");
        return imageFrom(upright(inSrgb(decoded, *header, name), header->orientation));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "There is not enough memory for the picture \"" +
                                                 name +
                                                 "\". Close other programs or reduce it first."};
    } catch (const cv::Exception& exception) {
        if (exception.code == cv::Error::StsNoMem) {
            return Error{ErrorCode::OutOfMemory,
                         "There is not enough memory for the picture \"" + name +
                             "\". Close other programs or reduce it first."};
        }
        return broken(name, exception.what());
    } catch (const std::exception& exception) {
        return broken(name, exception.what());
    }
}

} // namespace diorama
