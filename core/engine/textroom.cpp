// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/textroom.h"

#include "core/nn/cliptextmodel.h"
#include "core/nn/lcptextlengths.h"
#include "core/pipeline/composedprompt.h"
#include "core/pipeline/sdencoding.h"
#include "core/text/promptweights.h"

namespace diorama {
namespace {

/// Positions of the text encoder, start and end included.
int lengthOf(const ModelFiles& model)
{
    const std::int64_t usual = model.kind == ModelKind::DioramaSmall
                                   ? kLcpSmallPromptLength
                                   : ClipTextConfig().max_position_embeddings;
    const ModelPart* encoder = model.part("text_encoder");
    if (encoder == nullptr)
        return static_cast<int>(usual);
    const auto found = encoder->config.find("max_position_embeddings");
    const bool told = found != encoder->config.end() && found->is_number_integer();
    const std::int64_t length = told ? found->get<std::int64_t>() : usual;
    return static_cast<int>(length > 2 && length < 10000 ? length : usual);
}

} // namespace

TextRoom::TextRoom(const ModelFiles& model, const Tokenizer* tokenizer, const Scene& scene)
    : m_tokenizer(tokenizer)
    , m_small(model.kind == ModelKind::DioramaSmall)
    , m_length(lengthOf(model))
    , m_chunks(m_small ? 1 : kSdPromptChunks)
{
    if (m_tokenizer == nullptr)
        return;
    const std::string prompt =
        m_small ? scene.prompt : composedPrompt(scene, *m_tokenizer, m_length, m_chunks);
    m_prompt = encodePrompt(*m_tokenizer, read(prompt), m_length, m_chunks);
    m_firstLeftOut = firstLeftOut(prompt);
}

std::string TextRoom::read(const std::string& prompt) const
{
    return m_small ? plainPrompt(prompt) : prompt;
}

std::string TextRoom::firstLeftOut(const std::string& prompt) const
{
    if (m_tokenizer == nullptr)
        return {};
    const auto encoding = encodePrompt(*m_tokenizer, read(prompt), m_length, m_chunks);
    if (encoding.leftOut == 0)
        return {};
    std::size_t kept = 0;
    for (const auto& chunk : encoding.chunks)
        kept += chunk.tokens();
    return firstWordBeyond(*m_tokenizer, prompt, kept);
}

std::string TextRoom::firstLeftOutOfPhrase(const std::string& phrase) const
{
    if (m_tokenizer == nullptr)
        return {};
    const auto length = m_small ? kLcpPhraseLength : std::int64_t{m_length};
    return firstWordBeyond(*m_tokenizer, phrase, static_cast<std::size_t>(length - 2));
}

bool TextRoom::holds(const std::string& phrase) const
{
    return m_tokenizer == nullptr ||
           !findPhrase(*m_tokenizer, m_prompt, plainPrompt(phrase)).empty();
}

bool TextRoom::hasLost(const std::string& phrase) const
{
    return m_prompt.leftOut > 0 && !holds(phrase);
}

} // namespace diorama
