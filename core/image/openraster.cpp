// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/openraster.h"

#include "core/image/encode.h"
#include "core/image/metadata.h"
#include "core/image/resize.h"
#include "core/scene/zipwriter.h"

#include <algorithm>

namespace diorama {
namespace {

constexpr int kThumbnailSide = 256;

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string layerFile(std::size_t index)
{
    return "data/layer" + std::to_string(index) + ".png";
}

/// The stack lists the front layer first.
std::string stackXml(Size size, const std::vector<ExportLayer>& layers)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<image version=\"0.0.3\" w=\"" +
                      std::to_string(size.width) + "\" h=\"" + std::to_string(size.height) +
                      "\">\n <stack>\n";
    for (std::size_t i = layers.size(); i-- > 0;) {
        xml += "  <layer name=\"" + xmlEscaped(layers[i].name) + "\" src=\"" + layerFile(i) +
               "\" x=\"0\" y=\"0\" opacity=\"1.0\" visibility=\"visible\""
               " composite-op=\"svg:src-over\"/>\n";
    }
    return xml + " </stack>\n</image>\n";
}

} // namespace

Result<Bytes> encodeOpenRaster(const Image& merged, const std::vector<ExportLayer>& layers)
{
    if (merged.isNull() || std::any_of(layers.begin(), layers.end(), [&](const ExportLayer& layer) {
            return layer.image.size() != merged.size();
        })) {
        return Error{ErrorCode::InvalidInput, "Every layer must have the picture's size."};
    }
    const std::string xml = stackXml(merged.size(), layers);
    Size small = merged.size();
    if (small.width > kThumbnailSide || small.height > kThumbnailSide)
        small = fitted(small, {kThumbnailSide, kThumbnailSide});
    std::vector<std::pair<std::string, Image>> pictures;
    for (std::size_t i = 0; i < layers.size(); ++i)
        pictures.emplace_back(layerFile(i), layers[i].image);
    pictures.emplace_back("mergedimage.png", merged);
    pictures.emplace_back("Thumbnails/thumbnail.png", resizeImage(merged, small));

    std::vector<Bytes> encoded;
    encoded.reserve(pictures.size());
    ZipWriter zip;
    zip.add("mimetype", bytesOf("image/openraster"), ZipWriter::Packing::Store);
    zip.add("stack.xml", bytesOf(xml), ZipWriter::Packing::Deflate);
    for (const auto& [name, image] : pictures) {
        auto png = encodePng(image);
        if (!png)
            return png.error();
        encoded.push_back(std::move(*png));
        zip.add(name, encoded.back(), ZipWriter::Packing::Store);
    }
    return zip.finish();
}

} // namespace diorama
