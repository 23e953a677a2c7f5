// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bytealphabet.h"

namespace diorama {
namespace {

bool isPrintable(int byte)
{
    return (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae;
}

std::string utf8(int code)
{
    if (code < 0x80)
        return {static_cast<char>(code)};
    return {static_cast<char>(0xc0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3f))};
}

} // namespace

ByteAlphabet::ByteAlphabet()
{
    m_bytes.fill(-1);
    std::size_t place = 0;
    int extra = 0x100;
    for (const bool printable : {true, false}) {
        for (int byte = 0; byte < 256; ++byte) {
            if (isPrintable(byte) != printable)
                continue;
            const int code = printable ? byte : extra++;
            m_symbols[static_cast<std::size_t>(byte)] = utf8(code);
            m_bytes[static_cast<std::size_t>(code)] = static_cast<std::int16_t>(byte);
            m_order[place++] = static_cast<std::uint8_t>(byte);
        }
    }
}

std::string ByteAlphabet::encoded(std::string_view bytes) const
{
    std::string result;
    for (const char byte : bytes)
        result += symbol(static_cast<std::uint8_t>(byte));
    return result;
}

std::optional<std::string> ByteAlphabet::decoded(std::string_view symbols) const
{
    std::string result;
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        unsigned code = static_cast<std::uint8_t>(symbols[i]);
        if (code >= 0xc2 && code <= 0xc7 && i + 1 < symbols.size() &&
            (static_cast<std::uint8_t>(symbols[i + 1]) & 0xc0U) == 0x80U)
            code = ((code & 0x1fU) << 6) | (static_cast<std::uint8_t>(symbols[++i]) & 0x3fU);
        else if (code >= 0x80)
            return std::nullopt;
        if (code >= m_bytes.size() || m_bytes[code] < 0)
            return std::nullopt;
        result += static_cast<char>(m_bytes[code]);
    }
    return result;
}

const ByteAlphabet& ByteAlphabet::instance()
{
    static const ByteAlphabet alphabet;
    return alphabet;
}

} // namespace diorama
