// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/opencvimagetools.h"

#include "core/image/cutout.h"
#include "core/image/decode.h"
#include "core/image/encode.h"
#include "core/image/resize.h"

namespace diorama {
namespace {

/// Runs picture work whose libraries may throw, most often for want of memory.
template <typename T, typename Work>
Result<T> guarded(Work&& work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Error{
            ErrorCode::OutOfMemory,
            "There is not enough memory for this picture. Close other programs or choose a "
            "smaller size."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "The picture could not be processed.", exception.what()};
    }
}

} // namespace

Result<Image> OpenCvImageTools::decode(std::span<const std::uint8_t> bytes, const std::string& name,
                                       std::int64_t maxPixels) const
{
    return guarded<Image>([&] { return decodePicture(bytes, name, maxPixels); });
}

Result<Image> OpenCvImageTools::proposeCutout(const Image& picture,
                                              const std::vector<CutoutStroke>& strokes,
                                              std::stop_token stop) const
{
    return guarded<Image>([&] { return cutOut(picture, strokes, std::move(stop)); });
}

Result<Bytes> OpenCvImageTools::encodePng(const Image& picture) const
{
    return guarded<Bytes>([&] { return diorama::encodePng(picture); });
}

Result<Bytes> OpenCvImageTools::encodeExport(const Image& picture,
                                             const ExportOptions& options) const
{
    return guarded<Bytes>([&] { return diorama::encodeExport(picture, options); });
}

Image OpenCvImageTools::resize(const Image& picture, Size size) const
{
    auto resized = guarded<Image>([&] { return resizeImage(picture, size); });
    return resized ? std::move(*resized) : Image();
}

} // namespace diorama
