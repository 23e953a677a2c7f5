// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/composedprompt.h"

#include "core/pipeline/regionmasks.h"
#include "core/text/promptweights.h"

#include <algorithm>
#include <cctype>

namespace diorama {
namespace {

constexpr const char* kBlanks = " \t\r\n\v\f";

std::vector<int> positionsOf(const std::vector<TokenSpan>& spans)
{
    std::vector<int> positions;
    for (const auto& span : spans) {
        for (int position = span.begin; position < span.end; ++position)
            positions.push_back(position);
    }
    return positions;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// As the tokenizer sees them, without emphasis.
std::string wordsOf(const std::string& prompt)
{
    return Tokenizer::normalised(plainPrompt(prompt));
}

bool isInsideWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// Whether the phrase stands in the text as words of its own; both normalised.
bool mentions(const std::string& text, const std::string& phrase)
{
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        const bool begins = at == 0 || !isInsideWord(text[at - 1]) || !isInsideWord(phrase.front());
        const bool ends =
            end == text.size() || !isInsideWord(text[end]) || !isInsideWord(phrase.back());
        if (begins && ends)
            return true;
    }
    return false;
}

void append(std::string& prompt, const std::string& more)
{
    prompt += (prompt.empty() || more.empty() ? "" : ", ") + more;
}

} // namespace

std::string phraseOf(const Scene& scene, const Region& region)
{
    if (std::string phrase = trimmed(region.phrase); !phrase.empty())
        return phrase;
    const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr;
    if (subject == nullptr)
        return {};
    const std::string classWord = trimmed(subject->classWord);
    return classWord.empty() ? trimmed(subject->name) : classWord;
}

std::string composedPrompt(const Scene& scene)
{
    std::string prompt = scene.prompt;
    std::string mentioned = wordsOf(prompt);
    for (const Region* region : visibleRegions(scene)) {
        const std::string phrase = phraseOf(scene, *region);
        const std::string words = wordsOf(phrase);
        if (words.empty() || mentions(mentioned, words))
            continue;
        append(prompt, phrase);
        append(mentioned, words);
    }
    return prompt;
}

std::string composedPrompt(const Scene& scene, const Tokenizer& tokenizer, int chunkLength,
                           int maxChunks)
{
    const std::string usual = composedPrompt(scene);
    if (encodePrompt(tokenizer, usual, chunkLength, maxChunks).leftOut == 0)
        return usual;
    const int half = (chunkLength - 2) * maxChunks / 2;
    // Of the prompt, this much stays for sure.
    const PromptEncoding kept = encodePrompt(tokenizer, scene.prompt, half + 2, /*maxChunks=*/1);
    std::size_t used = 0;
    std::string first;
    std::string last;
    for (const Region* region : visibleRegions(scene)) {
        const std::string phrase = phraseOf(scene, *region);
        const std::string words = wordsOf(phrase);
        if (words.empty() || !findPhrase(tokenizer, kept, phrase).empty() ||
            mentions(wordsOf(first), words))
            continue;
        const std::size_t tokens = tokenizer.encode(words + ",").size();
        const bool fits = used + tokens <= static_cast<std::size_t>(half);
        append(fits ? first : last, phrase);
        used += fits ? tokens : 0;
    }
    append(first, scene.prompt);
    append(first, last);
    return first;
}

std::vector<int> phrasePositions(const Tokenizer& tokenizer, const PromptEncoding& prompt,
                                 const std::string& phrase)
{
    const std::string plain = trimmed(plainPrompt(phrase));
    const auto blank = plain.find_last_of(kBlanks);
    if (blank != std::string::npos) {
        // The head noun alone, but only where it stands inside the phrase.
        const auto spans = findPhrase(tokenizer, prompt, plain);
        const int length = static_cast<int>(tokenizer.encode(plain.substr(blank + 1)).size());
        std::vector<TokenSpan> heads;
        for (const auto& span : spans)
            heads.push_back({std::max(span.begin, span.end - length), span.end});
        return positionsOf(heads);
    }
    return positionsOf(findPhrase(tokenizer, prompt, plain));
}

} // namespace diorama
