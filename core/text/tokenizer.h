// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace diorama {

/// CLIP's byte-pair tokenizer: Unicode NFC, white space to one blank, lower case, then the learned
/// merges. Immutable but for placeholders; encode() may be called from several threads.
class Tokenizer final
{
public:
    /// Longer texts are refused by encode()'s callers and cut by encode() itself, at a character's
    /// edge.
    static constexpr std::size_t kMaxTextBytes = 64 * 1024;

    /// A folder with vocab.json and merges.txt (its "tokenizer" subfolder is tried too), or a
    /// bpe_simple_vocab file, plain or .gz.
    static Result<Tokenizer> open(const std::filesystem::path& path);
    static Result<Tokenizer> fromFiles(const std::filesystem::path& vocabulary,
                                       const std::filesystem::path& merges);
    /// From the files' texts; `name` stands in messages.
    static Result<Tokenizer> fromTexts(std::string_view vocabularyJson, std::string_view merges,
                                       std::string_view name);
    /// OpenAI's merge list, whose vocabulary follows from it.
    static Result<Tokenizer> fromMergeList(std::string_view merges, std::string_view name);

    /// The tokens of a text, without start and end. Malformed UTF-8 becomes U+FFFD.
    std::vector<std::int32_t> encode(std::string_view text) const;
    /// The text that tokens stand for, words separated by one blank; special tokens are left out.
    std::string decode(const std::vector<std::int32_t>& ids) const;

    std::int32_t startId() const { return m_startId; }
    std::int32_t endId() const { return m_endId; }
    /// CLIP pads with its end token.
    std::int32_t padId() const { return m_endId; }
    /// Ids are below this number, placeholders included.
    std::int32_t size() const { return m_size; }

    /// Textual inversion: from now on `name` (as written, case included) becomes `vectors` new
    /// tokens in a row. A name that begins or ends with a letter, digit or underscore is found as a
    /// whole word only. Gives the first of the new ids. Refused where the name is empty, taken or
    /// has blanks.
    Result<std::int32_t> addPlaceholder(const std::string& name, int vectors);

    /// The text as the merges see it.
    static std::string normalised(std::string_view text);

private:
    friend class TokenizerBuilder;

    struct Placeholder
    {
        std::string name;
        std::int32_t first = 0;
        int count = 1;
    };

    void encodeWord(std::string_view word, std::vector<std::int32_t>& out) const;
    void encodePlain(std::string_view text, std::vector<std::int32_t>& out) const;
    const Placeholder* placeholderAt(std::string_view text, std::size_t at) const;

    std::vector<std::string> m_tokens; ///< By id, as in the vocabulary file.
    std::unordered_map<std::uint64_t, std::uint64_t> m_merges; ///< Pair of ids: rank and merged id.
    std::int32_t m_byteIds[256] = {};                          ///< A byte inside a word.
    std::int32_t m_lastByteIds[256] = {};                      ///< A byte at its end.
    std::vector<Placeholder> m_placeholders;                   ///< Longest name first.
    std::int32_t m_startId = 0;
    std::int32_t m_endId = 0;
    std::int32_t m_size = 0;
};

} // namespace diorama
