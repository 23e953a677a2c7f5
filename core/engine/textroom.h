// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"
#include "core/scene/scene.h"
#include "core/text/promptencoding.h"

#include <string>

namespace diorama {

/// How much text a model reads, and what of a scene's texts is beyond it. Words are given as
/// firstWordBeyond() gives them.
class TextRoom final
{
public:
    /// `tokenizer` is not owned; without it (null) everything is taken to fit.
    TextRoom(const ModelFiles& model, const Tokenizer* tokenizer, const Scene& scene);

    /// The first word that is left out of the scene's prompt and, but for the shipped family, its
    /// regions' phrases.
    const std::string& firstLeftOut() const { return m_firstLeftOut; }
    /// The same of another prompt.
    std::string firstLeftOut(const std::string& prompt) const;
    /// The same of a phrase that is bound to a box.
    std::string firstLeftOutOfPhrase(const std::string& phrase) const;
    /// Whether the scene's prompt, as it is read, has this phrase.
    bool holds(const std::string& phrase) const;
    /// Whether it lacks the phrase because not all of it fits.
    bool hasLost(const std::string& phrase) const;

private:
    /// As the model reads it.
    std::string read(const std::string& prompt) const;

    const Tokenizer* m_tokenizer;
    bool m_small;
    int m_length;
    int m_chunks;
    PromptEncoding m_prompt;
    std::string m_firstLeftOut;
};

} // namespace diorama
