// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// One text encoder input: start, tokens, end, padding, and the weight of each position.
struct PromptChunk
{
    std::vector<std::int32_t> ids;
    std::vector<float> weights;
    int length = 0; ///< Positions up to and including the first end token.

    std::size_t tokens() const { return static_cast<std::size_t>(length - 2); }
};

/// A prompt cut into chunks of the encoder's length. A position counts through all chunks:
/// chunk * chunkLength + place, as in the concatenated embeddings.
struct PromptEncoding
{
    int chunkLength = 77;
    std::vector<PromptChunk> chunks; ///< At least one.
    bool isWeighted = false;         ///< Some weight is not 1.
    std::size_t leftOut = 0;         ///< Tokens at the end for which there was no chunk.

    int positions() const { return chunkLength * static_cast<int>(chunks.size()); }
};

/// Consecutive positions of a prompt, [begin, end).
struct TokenSpan
{
    int begin = 0;
    int end = 0;

    friend bool operator==(const TokenSpan&, const TokenSpan&) = default;
};

/// Encodes with emphasis (parsePromptWeights). More than chunkLength-2 tokens go on in further
/// chunks, cut at the last comma of the final 20 tokens where there is one; what the last chunk of
/// maxChunks has no room for is left out.
PromptEncoding encodePrompt(const Tokenizer& tokenizer, std::string_view prompt,
                            int chunkLength = 77, int maxChunks = 8);

/// The same without emphasis and in one chunk, cut like the reference's truncation: what a phrase
/// gets.
PromptChunk encodePhrase(const Tokenizer& tokenizer, std::string_view phrase, int chunkLength = 77);

/// The first word, emphasis aside, of which something does not fit into so many tokens; empty where
/// all words do. For messages: a short one has the next one with it, a very long one is shortened.
std::string firstWordBeyond(const Tokenizer& tokenizer, std::string_view prompt,
                            std::size_t tokens);

/// So many chunks as the longer of the two has, for guidance with one batch.
void padToSameChunks(const Tokenizer& tokenizer, PromptEncoding& a, PromptEncoding& b);

/// Every place where the phrase's tokens stand in the prompt, in order; empty where it does not
/// occur. An occurrence that a chunk's edge divides is left out.
std::vector<TokenSpan> findPhrase(const Tokenizer& tokenizer, const PromptEncoding& prompt,
                                  std::string_view phrase);

} // namespace diorama
