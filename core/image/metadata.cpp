// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/metadata.h"

#include "core/image/bytereader.h"
#include "core/image/colour.h"
#include "core/scene/pngtext.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace diorama {
namespace {

using Span = std::span<const std::uint8_t>;

Span bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
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

void append(Bytes& target, std::string_view text)
{
    target.insert(target.end(), text.begin(), text.end());
}

void append(Bytes& target, std::span<const std::uint8_t> bytes)
{
    target.insert(target.end(), bytes.begin(), bytes.end());
}

void appendNumber(Bytes& target, std::size_t value, int bytes, bool isBigEndian = false)
{
    for (int i = 0; i < bytes; ++i) {
        const int shift = 8 * (isBigEndian ? bytes - 1 - i : i);
        target.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

void appendJpegSegment(Bytes& target, std::uint8_t marker, std::string_view prefix,
                       std::span<const std::uint8_t> data)
{
    constexpr std::size_t kMost = 65533;
    if (prefix.size() + data.size() > kMost)
        throw std::length_error("too much metadata for a JPEG");
    target.push_back(0xff);
    target.push_back(marker);
    appendNumber(target, prefix.size() + data.size() + 2, 2, /*isBigEndian=*/true);
    append(target, prefix);
    append(target, data);
}

/// Behind the JFIF segment, which must stay the first one.
Bytes jpegWithMetadata(Span encoded, const std::string& xmp)
{
    using namespace std::string_view_literals;
    const ByteReader reader(encoded, /*isBigEndian=*/true);
    constexpr std::uint32_t kJfif = 0xffe0;
    const std::size_t start = reader.u16(2) == kJfif ? 4 + reader.u16(4) : 2;
    Bytes jpeg;
    append(jpeg, reader.part(0, start));
    if (!xmp.empty())
        appendJpegSegment(jpeg, 0xe1, "http://ns.adobe.com/xap/1.0/\0"sv, bytesOf(xmp));
    appendJpegSegment(jpeg, 0xe2, "ICC_PROFILE\0\1\1"sv, srgbProfile());
    append(jpeg, encoded.subspan(start));
    return jpeg;
}

void appendRiffChunk(Bytes& target, std::string_view name, Span data)
{
    append(target, name);
    appendNumber(target, data.size(), 4);
    append(target, data);
    if (data.size() % 2 != 0)
        target.push_back(0);
}

/// The extended header that ICC and XMP need, in front of the picture's own chunks.
Bytes webpWithMetadata(Span encoded, const std::string& xmp, const Image& image)
{
    constexpr std::uint8_t kHasProfile = 0x20;
    constexpr std::uint8_t kHasAlpha = 0x10;
    constexpr std::uint8_t kHasXmp = 0x04;
    Bytes header{static_cast<std::uint8_t>(kHasProfile | (image.channels == 4 ? kHasAlpha : 0) |
                                           (xmp.empty() ? 0 : kHasXmp)),
                 0, 0, 0};
    appendNumber(header, static_cast<std::size_t>(image.width) - 1, 3);
    appendNumber(header, static_cast<std::size_t>(image.height) - 1, 3);
    Bytes body;
    append(body, std::string_view("WEBP"));
    appendRiffChunk(body, "VP8X", header);
    appendRiffChunk(body, "ICCP", srgbProfile());
    const ByteReader reader(encoded);
    for (std::size_t at = 12; at + 8 <= encoded.size();) {
        const std::size_t length = reader.u32(at + 4);
        const std::size_t whole = 8 + length + length % 2;
        if (!reader.has(at, "VP8X"))
            append(body, reader.part(at, std::min(whole, encoded.size() - at)));
        at += whole;
    }
    if (!xmp.empty())
        appendRiffChunk(body, "XMP ", bytesOf(xmp));
    Bytes webp;
    appendRiffChunk(webp, "RIFF", body);
    return webp;
}

/// A new directory at the end of the file, the old entries and two more in the order of their tags.
Bytes tiffWithMetadata(Span encoded, const std::string& xmp)
{
    constexpr std::size_t kEntryBytes = 12;
    constexpr std::uint32_t kTagXmp = 700;
    constexpr std::uint32_t kTagProfile = 34675;
    constexpr std::size_t kUndefined = 7;
    const ByteReader reader(encoded);
    if (!reader.has(0, "II"))
        throw std::invalid_argument("unexpected byte order");
    Bytes tiff(encoded.begin(), encoded.end());
    std::map<std::uint32_t, Bytes> entries;
    const auto addBlock = [&](std::uint32_t tag, Span data) {
        tiff.resize(tiff.size() + tiff.size() % 2);
        Bytes& entry = entries[tag];
        appendNumber(entry, tag, 2);
        appendNumber(entry, kUndefined, 2);
        appendNumber(entry, data.size(), 4);
        appendNumber(entry, tiff.size(), 4);
        append(tiff, data);
    };
    const std::size_t old = reader.u32(4);
    const std::size_t count = reader.u16(old);
    for (std::size_t i = 0; i < count; ++i) {
        const auto entry = reader.part(old + 2 + kEntryBytes * i, kEntryBytes);
        entries[ByteReader(entry).u16(0)].assign(entry.begin(), entry.end());
    }
    if (!xmp.empty())
        addBlock(kTagXmp, bytesOf(xmp));
    addBlock(kTagProfile, srgbProfile());
    tiff.resize(tiff.size() + tiff.size() % 2);
    Bytes start;
    appendNumber(start, tiff.size(), 4);
    std::copy(start.begin(), start.end(), tiff.begin() + 4);
    appendNumber(tiff, entries.size(), 2);
    for (const auto& [tag, entry] : entries)
        append(tiff, entry);
    appendNumber(tiff, 0, 4);
    return tiff;
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

Result<Bytes> withMetadata(std::span<const std::uint8_t> encoded, const Image& image,
                           const ExportOptions& options)
{
    try {
        switch (options.format) {
        case ExportFormat::Png:
            return pngWithMetadata(encoded, options);
        case ExportFormat::Jpeg:
            return jpegWithMetadata(encoded, xmpPacket(options));
        case ExportFormat::WebP:
            return webpWithMetadata(encoded, xmpPacket(options), image);
        case ExportFormat::Tiff:
            return tiffWithMetadata(encoded, xmpPacket(options));
        case ExportFormat::OpenRaster:
            break;
        }
        return Bytes(encoded.begin(), encoded.end());
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "The picture's metadata could not be written.",
                     exception.what()};
    }
}

} // namespace diorama
