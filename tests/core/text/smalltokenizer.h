// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bpetrainer.h"
#include "core/text/tokenizer.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace diorama::testing_support {

/// A vocabulary learned on the spot, so that the tests need no file from outside.
inline BpeVocabulary smallVocabulary()
{
    BpeTrainer trainer;
    trainer.add("a red robot, a blue teapot and a green house", 10);
    trainer.add("the robot stands on the left, the teapot on the right", 10);
    return trainer.train(700);
}

inline Tokenizer smallTokenizer()
{
    const BpeVocabulary vocabulary = smallVocabulary();
    return Tokenizer::fromTexts(vocabulary.vocabularyJson(), vocabulary.mergesText(), "small")
        .value();
}

/// CLIP's own vocabulary, which is not part of the project.
inline std::optional<std::filesystem::path> clipVocabulary()
{
    if (const char* path = std::getenv("DIORAMA_CLIP_VOCAB"))
        return path;
    return std::nullopt;
}

constexpr const char* kNoClipVocabulary = "CLIP's vocabulary is not here; set DIORAMA_CLIP_VOCAB "
                                          "to a folder with vocab.json and merges.txt";

} // namespace diorama::testing_support
