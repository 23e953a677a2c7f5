// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/base/text.h"
#include "core/text/bytealphabet.h"
#include "core/text/tokenizerbuilder.h"
#include "core/text/unicodetext.h"

#include <algorithm>
#include <cctype>

namespace diorama {
namespace {

/// Merging is quadratic in a word's length; no language has longer words than this many bytes.
constexpr std::size_t kLongestMerged = 1024;

/// Characters beyond ASCII count as letters.
bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || byte == '_';
}

/// Whether the place between two bytes is in the middle of a word.
bool isInsideWord(std::string_view text, std::size_t at)
{
    return at > 0 && at < text.size() && isWordByte(text[at - 1]) && isWordByte(text[at]);
}

} // namespace

std::string Tokenizer::normalised(std::string_view text)
{
    return unicode::normalised(text);
}

void Tokenizer::encodeWord(std::string_view word, std::vector<std::int32_t>& out) const
{
    std::vector<std::int32_t> parts;
    parts.reserve(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(word[i]);
        parts.push_back(i + 1 == word.size() ? m_lastByteIds[byte] : m_byteIds[byte]);
    }
    while (parts.size() > 1) {
        // The pair that was learned first, everywhere where it stands, from the left.
        std::uint64_t best = ~std::uint64_t{0};
        std::int32_t left = 0;
        std::int32_t right = 0;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const auto found = m_merges.find(bpe::pairKey(parts[i], parts[i + 1]));
            if (found != m_merges.end() && found->second < best) {
                best = found->second;
                left = parts[i];
                right = parts[i + 1];
            }
        }
        if (best == ~std::uint64_t{0})
            break;
        const auto merged = static_cast<std::int32_t>(best & 0xffffffffU);
        std::size_t to = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool isPair = parts[i] == left && i + 1 < parts.size() && parts[i + 1] == right;
            parts[to++] = isPair ? merged : parts[i];
            i += isPair ? 1 : 0;
        }
        parts.resize(to);
    }
    out.insert(out.end(), parts.begin(), parts.end());
}

void Tokenizer::encodePlain(std::string_view text, std::vector<std::int32_t>& out) const
{
    const std::string clean = normalised(text);
    for (std::string_view word : unicode::words(clean)) {
        while (word.size() > kLongestMerged) {
            const std::string_view piece = shortened(word, kLongestMerged);
            encodeWord(piece, out);
            word.remove_prefix(piece.size());
        }
        encodeWord(word, out);
    }
}

const Tokenizer::Placeholder* Tokenizer::placeholderAt(std::string_view text, std::size_t at) const
{
    for (const Placeholder& each : m_placeholders)
        if (text.substr(at).starts_with(each.name) && !isInsideWord(text, at) &&
            !isInsideWord(text, at + each.name.size()))
            return &each;
    return nullptr;
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text) const
{
    text = shortened(text, kMaxTextBytes);
    std::vector<std::int32_t> ids;
    std::size_t plainFrom = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Placeholder* found = placeholderAt(text, at);
        if (found == nullptr) {
            ++at;
            continue;
        }
        encodePlain(text.substr(plainFrom, at - plainFrom), ids);
        for (int i = 0; i < found->count; ++i)
            ids.push_back(found->first + i);
        at += found->name.size();
        plainFrom = at;
    }
    encodePlain(text.substr(plainFrom), ids);
    return ids;
}

std::string Tokenizer::decode(const std::vector<std::int32_t>& ids) const
{
    std::string result;
    for (const std::int32_t id : ids) {
        if (id == m_startId || id == m_endId || id < 0)
            continue;
        if (static_cast<std::size_t>(id) >= m_tokens.size()) {
            for (const Placeholder& each : m_placeholders)
                if (each.first == id)
                    result += each.name + " ";
            continue;
        }
        std::string_view token = m_tokens[static_cast<std::size_t>(id)];
        const bool isLast = token.ends_with(bpe::kWordEnd);
        if (isLast)
            token.remove_suffix(bpe::kWordEnd.size());
        result += ByteAlphabet::instance().decoded(token).value_or("");
        if (isLast)
            result += ' ';
    }
    if (result.ends_with(' '))
        result.pop_back();
    return result;
}

Result<std::int32_t> Tokenizer::addPlaceholder(const std::string& name, int vectors)
{
    const auto refused = [&name](const char* reason) {
        return Error{ErrorCode::InvalidInput,
                     "The word \"" + name + "\" cannot stand for an embedding: " + reason + "."};
    };
    if (name.empty() || name.size() > 200 || unicode::hasSpace(name))
        return refused("it must be one word of at most 200 bytes");
    if (vectors < 1 || vectors > 1000)
        return refused("an embedding has 1 to 1000 vectors");
    if (std::any_of(m_placeholders.begin(), m_placeholders.end(),
                    [&](const auto& each) { return each.name == name; }))
        return refused("it is taken already");
    const std::int32_t first = m_size;
    m_placeholders.push_back({name, first, vectors});
    std::sort(m_placeholders.begin(), m_placeholders.end(),
              [](const auto& a, const auto& b) { return a.name.size() > b.name.size(); });
    m_size += vectors;
    return first;
}

} // namespace diorama
