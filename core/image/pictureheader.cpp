// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/pictureheader.h"

#include "core/image/bytereader.h"
#include "core/scene/pngtext.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace diorama {
namespace {

using namespace std::string_view_literals;
using Span = std::span<const std::uint8_t>;

constexpr std::uint32_t kMostPixelsASide = 1U << 20;
constexpr std::size_t kProfileBytes = std::size_t{4} << 20;

/// A well-formed picture of a kind that is not read.
class UnsupportedPicture final : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

Size checkedSize(std::uint32_t width, std::uint32_t height)
{
    if (width == 0 || height == 0 || width > kMostPixelsASide || height > kMostPixelsASide)
        throw std::runtime_error("its size is impossible");
    return {static_cast<int>(width), static_cast<int>(height)};
}

/// The first directory of TIFF data, which EXIF blocks are made of too.
class TiffDirectory final
{
public:
    explicit TiffDirectory(Span data)
        : m_reader(data, ByteReader(data).has(0, "MM"))
    {
        if (m_reader.u16(2) != 42)
            throw UnsupportedPicture("it is a kind of TIFF that is not read");
        const std::size_t start = m_reader.u32(4);
        const std::size_t count = m_reader.u16(start);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t entry = start + 2 + 12 * i;
            m_entries.emplace(m_reader.u16(entry), entry);
        }
    }

    /// A whole number of a SHORT or LONG entry.
    std::uint32_t number(std::uint32_t tag, std::uint32_t fallback) const
    {
        const auto found = m_entries.find(tag);
        if (found == m_entries.end())
            return fallback;
        constexpr std::uint32_t kShort = 3;
        return m_reader.u16(found->second + 2) == kShort ? m_reader.u16(found->second + 8)
                                                         : m_reader.u32(found->second + 8);
    }

    Span block(std::uint32_t tag) const
    {
        const auto found = m_entries.find(tag);
        if (found == m_entries.end())
            return {};
        return m_reader.part(m_reader.u32(found->second + 8), m_reader.u32(found->second + 4));
    }

private:
    ByteReader m_reader;
    std::map<std::uint32_t, std::size_t> m_entries;
};

constexpr std::uint32_t kTagWidth = 256;
constexpr std::uint32_t kTagHeight = 257;
constexpr std::uint32_t kTagOrientation = 274;
constexpr std::uint32_t kTagProfile = 34675;

/// EXIF is only advice: a broken block means no turning.
int orientationOf(Span exif)
{
    try {
        const auto value = TiffDirectory(exif).number(kTagOrientation, 1);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    } catch (const std::exception&) {
        return 1;
    }
}

Bytes boundedProfile(Span profile)
{
    return profile.size() <= kProfileBytes ? Bytes(profile.begin(), profile.end()) : Bytes();
}

PictureHeader readPng(Span bytes, const std::string& name)
{
    const auto chunks = readPngChunks(bytes, name);
    if (!chunks)
        throw std::runtime_error("a part of it is damaged or missing");
    PictureHeader header{.format = PictureFormat::Png};
    const ByteReader first(chunks->front().data, /*isBigEndian=*/true);
    header.size = checkedSize(first.u32(0), first.u32(4));
    for (const auto& chunk : *chunks) {
        if (chunk.type == "eXIf")
            header.orientation = orientationOf(chunk.data);
        if (chunk.type != "iCCP")
            continue;
        header.hasProfile = true;
        const auto end = std::find(chunk.data.begin(), chunk.data.end(), 0);
        if (chunk.data.end() - end < 2)
            continue;
        // The name's end and the method, then the packed profile.
        const auto packed =
            chunk.data.subspan(static_cast<std::size_t>(end - chunk.data.begin()) + 2);
        if (const auto profile = inflated(packed, kProfileBytes))
            header.colourProfile.assign(profile->begin(), profile->end());
    }
    return header;
}

/// Profiles above 64 KiB come in numbered pieces.
Bytes joinedProfile(const std::map<std::uint32_t, Span>& pieces)
{
    Bytes profile;
    for (const auto& [number, piece] : pieces)
        profile.insert(profile.end(), piece.begin(), piece.end());
    return boundedProfile(profile);
}

bool isFrameMarker(std::uint32_t marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

void requireEnd(Span scan)
{
    static constexpr std::array<std::uint8_t, 2> kEnd{0xff, 0xd9};
    if (std::search(scan.begin(), scan.end(), kEnd.begin(), kEnd.end()) == scan.end())
        throw std::runtime_error("it ends early");
}

PictureHeader readJpeg(Span bytes)
{
    PictureHeader header{.format = PictureFormat::Jpeg};
    const ByteReader reader(bytes, /*isBigEndian=*/true);
    std::map<std::uint32_t, Span> profile;
    std::size_t at = 2;
    while (true) {
        if (reader.u8(at) != 0xff)
            throw std::runtime_error("a marker is missing");
        const std::uint32_t marker = reader.u8(at + 1);
        if (marker == 0xff) {
            ++at;
            continue;
        }
        const std::size_t length = reader.u16(at + 2);
        const Span data = reader.part(at + 4, length >= 2 ? length - 2 : length);
        const ByteReader inner(data, /*isBigEndian=*/true);
        if (isFrameMarker(marker)) {
            header.size = checkedSize(inner.u16(3), inner.u16(1));
            header.isProgressive = marker == 0xc2 || marker >= 0xc9;
            header.isCmyk = inner.u8(5) == 4;
        } else if (marker == 0xe1 && inner.has(0, "Exif\0\0"sv)) {
            header.orientation = orientationOf(data.subspan(6));
        } else if (marker == 0xe2 && inner.has(0, "ICC_PROFILE\0"sv) && data.size() > 14) {
            profile.emplace(inner.u8(12), data.subspan(14));
        } else if (marker == 0xda) {
            requireEnd(bytes.subspan(at));
            break;
        }
        at += 2 + std::max<std::size_t>(length, 2);
    }
    if (header.size.isEmpty())
        throw std::runtime_error("its size is missing");
    header.hasProfile = !profile.empty();
    header.colourProfile = joinedProfile(profile);
    return header;
}

void widen(Size& size, Size other)
{
    size = {std::max(size.width, other.width), std::max(size.height, other.height)};
}

PictureHeader readWebP(Span bytes)
{
    PictureHeader header{.format = PictureFormat::WebP};
    const ByteReader reader(bytes);
    std::size_t at = 12;
    while (at + 8 <= bytes.size()) {
        const std::size_t length = reader.u32(at + 4);
        const Span data = reader.part(at + 8, length);
        const ByteReader inner(data);
        if (reader.has(at, "VP8X")) {
            constexpr std::uint32_t kAnimated = 2;
            if ((inner.u8(0) & kAnimated) != 0)
                throw UnsupportedPicture("it is an animation");
            widen(header.size, checkedSize(inner.u24(4) + 1, inner.u24(7) + 1));
        } else if (reader.has(at, "VP8 ")) {
            widen(header.size, checkedSize(inner.u16(6) & 0x3fff, inner.u16(8) & 0x3fff));
        } else if (reader.has(at, "VP8L")) {
            const std::uint32_t sides = inner.u32(1);
            widen(header.size, checkedSize((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1));
        } else if (reader.has(at, "ICCP")) {
            header.hasProfile = true;
            header.colourProfile = boundedProfile(data);
        } else if (reader.has(at, "EXIF")) {
            // Some writers keep JPEG's prefix.
            header.orientation = orientationOf(inner.has(0, "Exif\0\0"sv) ? data.subspan(6) : data);
        }
        at += 8 + length + length % 2;
    }
    if (header.size.isEmpty())
        throw std::runtime_error("it ends early");
    return header;
}

PictureHeader readTiff(Span bytes)
{
    PictureHeader header{.format = PictureFormat::Tiff};
    const TiffDirectory directory(bytes);
    header.size = checkedSize(directory.number(kTagWidth, 0), directory.number(kTagHeight, 0));
    header.orientation = orientationOf(bytes);
    const Span profile = directory.block(kTagProfile);
    header.hasProfile = !profile.empty();
    header.colourProfile = boundedProfile(profile);
    return header;
}

PictureHeader readBmp(Span bytes)
{
    PictureHeader header{.format = PictureFormat::Bmp};
    const ByteReader reader(bytes);
    constexpr std::uint32_t kOldHeader = 12;
    if (reader.u32(14) == kOldHeader) {
        header.size = checkedSize(reader.u16(18), reader.u16(20));
    } else {
        // A negative height means rows from the top.
        const std::uint32_t height = reader.u32(22);
        header.size = checkedSize(reader.u32(18), height >> 31 != 0 ? 0U - height : height);
    }
    return header;
}

PictureHeader read(Span bytes, const std::string& name)
{
    const ByteReader reader(bytes);
    if (isPng(bytes))
        return readPng(bytes, name);
    if (reader.has(0, "\xff\xd8\xff"sv))
        return readJpeg(bytes);
    if (reader.has(0, "RIFF") && reader.has(8, "WEBP"))
        return readWebP(bytes);
    if (reader.has(0, "II") || reader.has(0, "MM"))
        return readTiff(bytes);
    if (reader.has(0, "BM"))
        return readBmp(bytes);
    throw UnsupportedPicture("it is of no kind that Diorama reads");
}

} // namespace

Result<PictureHeader> readPictureHeader(Span bytes, const std::string& name)
{
    if (bytes.empty())
        return Error{ErrorCode::InvalidInput, "The picture \"" + name + "\" is empty."};
    try {
        return read(bytes, name);
    } catch (const UnsupportedPicture& exception) {
        return Error{ErrorCode::Unsupported, "The picture \"" + name +
                                                 "\" cannot be opened: " + exception.what() +
                                                 ". Save it as PNG, JPEG, WebP, TIFF or BMP."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::InvalidInput, "The picture \"" + name + "\" is broken: " +
                                                  exception.what() + ". Get an intact copy of it."};
    }
}

} // namespace diorama
