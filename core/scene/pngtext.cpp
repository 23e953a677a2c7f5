// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pngtext.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <zlib.h>

namespace diorama {
namespace {

constexpr std::array<std::uint8_t, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr std::size_t kMostChunks = 100'000;

std::uint32_t readBig32(std::span<const std::uint8_t> bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | bytes[3];
}

void appendBig32(Bytes& bytes, std::uint32_t value)
{
    for (const int shift : {24, 16, 8, 0})
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t chunkSum(std::span<const std::uint8_t> typeAndData)
{
    return static_cast<std::uint32_t>(
        crc32_z(crc32_z(0, nullptr, 0), typeAndData.data(), typeAndData.size()));
}

Error broken(const std::string& name, const char* why)
{
    return {ErrorCode::InvalidInput,
            "\"" + name + "\" is a broken PNG file: " + why + ". Get an intact copy of it."};
}

bool hasKeyword(const PngChunk& chunk, std::string_view keyword)
{
    return chunk.type == "iTXt" && chunk.data.size() > keyword.size() &&
           std::equal(keyword.begin(), keyword.end(), chunk.data.begin()) &&
           chunk.data[keyword.size()] == 0;
}

Result<Bytes> withChunk(std::span<const std::uint8_t> png, const PngChunk& chunk,
                        std::string_view replacedKeyword, const std::string& name)
{
    auto chunks = readPngChunks(png, name);
    if (!chunks)
        return chunks.error();
    if (!replacedKeyword.empty()) {
        std::erase_if(*chunks,
                      [&](const PngChunk& old) { return hasKeyword(old, replacedKeyword); });
    }
    // Colour chunks must come before a palette: behind the header is right for every kind.
    chunks->insert(chunks->begin() + 1, chunk);
    return writePngChunks(*chunks);
}

} // namespace

bool isPng(std::span<const std::uint8_t> bytes)
{
    return bytes.size() >= kSignature.size() &&
           std::equal(kSignature.begin(), kSignature.end(), bytes.begin());
}

Result<std::vector<PngChunk>> readPngChunks(std::span<const std::uint8_t> png,
                                            const std::string& name)
{
    if (!isPng(png))
        return Error{ErrorCode::InvalidInput, "\"" + name + "\" is not a PNG file."};
    std::vector<PngChunk> chunks;
    auto rest = png.subspan(kSignature.size());
    while (chunks.empty() || chunks.back().type != "IEND") {
        if (rest.size() < 12)
            return broken(name, "it ends early");
        const std::size_t length = readBig32(rest);
        if (length > rest.size() - 12)
            return broken(name, "a chunk is longer than the file");
        const auto typeAndData = rest.subspan(4, 4 + length);
        std::string type(typeAndData.begin(), typeAndData.begin() + 4);
        if (!std::all_of(type.begin(), type.end(), [](unsigned char c) { return std::isalpha(c); }))
            return broken(name, "a chunk has no proper name");
        if (readBig32(rest.subspan(8 + length)) != chunkSum(typeAndData))
            return broken(name, "the sum of a chunk is wrong");
        if (chunks.empty() != (type == "IHDR") || chunks.size() >= kMostChunks)
            return broken(name, "its chunks are out of order");
        chunks.push_back({std::move(type), typeAndData.subspan(4)});
        rest = rest.subspan(12 + length);
    }
    return chunks;
}

Bytes writePngChunks(const std::vector<PngChunk>& chunks)
{
    Bytes png(kSignature.begin(), kSignature.end());
    for (const auto& chunk : chunks) {
        appendBig32(png, static_cast<std::uint32_t>(chunk.data.size()));
        const std::size_t start = png.size();
        png.insert(png.end(), chunk.type.begin(), chunk.type.end());
        png.insert(png.end(), chunk.data.begin(), chunk.data.end());
        appendBig32(png, chunkSum(std::span(png).subspan(start)));
    }
    return png;
}

Result<std::optional<std::string>> readPngText(std::span<const std::uint8_t> png,
                                               std::string_view keyword, const std::string& name,
                                               std::size_t maxBytes)
{
    const auto chunks = readPngChunks(png, name);
    if (!chunks)
        return chunks.error();
    for (const auto& chunk : *chunks) {
        if (!hasKeyword(chunk, keyword))
            continue;
        // keyword 0 compressed method language 0 translated-keyword 0 text
        auto rest = chunk.data.subspan(keyword.size() + 1);
        if (rest.size() < 2)
            return broken(name, "a text chunk ends early");
        const bool isCompressed = rest[0] != 0;
        rest = rest.subspan(2);
        for (int skipped = 0; skipped < 2; ++skipped) {
            const auto end = std::find(rest.begin(), rest.end(), 0);
            if (end == rest.end())
                return broken(name, "a text chunk ends early");
            rest = rest.subspan(static_cast<std::size_t>(end - rest.begin()) + 1);
        }
        if (!isCompressed && rest.size() <= maxBytes)
            return std::optional(std::string(rest.begin(), rest.end()));
        auto text = isCompressed ? inflated(rest, maxBytes) : std::nullopt;
        if (!text)
            return broken(name, "a text chunk is damaged or too large");
        return text;
    }
    return std::optional<std::string>();
}

std::optional<std::string> inflated(std::span<const std::uint8_t> packed, std::size_t maxBytes)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 16384> buffer{};
    int state = Z_OK;
    while (state == Z_OK && text.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(buffer.data(), buffer.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || text.size() > maxBytes)
        return {};
    return text;
}

Bytes pngTextData(std::string_view keyword, std::string_view text)
{
    Bytes data(keyword.begin(), keyword.end());
    data.insert(data.end(), 5, 0);
    data.insert(data.end(), text.begin(), text.end());
    return data;
}

Result<Bytes> withPngText(std::span<const std::uint8_t> png, std::string_view keyword,
                          std::string_view text, const std::string& name)
{
    const Bytes data = pngTextData(keyword, text);
    return withChunk(png, {"iTXt", data}, keyword, name);
}

Result<Bytes> withPngChunk(std::span<const std::uint8_t> png, const PngChunk& chunk,
                           const std::string& name)
{
    return withChunk(png, chunk, {}, name);
}

} // namespace diorama
