// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string_view>

namespace diorama {

/// Numbers from untrusted bytes; reading beyond the end throws std::out_of_range.
class ByteReader final
{
public:
    using Bytes = std::span<const std::uint8_t>;

    explicit ByteReader(Bytes bytes, bool isBigEndian = false)
        : m_bytes(bytes)
        , m_isBigEndian(isBigEndian)
    {}

    std::size_t size() const { return m_bytes.size(); }
    Bytes part(std::size_t at, std::size_t length) const
    {
        if (at > m_bytes.size() || length > m_bytes.size() - at)
            throw std::out_of_range("it ends early");
        return m_bytes.subspan(at, length);
    }
    std::uint32_t u8(std::size_t at) const { return part(at, 1)[0]; }
    std::uint32_t u16(std::size_t at) const { return number(at, 2); }
    std::uint32_t u24(std::size_t at) const { return number(at, 3); }
    std::uint32_t u32(std::size_t at) const { return number(at, 4); }
    bool has(std::size_t at, std::string_view text) const
    {
        if (at > m_bytes.size() || text.size() > m_bytes.size() - at)
            return false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (m_bytes[at + i] != static_cast<std::uint8_t>(text[i]))
                return false;
        }
        return true;
    }

private:
    std::uint32_t number(std::size_t at, std::size_t length) const
    {
        const Bytes digits = part(at, length);
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < length; ++i)
            value = value << 8 | digits[m_isBigEndian ? i : length - 1 - i];
        return value;
    }

    Bytes m_bytes;
    bool m_isBigEndian;
};

} // namespace diorama
