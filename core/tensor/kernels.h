// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The arithmetic behind fastpaths.h, without torch: one body, compiled for three instruction sets
/// and chosen when the program runs. Parallel with OpenMP; the way work is cut does not change any
/// sum.
namespace diorama::kernels {

enum class Format { Float32, BFloat16 };
enum class Activation { None, Silu, Gelu, QuickGelu };
enum class Level { Baseline, Avx2, Avx512 };

/// A [batch, rows, heads*size] array whose last dimension is contiguous. Strides count elements.
struct Rows
{
    const void* data = nullptr;
    std::int64_t batchStride = 0;
    std::int64_t rowStride = 0;
};

/// What is added to the scores. Strides count elements.
struct ScoreBias
{
    const float* values = nullptr; ///< Null: nothing.
    std::int64_t batchStride = 0;
    std::int64_t headStride = 0;
    std::int64_t queryStride = 0;
};

struct Attention
{
    Format format = Format::Float32;
    Rows query;
    Rows key;
    Rows value;
    ScoreBias bias;
    void* out = nullptr; ///< [batch, queries, heads*size], contiguous.
    std::int64_t batch = 0;
    std::int64_t heads = 0;
    std::int64_t queries = 0;
    std::int64_t keys = 0;
    std::int64_t size = 0; ///< Of one head.
    float scale = 1;
};

/// [batch, positions, channels], contiguous, which is channels-last.
struct GroupNorm
{
    Format format = Format::Float32;    ///< Of `in`.
    Format outFormat = Format::Float32; ///< Of `out`; BFloat16 where `in` is that.
    const void* in = nullptr;
    void* out = nullptr;
    const float* weight = nullptr;
    const float* bias = nullptr;
    std::int64_t batch = 0;
    std::int64_t positions = 0;
    std::int64_t channels = 0;
    std::int64_t groups = 0;
    double eps = 0;
    bool silu = false;
    float* means = nullptr;  ///< [batch, groups] for a backward pass, or null.
    float* scales = nullptr; ///< [batch, groups] 1 / standard deviation; null with `means`.
};

/// [rows, channels], contiguous.
struct LayerNorm
{
    Format format = Format::Float32;    ///< Of `in`.
    Format outFormat = Format::Float32; ///< Of `out`; BFloat16 where `in` is that.
    const void* in = nullptr;
    void* out = nullptr;
    const float* weight = nullptr;
    const float* bias = nullptr;
    std::int64_t rows = 0;
    std::int64_t channels = 0;
    double eps = 0;
};

struct Table
{
    void (*attention)(const Attention&);
    void (*groupNorm)(const GroupNorm&);
    void (*layerNorm)(const LayerNorm&);
    void (*activate)(Activation, Format, const void* in, void* out, std::int64_t count);
    /// [rows, 2*channels] to [rows, channels].
    void (*geglu)(Format, const void* in, void* out, std::int64_t rows, std::int64_t channels);
    /// Copies 4-byte or 2-byte words and tells whether one has all bits of `exponentMask` set,
    /// which is how NaN and infinity look. `out` may be null.
    bool (*copyAndFindNonFinite)(const void* in, void* out, std::size_t bytes,
                                 std::uint32_t exponentMask);
};

extern const Table kBaselineTable;
extern const Table kAvx2Table;
extern const Table kAvx512Table;

/// The best level of this processor.
Level bestLevel();
/// The kernels of the best level, or of the one named by DIORAMA_SIMD (baseline, avx2, avx512).
const Table& table();
/// Those of a given level, which the processor must have.
const Table& table(Level level);

/// The exponent bits of float32, float16 and bfloat16, twice where two values share a word.
constexpr std::uint32_t kFloat32Exponent = 0x7f800000U;
constexpr std::uint32_t kBfloat16Exponent = 0x7f80U;
constexpr std::uint32_t kFloat16Exponent = 0x7c00U;

} // namespace diorama::kernels
