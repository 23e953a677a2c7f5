// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <algorithm>
#include <random>

namespace diorama::testing_support {

/// Damages files in the ways that storage, transfer and attackers do. The same seed gives the same
/// damage.
class Mutator final
{
public:
    explicit Mutator(std::uint64_t seed)
        : m_random(seed)
    {}

    Bytes damaged(Bytes bytes)
    {
        for (std::size_t rounds = 1 + below(4); rounds > 0 && !bytes.empty(); --rounds)
            damageOnce(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t bound) { return m_random() % bound; }

    void damageOnce(Bytes& bytes)
    {
        const std::size_t at = below(bytes.size());
        const std::size_t length = 1 + below(std::min<std::size_t>(bytes.size() - at, 16));
        const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = place + static_cast<std::ptrdiff_t>(length);
        switch (below(7)) {
        case 0:
            *place ^= static_cast<std::uint8_t>(1U << below(8));
            break;
        case 1:
            std::generate(place, end, [&] { return static_cast<std::uint8_t>(m_random()); });
            break;
        case 2:
            std::fill(place, end, below(2) == 0 ? 0xff : 0x00);
            break;
        case 3:
            bytes.erase(place, end);
            break;
        case 4: {
            const Bytes copy(place, end);
            const auto target = below(bytes.size());
            bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(target), copy.begin(),
                         copy.end());
            break;
        }
        case 5:
            bytes.resize(at);
            break;
        default:
            *place = static_cast<std::uint8_t>(*place + 1);
        }
    }

    std::mt19937_64 m_random;
};

} // namespace diorama::testing_support
