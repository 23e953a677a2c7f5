// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/tokenizer.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace diorama {
namespace bpe {

constexpr std::string_view kWordEnd = "</w>";
constexpr std::string_view kStart = "<|startoftext|>";
constexpr std::string_view kEnd = "<|endoftext|>";

constexpr std::uint64_t pairKey(std::int32_t left, std::int32_t right)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32) |
           static_cast<std::uint32_t>(right);
}

} // namespace bpe

/// Fills a tokenizer from its vocabulary, checking as it goes.
class TokenizerBuilder final
{
public:
    using Ids = std::unordered_map<std::string, std::int32_t>;
    using Merges = std::vector<std::pair<std::string, std::string>>;

    /// Every id must be 0 or more and bounded by the caller. `name` stands in messages.
    TokenizerBuilder(Ids ids, std::string name)
        : m_ids(std::move(ids))
        , m_name(std::move(name))
    {}

    Result<Tokenizer> build(const Merges& merges) const;

private:
    Error refused(const std::string& reason) const;
    std::int32_t idOf(const std::string& token, std::int32_t fallback) const;

    Ids m_ids;
    std::string m_name;
};

} // namespace diorama
