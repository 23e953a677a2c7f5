// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace diorama {

/// A random stream that gives the same numbers on every machine and compiler (SplitMix64), unlike
/// the standard library's distributions.
class RandomStream final
{
public:
    explicit RandomStream(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mix(m_state);
    }
    /// 0 <= value < 1.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// 0 <= value < count; count must be positive.
    int below(int count) { return static_cast<int>(uniform() * count); }
    bool chance(double probability) { return uniform() < probability; }
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(6.283185307179586 * uniform());
    }
    template <typename T>
    const T& pick(const std::vector<T>& values)
    {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

    /// A scrambled 64-bit value; also joins a seed and an index into a new seed.
    static std::uint64_t mix(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }
    static std::uint64_t join(std::uint64_t seed, std::uint64_t index)
    {
        return mix(seed + 0x9E3779B97F4A7C15ULL * (index + 1));
    }
    /// FNV-1a, scrambled: the same on every machine.
    static std::uint64_t hash(std::string_view text)
    {
        std::uint64_t value = 0xCBF29CE484222325ULL;
        for (const char c : text)
            value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        return mix(value);
    }

private:
    std::uint64_t m_state;
};

} // namespace diorama
