// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/encode.h"

#include "core/image/cvbridge.h"
#include "core/image/metadata.h"
#include "core/image/onwhite.h"
#include "core/image/openraster.h"
#include "core/image/resize.h"

#include <opencv2/imgcodecs.hpp>

namespace diorama {
namespace {

constexpr int kMostPixelsASide = 16384;
constexpr int kWebPMostPixelsASide = 16383;

Result<Bytes> encodeWith(const char* extension, const Image& image,
                         const std::vector<int>& settings)
{
    try {
        Bytes bytes;
        if (cv::imencode(extension, bgrFrom(image), bytes, settings))
            return bytes;
        return Error{ErrorCode::Internal, "The picture could not be encoded."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "The picture could not be encoded.", exception.what()};
    }
}

Result<Bytes> encodePixels(const Image& image, const ExportOptions& options)
{
    switch (options.format) {
    case ExportFormat::Jpeg:
        return encodeWith(
            ".jpg", image.channels == 4 ? onWhite(image) : image,
            {cv::IMWRITE_JPEG_QUALITY, options.quality, cv::IMWRITE_JPEG_OPTIMIZE, 1});
    case ExportFormat::WebP:
        return encodeWith(".webp", image, {cv::IMWRITE_WEBP_QUALITY, options.quality});
    case ExportFormat::Tiff:
        return encodeWith(".tiff", image, {});
    default:
        return encodePng(image);
    }
}

Result<void> checkExport(const Image& image, const ExportOptions& options, Size size)
{
    if (image.isNull())
        return Error{ErrorCode::InvalidInput, "There is no picture to export."};
    if (options.quality < 1 || options.quality > 100)
        return Error{ErrorCode::InvalidInput, "The quality must lie between 1 and 100."};
    const int most = options.format == ExportFormat::WebP ? kWebPMostPixelsASide : kMostPixelsASide;
    if (size.width > most || size.height > most) {
        return Error{ErrorCode::InvalidInput, "A picture of this format can have at most " +
                                                  std::to_string(most) +
                                                  " pixels a side; choose a smaller size."};
    }
    return {};
}

} // namespace

Result<Bytes> encodePng(const Image& image)
{
    if (image.isNull())
        return Error{ErrorCode::InvalidInput, "An empty picture cannot be stored."};
    return encodeWith(".png", image, {cv::IMWRITE_PNG_COMPRESSION, 4});
}

Result<Bytes> encodeExport(const Image& image, const ExportOptions& options)
{
    const Size size = options.size.isEmpty() ? image.size() : options.size;
    if (const auto checked = checkExport(image, options, size); !checked)
        return checked.error();
    const Image picture = resizeImage(image, size);
    if (options.format == ExportFormat::OpenRaster) {
        std::vector<ExportLayer> layers;
        for (const auto& layer : options.layers)
            layers.push_back({layer.name, resizeImage(layer.image, size)});
        if (layers.empty())
            layers.push_back({"Picture", picture});
        return encodeOpenRaster(picture, layers);
    }
    const auto encoded = encodePixels(picture, options);
    if (!encoded)
        return encoded.error();
    return withMetadata(*encoded, picture, options);
}

} // namespace diorama
