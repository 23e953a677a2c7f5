// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pngtext.h"

#include <gmock/gmock.h>
#include <zlib.h>

namespace diorama {
namespace {

/// The smallest PNG file that the chunk reader accepts; its pixels do not matter here.
Bytes tinyPng()
{
    static constexpr std::uint8_t kHeader[13] = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    static constexpr std::uint8_t kPixels[4] = {1, 2, 3, 4};
    return writePngChunks({{"IHDR", kHeader}, {"IDAT", kPixels}, {"IEND", {}}});
}

std::optional<std::string> textOf(const Bytes& png, std::string_view keyword)
{
    const auto text = readPngText(png, keyword, "a.png", 1 << 20);
    return text ? *text : std::optional<std::string>("error: " + text.error().message);
}

TEST(PngText, TextRoundTripsAndPixelsStay)
{
    const auto png = tinyPng();
    const auto marked = withPngText(png, "key", "Füchse\nund 狐", "a.png");
    ASSERT_TRUE(marked);
    EXPECT_EQ(textOf(*marked, "key"), "Füchse\nund 狐");
    EXPECT_EQ(textOf(*marked, "ke"), std::nullopt);
    const auto chunks = readPngChunks(*marked, "a.png");
    ASSERT_TRUE(chunks);
    ASSERT_EQ(chunks->size(), 4U);
    EXPECT_THAT((*chunks)[2].data, testing::ElementsAre(1, 2, 3, 4));
}

TEST(PngText, WritingAgainReplacesTheOldText)
{
    auto png = *withPngText(tinyPng(), "key", "old", "a.png");
    png = *withPngText(png, "other", "kept", "a.png");
    png = *withPngText(png, "key", "new", "a.png");
    EXPECT_EQ(textOf(png, "key"), "new");
    EXPECT_EQ(textOf(png, "other"), "kept");
    EXPECT_EQ(readPngChunks(png, "a.png")->size(), 5U);
}

Bytes withCompressedText(const std::string& text)
{
    uLongf size = compressBound(text.size());
    Bytes packed(size);
    compress(packed.data(), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    packed.resize(size);
    Bytes data{'k', 'e', 'y', 0, 1, 0, 0, 0};
    data.insert(data.end(), packed.begin(), packed.end());
    return *withPngChunk(tinyPng(), {"iTXt", data}, "a.png");
}

TEST(PngText, CompressedTextIsReadUpToItsBound)
{
    EXPECT_EQ(textOf(withCompressedText("hello"), "key"), "hello");
    const auto bomb = withCompressedText(std::string(2 << 20, 'x'));
    EXPECT_LT(bomb.size(), 20'000U);
    EXPECT_THAT(*textOf(bomb, "key"), testing::HasSubstr("too large"));
}

TEST(PngText, BrokenFilesAreRefusedByName)
{
    const auto png = *withPngText(tinyPng(), "key", "value", "a.png");
    for (std::size_t size = 0; size < png.size(); ++size) {
        const auto read = readPngChunks(std::span(png).first(size), "a.png");
        ASSERT_FALSE(read) << size;
        EXPECT_THAT(read.error().message, testing::HasSubstr("a.png"));
    }
    for (std::size_t i = 8; i < png.size(); ++i) {
        auto damaged = png;
        damaged[i] ^= 0x20;
        EXPECT_FALSE(readPngChunks(damaged, "a.png")) << i;
    }
    EXPECT_FALSE(readPngChunks(Bytes{'P', 'K'}, "a.png"));
}

} // namespace
} // namespace diorama
