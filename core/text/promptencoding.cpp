// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/promptencoding.h"

#include "core/base/text.h"
#include "core/text/promptweights.h"

#include <algorithm>
#include <sstream>

namespace diorama {
namespace {

constexpr std::size_t kCommaReach = 20;
constexpr std::size_t kShownBytes = 40;
constexpr std::size_t kShortWord = 3;

struct WeightedToken
{
    std::int32_t id;
    float weight;
};

/// Tokens with weights; blanks at a piece's edges do not matter, as the tokenizer trims.
std::vector<WeightedToken> tokensOf(const Tokenizer& tokenizer, std::string_view prompt)
{
    std::vector<WeightedToken> tokens;
    const std::string_view bounded = shortened(prompt, Tokenizer::kMaxTextBytes);
    for (const WeightedText& piece : parsePromptWeights(bounded))
        for (const std::int32_t id : tokenizer.encode(piece.text))
            tokens.push_back({id, static_cast<float>(piece.weight)});
    return tokens;
}

PromptChunk chunkOf(const Tokenizer& tokenizer, std::vector<WeightedToken>::const_iterator from,
                    std::vector<WeightedToken>::const_iterator to, int chunkLength)
{
    PromptChunk chunk;
    chunk.ids.push_back(tokenizer.startId());
    chunk.weights.push_back(1.0F);
    for (; from != to; ++from) {
        chunk.ids.push_back(from->id);
        chunk.weights.push_back(from->weight);
    }
    chunk.ids.push_back(tokenizer.endId());
    chunk.weights.push_back(1.0F);
    chunk.length = static_cast<int>(chunk.ids.size());
    chunk.ids.resize(static_cast<std::size_t>(chunkLength), tokenizer.padId());
    chunk.weights.resize(static_cast<std::size_t>(chunkLength), 1.0F);
    return chunk;
}

/// How many of the tokens go into the next chunk.
std::size_t cutAt(const std::vector<WeightedToken>& tokens, std::size_t from, std::size_t room,
                  std::int32_t comma)
{
    const std::size_t left = tokens.size() - from;
    if (left <= room)
        return left;
    for (std::size_t back = 0; back < std::min(kCommaReach, room - 1); ++back)
        if (tokens[from + room - 1 - back].id == comma)
            return room - back;
    return room;
}

std::string withoutPunctuation(const std::string& word)
{
    return word.substr(0, word.find_last_not_of(",.;:!?") + 1);
}

/// A word as a message wants it: not too long, and not an article alone.
std::string shown(const std::string& word, std::istream& following)
{
    std::string text = withoutPunctuation(word);
    if (std::string next; text.size() <= kShortWord && following >> next)
        text = word + " " + withoutPunctuation(next);
    return text.size() <= kShownBytes ? text : std::string(shortened(text, kShownBytes)) + "\u2026";
}

std::int32_t commaOf(const Tokenizer& tokenizer)
{
    const std::vector<std::int32_t> ids = tokenizer.encode(",");
    return ids.size() == 1 ? ids.front() : -1;
}

} // namespace

PromptEncoding encodePrompt(const Tokenizer& tokenizer, std::string_view prompt, int chunkLength,
                            int maxChunks)
{
    PromptEncoding encoding;
    encoding.chunkLength = std::max(chunkLength, 3);
    const auto room = static_cast<std::size_t>(encoding.chunkLength - 2);
    const std::vector<WeightedToken> tokens = tokensOf(tokenizer, prompt);
    const std::int32_t comma = commaOf(tokenizer);
    std::size_t at = 0;
    do {
        const bool isLast = static_cast<int>(encoding.chunks.size()) + 1 >= maxChunks;
        const std::size_t count =
            isLast ? std::min(tokens.size() - at, room) : cutAt(tokens, at, room, comma);
        const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        encoding.chunks.push_back(chunkOf(
            tokenizer, from, from + static_cast<std::ptrdiff_t>(count), encoding.chunkLength));
        at += count;
    } while (at < tokens.size() && static_cast<int>(encoding.chunks.size()) < maxChunks);
    encoding.leftOut = tokens.size() - at;
    encoding.isWeighted = std::any_of(tokens.begin(), tokens.end(), [](const WeightedToken& each) {
        return each.weight != 1.0F;
    });
    return encoding;
}

PromptChunk encodePhrase(const Tokenizer& tokenizer, std::string_view phrase, int chunkLength)
{
    const auto room = static_cast<std::size_t>(std::max(chunkLength, 3) - 2);
    std::vector<WeightedToken> tokens;
    for (const std::int32_t id : tokenizer.encode(phrase))
        if (tokens.size() < room)
            tokens.push_back({id, 1.0F});
    return chunkOf(tokenizer, tokens.begin(), tokens.end(), std::max(chunkLength, 3));
}

std::string firstWordBeyond(const Tokenizer& tokenizer, std::string_view prompt, std::size_t tokens)
{
    std::istringstream words(plainPrompt(shortened(prompt, Tokenizer::kMaxTextBytes)));
    std::size_t count = 0;
    for (std::string word; words >> word;) {
        // Punctuation is no loss.
        const std::string bare = withoutPunctuation(word);
        if (!bare.empty() && count + tokenizer.encode(bare).size() > tokens)
            return shown(word, words);
        count += tokenizer.encode(word).size();
    }
    return {};
}

void padToSameChunks(const Tokenizer& tokenizer, PromptEncoding& a, PromptEncoding& b)
{
    const std::vector<WeightedToken> none;
    for (auto* each : {&a, &b})
        while (each->chunks.size() < std::max(a.chunks.size(), b.chunks.size()))
            each->chunks.push_back(chunkOf(tokenizer, none.begin(), none.end(), each->chunkLength));
}

std::vector<TokenSpan> findPhrase(const Tokenizer& tokenizer, const PromptEncoding& prompt,
                                  std::string_view phrase)
{
    const std::vector<std::int32_t> wanted =
        tokenizer.encode(plainPrompt(shortened(phrase, Tokenizer::kMaxTextBytes)));
    std::vector<TokenSpan> spans;
    if (wanted.empty())
        return spans;
    for (std::size_t chunk = 0; chunk < prompt.chunks.size(); ++chunk) {
        const PromptChunk& part = prompt.chunks[chunk];
        const auto last = part.ids.begin() + part.length - 1;
        for (auto at = part.ids.begin() + 1; at < last;) {
            const auto found = std::search(at, last, wanted.begin(), wanted.end());
            if (found == last)
                break;
            const int begin = static_cast<int>(chunk) * prompt.chunkLength +
                              static_cast<int>(found - part.ids.begin());
            spans.push_back({begin, begin + static_cast<int>(wanted.size())});
            at = found + static_cast<std::ptrdiff_t>(wanted.size());
        }
    }
    return spans;
}

} // namespace diorama
