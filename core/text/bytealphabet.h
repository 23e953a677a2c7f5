// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diorama {

/// How vocabulary files write bytes: printable Latin-1 bytes as themselves, the other 68 as U+0100
/// and on, all in UTF-8. This is GPT-2's convention.
class ByteAlphabet final
{
public:
    ByteAlphabet();

    const std::string& symbol(std::uint8_t byte) const { return m_symbols[byte]; }
    /// The bytes in the order in which CLIP numbers them.
    const std::array<std::uint8_t, 256>& order() const { return m_order; }
    std::string encoded(std::string_view bytes) const;
    /// The bytes that a token's text stands for; nullopt where a character is none of the
    /// alphabet's.
    std::optional<std::string> decoded(std::string_view symbols) const;

    static const ByteAlphabet& instance();

private:
    std::array<std::string, 256> m_symbols;
    std::array<std::uint8_t, 256> m_order{};
    std::array<std::int16_t, 512> m_bytes{}; ///< By code point; -1: none.
};

} // namespace diorama
