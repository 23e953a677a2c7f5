// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/composedprompt.h"

#include "core/pipeline/regionmasks.h"
#include "core/text/promptweights.h"

namespace diorama {
namespace {

std::vector<int> positionsOf(const std::vector<TokenSpan>& spans)
{
    std::vector<int> positions;
    for (const auto& span : spans) {
        for (int position = span.begin; position < span.end; ++position)
            positions.push_back(position);
    }
    return positions;
}

} // namespace

std::string phraseOf(const Scene& scene, const Region& region)
{
    if (!region.phrase.empty())
        return region.phrase;
    const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr;
    if (subject == nullptr)
        return {};
    return subject->classWord.empty() ? subject->name : subject->classWord;
}

std::string composedPrompt(const Scene& scene)
{
    std::string prompt = scene.prompt;
    std::string mentioned = Tokenizer::normalised(plainPrompt(scene.prompt));
    for (const Region* region : visibleRegions(scene)) {
        const std::string phrase = phraseOf(scene, *region);
        const std::string plain = Tokenizer::normalised(plainPrompt(phrase));
        if (plain.empty() || mentioned.find(plain) != std::string::npos)
            continue;
        prompt += (prompt.empty() ? "" : ", ") + phrase;
        mentioned += ", " + plain;
    }
    return prompt;
}

std::vector<int> phrasePositions(const Tokenizer& tokenizer, const PromptEncoding& prompt,
                                 const std::string& phrase)
{
    const std::string plain = plainPrompt(phrase);
    const auto blank = plain.find_last_of(' ');
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
