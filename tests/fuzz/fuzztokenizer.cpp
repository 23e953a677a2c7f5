// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bpetrainer.h"
#include "core/text/promptencoding.h"
#include "core/text/promptweights.h"
#include "core/text/tokenizer.h"

#include <cstdlib>

using namespace diorama;

namespace {

const Tokenizer& small()
{
    static const Tokenizer tokenizer = [] {
        BpeTrainer trainer;
        trainer.add("a red robot and (a blue) teapot, don't 12", 5);
        const BpeVocabulary vocabulary = trainer.train(600);
        Tokenizer made =
            Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "small")
                .value();
        (void)made.addPlaceholder("<cat>", 2);
        return made;
    }();
    return tokenizer;
}

void requireValid(const Tokenizer& tokenizer, const std::vector<std::int32_t>& ids)
{
    for (const std::int32_t id : ids)
        if (id < 0 || id >= tokenizer.size())
            std::abort();
}

void usePrompt(std::string_view text)
{
    requireValid(small(), small().encode(text));
    const PromptEncoding encoding = encodePrompt(small(), text);
    for (const PromptChunk& chunk : encoding.chunks) {
        requireValid(small(), chunk.ids);
        if (chunk.ids.size() != 77 || chunk.weights.size() != 77 || chunk.length < 2 ||
            chunk.length > 77)
            std::abort();
    }
    for (const TokenSpan& span : findPhrase(small(), encoding, text.substr(0, text.size() / 3)))
        if (span.begin < 0 || span.end > encoding.positions())
            std::abort();
    // Decoding and encoding again must not lose or win tokens of its own making.
    (void)small().decode(small().encode(text));
}

} // namespace

/// The first byte chooses: a prompt, the two files of a vocabulary parted by a zero byte, or a
/// merge list.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 3 == 0) {
        usePrompt(text);
    } else if (data[0] % 3 == 1) {
        const std::size_t end = std::min(text.find('\0'), text.size());
        const auto read = Tokenizer::fromTexts(text.substr(0, end),
                                               text.substr(std::min(end + 1, text.size())), "x");
        if (read)
            requireValid(*read, read->encode("a red robot"));
    } else {
        const auto read = Tokenizer::fromMergeList(text, "x");
        if (read)
            requireValid(*read, read->encode(text));
    }
    return 0;
}
