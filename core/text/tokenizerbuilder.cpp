// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizerbuilder.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/text/bytealphabet.h"

#include <zlib.h>

#include <algorithm>

namespace diorama {
namespace {

constexpr std::size_t kMaxFileBytes = std::size_t{64} << 20;
constexpr std::int64_t kMaxTokens = 1'000'000;
/// OpenAI's list goes on behind the merges that CLIP uses.
constexpr std::size_t kClipMerges = 49152 - 256 - 2;

Error cannotUse(std::string_view name, const std::string& reason)
{
    return {ErrorCode::InvalidInput,
            "The vocabulary \"" + std::string(name) + "\" cannot be used: " + reason + "."};
}

std::string_view nextLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

Result<TokenizerBuilder::Merges> mergesFrom(std::string_view text, std::string_view name)
{
    TokenizerBuilder::Merges merges;
    for (bool isFirst = true; !text.empty(); isFirst = false) {
        const std::string_view line = nextLine(text);
        if (line.empty() || (isFirst && line.find("#version") != std::string_view::npos))
            continue;
        const std::size_t blank = line.find(' ');
        if (blank == 0 || blank == std::string_view::npos || blank + 1 == line.size() ||
            line.find(' ', blank + 1) != std::string_view::npos)
            return cannotUse(name, "\"" + std::string(shortened(line, 60)) +
                                       "\" is not a merge of two tokens");
        if (merges.size() >= static_cast<std::size_t>(kMaxTokens))
            return cannotUse(name, "it has too many merges");
        merges.emplace_back(line.substr(0, blank), line.substr(blank + 1));
    }
    return merges;
}

Result<std::string> textOf(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, kMaxFileBytes);
    if (!bytes)
        return bytes.error();
    return std::string(bytes->begin(), bytes->end());
}

Result<std::string> unzipped(const std::filesystem::path& path)
{
    const auto packed = readFile(path, kMaxFileBytes);
    if (!packed)
        return packed.error();
    z_stream stream = {};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return Error{ErrorCode::OutOfMemory,
                     "There is not enough memory to unpack \"" + path.string() + "\"."};
    stream.next_in = const_cast<Bytef*>(packed->data());
    stream.avail_in = static_cast<uInt>(packed->size());
    std::string text;
    int state = Z_OK;
    while (state == Z_OK && text.size() <= kMaxFileBytes) {
        char piece[65536];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END)
        return cannotUse(path.string(), "it is not a whole gzip file, or unpacks to too much");
    return text;
}

} // namespace

Error TokenizerBuilder::refused(const std::string& reason) const
{
    return cannotUse(m_name, reason);
}

std::int32_t TokenizerBuilder::idOf(const std::string& token, std::int32_t fallback) const
{
    const auto found = m_ids.find(token);
    return found == m_ids.end() ? fallback : found->second;
}

Result<Tokenizer> TokenizerBuilder::build(const Merges& merges) const
{
    Tokenizer tokenizer;
    std::int32_t largest = -1;
    for (const auto& [token, id] : m_ids)
        largest = std::max(largest, id);
    tokenizer.m_size = largest + 1;
    tokenizer.m_tokens.resize(static_cast<std::size_t>(tokenizer.m_size));
    for (const auto& [token, id] : m_ids) {
        std::string& place = tokenizer.m_tokens[static_cast<std::size_t>(id)];
        if (!place.empty() || token.empty())
            return refused("the number " + std::to_string(id) + " is given twice or to nothing");
        place = token;
    }
    tokenizer.m_startId = idOf(std::string(bpe::kStart), -1);
    tokenizer.m_endId = idOf(std::string(bpe::kEnd), -1);
    if (tokenizer.m_startId < 0 || tokenizer.m_endId < 0)
        return refused("it lacks " + std::string(bpe::kStart) + " or " + std::string(bpe::kEnd));
    tokenizer.m_placeholders = {{std::string(bpe::kStart), tokenizer.m_startId, 1},
                                {std::string(bpe::kEnd), tokenizer.m_endId, 1}};
    for (int byte = 0; byte < 256; ++byte) {
        const std::string& symbol =
            ByteAlphabet::instance().symbol(static_cast<std::uint8_t>(byte));
        // Where a vocabulary lacks a byte, CLIP's unknown token, which is the end token, stands for
        // it.
        tokenizer.m_byteIds[byte] = idOf(symbol, tokenizer.m_endId);
        tokenizer.m_lastByteIds[byte] =
            idOf(symbol + std::string(bpe::kWordEnd), tokenizer.m_endId);
    }
    std::uint64_t rank = 0;
    for (const auto& [left, right] : merges) {
        const std::int32_t a = idOf(left, -1);
        const std::int32_t b = idOf(right, -1);
        const std::int32_t merged = idOf(left + right, -1);
        if (a < 0 || b < 0 || merged < 0)
            return refused("the merge \"" + std::string(shortened(left, 60)) + " " +
                           std::string(shortened(right, 60)) + "\" is of unknown tokens");
        tokenizer.m_merges.emplace(bpe::pairKey(a, b),
                                   (rank++ << 32) | static_cast<std::uint32_t>(merged));
    }
    return tokenizer;
}

Result<Tokenizer> Tokenizer::fromTexts(std::string_view vocabularyJson, std::string_view merges,
                                       std::string_view name)
{
    const auto json = parseJson(vocabularyJson, name, {.maxBytes = kMaxFileBytes, .maxDepth = 2});
    if (!json)
        return json.error();
    if (!json->is_object())
        return cannotUse(name, "it is not an object");
    TokenizerBuilder::Ids ids;
    for (const auto& [token, id] : json->items()) {
        if (!id.is_number_integer() || id.get<std::int64_t>() < 0 ||
            id.get<std::int64_t>() >= kMaxTokens)
            return cannotUse(name, "the token \"" + std::string(shortened(token, 60)) +
                                       "\" has no valid number");
        ids.emplace(token, id.get<std::int32_t>());
    }
    const auto list = mergesFrom(merges, name);
    if (!list)
        return list.error();
    return TokenizerBuilder(std::move(ids), std::string(name)).build(*list);
}

Result<Tokenizer> Tokenizer::fromMergeList(std::string_view text, std::string_view name)
{
    auto merges = mergesFrom(text, name);
    if (!merges)
        return merges.error();
    if (merges->size() > kClipMerges)
        merges->resize(kClipMerges);
    TokenizerBuilder::Ids ids;
    const auto add = [&ids](const std::string& token) {
        ids.emplace(token, static_cast<std::int32_t>(ids.size()));
    };
    const ByteAlphabet& alphabet = ByteAlphabet::instance();
    for (const std::string_view ending : {std::string_view(), bpe::kWordEnd})
        for (const std::uint8_t byte : alphabet.order())
            add(alphabet.symbol(byte) + std::string(ending));
    for (const auto& [left, right] : *merges)
        add(left + right);
    add(std::string(bpe::kStart));
    add(std::string(bpe::kEnd));
    return TokenizerBuilder(std::move(ids), std::string(name)).build(*merges);
}

Result<Tokenizer> Tokenizer::fromFiles(const std::filesystem::path& vocabulary,
                                       const std::filesystem::path& merges)
{
    const auto json = textOf(vocabulary);
    if (!json)
        return json.error();
    const auto list = textOf(merges);
    if (!list)
        return list.error();
    return fromTexts(*json, *list, vocabulary.string());
}

Result<Tokenizer> Tokenizer::open(const std::filesystem::path& path)
{
    std::error_code code;
    for (const auto& folder : {path, path / "tokenizer"})
        if (std::filesystem::is_regular_file(folder / "vocab.json", code))
            return fromFiles(folder / "vocab.json", folder / "merges.txt");
    if (!std::filesystem::is_regular_file(path, code))
        return Error{
            ErrorCode::NotFound,
            "\"" + path.string() +
                "\" holds no tokenizer: vocab.json and merges.txt, or a bpe_simple_vocab file, "
                "are needed. The model's own tokenizer folder or a path in the settings can "
                "give it."};
    const auto text = path.extension() == ".gz" ? unzipped(path) : textOf(path);
    if (!text)
        return text.error();
    return fromMergeList(*text, path.string());
}

} // namespace diorama
