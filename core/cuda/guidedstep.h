// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace diorama {

/// Where the pointers of a call lie, and so where the work is done.
enum class ComputePlace { Cpu, Cuda };

/// Guidance, regional blend and scheduler update of one denoising step, in one pass over memory:
///
///     u = negative ? mask*unconditional + (1-mask)*negative : unconditional
///     e = (unconditional ? u + guidance*(conditional - u) : conditional)
///     out  = a*sample + b*e + c*previous
///     keep = keepSample*sample + keepPrediction*e
///
/// All arrays are float32, contiguous, [batch, channels, pixels]; `mask` is [pixels]. Outputs may
/// be null (not wanted) and may be the same memory as an input of the same shape.
struct GuidedStep
{
    const float* conditional = nullptr;
    const float* unconditional = nullptr; ///< Null: no guidance.
    const float* negative = nullptr; ///< Null: no regional blend. Needs `unconditional` and `mask`.
    const float* mask = nullptr;
    const float* sample = nullptr;   ///< May be null where neither `out` nor `keep` is wanted.
    const float* previous = nullptr; ///< May be null where c is 0.

    std::int64_t batch = 1;
    std::int64_t channels = 4;
    std::int64_t pixels = 0;

    float guidance = 1;
    float a = 1;
    float b = 0;
    float c = 0;
    float keepSample = 0;
    float keepPrediction = 0;

    float* guided = nullptr; ///< e
    float* out = nullptr;
    float* keep = nullptr;
};

/// Runs it. On CUDA `stream` is a cudaStream_t and the call returns at once. Throws
/// std::invalid_argument where the pointers do not fit together, std::runtime_error where CUDA
/// reports an error or is not built in.
void runGuidedStep(const GuidedStep& step, ComputePlace place = ComputePlace::Cpu,
                   void* stream = nullptr);

/// Which keys each query may attend to and how gladly, as a bias on the attention scores:
///
///     bias[b, n, m] = (keyRegion[m] < 0 || regionMasks[b, keyRegion[m], n] > 0.5 ? 0 : blocked)
///                     + keyScores[b, m]
///
/// A query that no region covers sees the keys of region -1 only; where there is none either,
/// nothing is blocked in its row, so that softmax stays defined.
struct AttentionBias
{
    const float* regionMasks = nullptr;      ///< [batch, regions, queries]
    const std::int32_t* keyRegion = nullptr; ///< [keys]: -1 is for all, else the index of a region.
    const float* keyScores = nullptr;        ///< [batch, keys], or null: 0.
    std::int64_t batch = 1;
    std::int64_t regions = 0;
    std::int64_t queries = 0;
    std::int64_t keys = 0;
    float blocked = -1e4F; ///< Finite in float16 too.
    float* bias = nullptr; ///< [batch, queries, keys]
};

/// Runs it; errors as above. Every keyRegion must be below `regions` (checked on the CPU only).
void buildAttentionBias(const AttentionBias& bias, ComputePlace place = ComputePlace::Cpu,
                        void* stream = nullptr);

/// Whether the CUDA kernels are part of this build.
bool isCudaBuilt();
/// Why the kernels cannot run here; empty where they can.
const char* cudaUnavailableReason();

} // namespace diorama
