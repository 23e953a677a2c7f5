// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/kernels.h"

#include <cstdlib>
#include <string_view>

namespace diorama::kernels {
namespace {

Level chosenLevel()
{
    const char* wish = std::getenv("DIORAMA_SIMD");
    const std::string_view name = wish == nullptr ? "" : wish;
    const Level best = bestLevel();
    if (name == "baseline")
        return Level::Baseline;
    if (name == "avx2" && best != Level::Baseline)
        return Level::Avx2;
    return best;
}

} // namespace

Level bestLevel()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return Level::Avx512;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return Level::Avx2;
#endif
    return Level::Baseline;
}

const Table& table(Level level)
{
    switch (level) {
    case Level::Avx512:
        return kAvx512Table;
    case Level::Avx2:
        return kAvx2Table;
    case Level::Baseline:
        break;
    }
    return kBaselineTable;
}

const Table& table()
{
    static const Table& chosen = table(chosenLevel());
    return chosen;
}

} // namespace diorama::kernels
