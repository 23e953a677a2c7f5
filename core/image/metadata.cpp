// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadata.h"

#include "core/image/colour.h"
#include "core/scene/pngtext.h"

#include <exiv2/exiv2.hpp>
#include <mutex>

namespace diorama {
namespace {

/// exiv2's XMP parser has process-wide state.
std::mutex& exivMutex()
{
    static std::mutex kMutex;
    return kMutex;
}

Result<Bytes> pngWithMetadata(std::span<const std::uint8_t> encoded, const ExportOptions& options)
{
    auto chunks = readPngChunks(encoded, "export.png");
    if (!chunks)
        return chunks.error();
    static constexpr std::uint8_t kPerceptual[1] = {0};
    std::vector<std::pair<std::string_view, std::string>> texts;
    if (auto xmp = xmpPacket(options); !xmp.empty())
        texts.emplace_back("XML:com.adobe.xmp", std::move(xmp));
    if (!options.title.empty())
        texts.emplace_back("Title", options.title);
    if (!options.sceneYaml.empty())
        texts.emplace_back(kPngSceneKeyword, options.sceneYaml);
    std::vector<Bytes> data;
    data.reserve(texts.size());
    auto place = chunks->insert(chunks->begin() + 1, PngChunk{"sRGB", kPerceptual}) + 1;
    for (const auto& [keyword, text] : texts) {
        data.push_back(pngTextData(keyword, text));
        place = chunks->insert(place, PngChunk{"iTXt", data.back()}) + 1;
    }
    return writePngChunks(*chunks);
}

void setProfile(Exiv2::Image& image, ExportFormat format)
{
    const Bytes& profile = srgbProfile();
    if (format == ExportFormat::Tiff) {
        Exiv2::DataValue value(profile.data(), static_cast<long>(profile.size()),
                               Exiv2::invalidByteOrder, Exiv2::undefined);
        image.exifData().add(Exiv2::ExifKey("Exif.Image.InterColorProfile"), &value);
        return;
    }
    Exiv2::DataBuf buffer(profile.data(), static_cast<long>(profile.size()));
    image.setIccProfile(buffer);
}

Bytes exivWritten(std::span<const std::uint8_t> encoded, const ExportOptions& options)
{
    const std::scoped_lock lock(exivMutex());
    const auto image = Exiv2::ImageFactory::open(encoded.data(), static_cast<long>(encoded.size()));
    image->readMetadata();
    setProfile(*image, options.format);
    if (const auto xmp = xmpPacket(options); !xmp.empty()) {
        Exiv2::XmpParser::decode(image->xmpData(), xmp);
        image->writeXmpFromPacket(false);
    }
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    Bytes bytes(io.size());
    const long got = io.read(bytes.data(), static_cast<long>(bytes.size()));
    io.close();
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

} // namespace

std::string xmlEscaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            // XML 1.0 has no way to write the other control characters.
            result += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
        }
    }
    return result;
}

std::string xmpPacket(const ExportOptions& options)
{
    if (!options.markAsAi && options.title.empty())
        return {};
    std::string xmp = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "  <rdf:Description rdf:about=\"\"\n"
                      "   xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                      "   xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                      "   xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">\n"
                      "   <xmp:CreatorTool>Diorama " DIORAMA_VERSION "</xmp:CreatorTool>\n";
    if (options.markAsAi) {
        xmp += std::string("   <Iptc4xmpExt:DigitalSourceType>") + kAiSourceType +
               "</Iptc4xmpExt:DigitalSourceType>\n";
    }
    if (!options.title.empty()) {
        xmp += "   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xmlEscaped(options.title) +
               "</rdf:li></rdf:Alt></dc:title>\n";
    }
    return xmp + "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

Result<Bytes> withMetadata(std::span<const std::uint8_t> encoded, const ExportOptions& options)
{
    if (options.format == ExportFormat::Png)
        return pngWithMetadata(encoded, options);
    try {
        return exivWritten(encoded, options);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "The picture's metadata could not be written.",
                     exception.what()};
    }
}

} // namespace diorama
