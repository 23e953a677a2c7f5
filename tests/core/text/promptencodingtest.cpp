// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/promptencoding.h"

#include "tests/core/text/smalltokenizer.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::IsEmpty;
using Ids = std::vector<std::int32_t>;

TEST(PromptEncoding, StartsEndsAndPads)
{
    const Tokenizer tokenizer = smallTokenizer();
    const PromptEncoding encoding = encodePrompt(tokenizer, "", 8);
    ASSERT_EQ(encoding.chunks.size(), 1U);
    const std::int32_t end = tokenizer.endId();
    EXPECT_THAT(encoding.chunks[0].ids,
                ElementsAre(tokenizer.startId(), end, end, end, end, end, end, end));
    EXPECT_EQ(encoding.chunks[0].length, 2);
    EXPECT_FALSE(encoding.isWeighted);
}

TEST(PromptEncoding, WeightsLieOnTheirTokensOnly)
{
    const Tokenizer tokenizer = smallTokenizer();
    const PromptEncoding encoding = encodePrompt(tokenizer, "a (red:1.5) robot");
    const auto span = findPhrase(tokenizer, encoding, "red");
    ASSERT_EQ(span.size(), 1U);
    EXPECT_TRUE(encoding.isWeighted);
    for (int i = 0; i < encoding.chunkLength; ++i) {
        const bool isInside = i >= span[0].begin && i < span[0].end;
        EXPECT_FLOAT_EQ(encoding.chunks[0].weights[static_cast<std::size_t>(i)],
                        isInside ? 1.5F : 1.0F);
    }
}

TEST(PromptEncoding, LongPromptsGoOnInFurtherChunks)
{
    const Tokenizer tokenizer = smallTokenizer();
    std::string prompt;
    for (int i = 0; i < 100; ++i)
        prompt += "a red robot ";
    const Ids all = tokenizer.encode(prompt);
    const PromptEncoding encoding = encodePrompt(tokenizer, prompt, 77, 100);
    Ids joined;
    for (const PromptChunk& chunk : encoding.chunks) {
        EXPECT_EQ(chunk.ids.size(), 77U);
        joined.insert(joined.end(), chunk.ids.begin() + 1, chunk.ids.begin() + chunk.length - 1);
    }
    EXPECT_EQ(joined, all);
    EXPECT_EQ(encoding.chunks.size(), (all.size() + 74) / 75);
    EXPECT_EQ(encodePrompt(tokenizer, prompt, 77, 2).chunks.size(), 2U);
}

TEST(PromptEncoding, ChunksEndAtACommaWhereOneIsNear)
{
    const Tokenizer tokenizer = smallTokenizer();
    const std::int32_t comma = tokenizer.encode(",").at(0);
    const PromptEncoding encoding = encodePrompt(tokenizer, "1 2 3 4, 5 6 7 8 9", 9);
    ASSERT_EQ(encoding.chunks.size(), 2U);
    EXPECT_EQ(encoding.chunks[0].length, 7);
    EXPECT_EQ(encoding.chunks[0].ids[5], comma);
}

TEST(PromptEncoding, PhrasesAreFoundWhereverTheyStand)
{
    const Tokenizer tokenizer = smallTokenizer();
    const PromptEncoding encoding =
        encodePrompt(tokenizer, "a red robot and a (red:1.2) robot, a Red  ROBOT");
    const auto spans = findPhrase(tokenizer, encoding, "red robot");
    ASSERT_EQ(spans.size(), 3U);
    const Ids wanted = tokenizer.encode("red robot");
    for (const TokenSpan& span : spans)
        EXPECT_EQ(Ids(encoding.chunks[0].ids.begin() + span.begin,
                      encoding.chunks[0].ids.begin() + span.end),
                  wanted);
    EXPECT_THAT(findPhrase(tokenizer, encoding, "teapot"), IsEmpty());
    EXPECT_THAT(findPhrase(tokenizer, encoding, ""), IsEmpty());
}

TEST(PromptEncoding, PositionsCountThroughTheChunks)
{
    const Tokenizer tokenizer = smallTokenizer();
    std::string prompt;
    for (int i = 0; i < 90; ++i)
        prompt += "1 ";
    const PromptEncoding encoding = encodePrompt(tokenizer, prompt + "teapot");
    const auto spans = findPhrase(tokenizer, encoding, "teapot");
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].begin, 77 + 1 + 15);
}

TEST(PromptEncoding, PaddingMakesTheChunksEqual)
{
    const Tokenizer tokenizer = smallTokenizer();
    PromptEncoding longer = encodePrompt(tokenizer, "1 2 3 4 5 6 7 8 9", 6);
    PromptEncoding shorter = encodePrompt(tokenizer, "", 6);
    padToSameChunks(tokenizer, longer, shorter);
    EXPECT_EQ(shorter.chunks.size(), longer.chunks.size());
    EXPECT_EQ(shorter.chunks.back().ids, shorter.chunks.front().ids);
}

TEST(PromptEncoding, WhatIsLeftOutIsCounted)
{
    const Tokenizer tokenizer = smallTokenizer();
    EXPECT_EQ(encodePrompt(tokenizer, "1 2 3", 5, 1).leftOut, 0U);
    EXPECT_EQ(encodePrompt(tokenizer, "1 2 3 4 5", 5, 1).leftOut, 2U);
    EXPECT_EQ(encodePrompt(tokenizer, "1 2 3 4 5 6 7", 5, 2).leftOut, 1U);
}

TEST(PromptEncoding, TheLastChunkIsFilledAndNotCutAtAComma)
{
    const Tokenizer tokenizer = smallTokenizer();
    const PromptEncoding encoding = encodePrompt(tokenizer, "1 2, 3 4 5 6", 7, 1);
    EXPECT_EQ(encoding.chunks[0].ids, encodePhrase(tokenizer, "1 2, 3 4 5 6", 7).ids);
    EXPECT_EQ(encoding.leftOut, 2U);
}

TEST(PromptEncoding, TheFirstWordThatIsLeftOutIsNamed)
{
    const Tokenizer tokenizer = smallTokenizer();
    EXPECT_EQ(firstWordBeyond(tokenizer, "1 (2:1.4) robot, 4", 2), "robot");
    EXPECT_EQ(firstWordBeyond(tokenizer, "1 2 a robot, 4", 2), "a robot");
    EXPECT_EQ(firstWordBeyond(tokenizer, "1 2 3,", 3), "") << "punctuation is no loss";
    EXPECT_EQ(firstWordBeyond(tokenizer, "1 2 3", 3), "");
    const std::string run(200, '1');
    EXPECT_LT(firstWordBeyond(tokenizer, run, 5).size(), 50U);
}

} // namespace
} // namespace diorama
