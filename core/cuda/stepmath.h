// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cuda/guidedstep.h"

/// What both the processor and the graphics card compute for one element. Plain C++17: nvcc reads
/// it, too.
#if defined(__CUDACC__)
#define DIORAMA_BOTH __host__ __device__ inline
#else
#define DIORAMA_BOTH inline
#endif

namespace diorama::stepmath {

/// Does the whole step for the element `i` of [batch, channels, pixels].
DIORAMA_BOTH void guidedElement(const GuidedStep& step, std::int64_t i)
{
    float e = step.conditional[i];
    if (step.unconditional != nullptr) {
        float u = step.unconditional[i];
        if (step.negative != nullptr) {
            const float share = step.mask[i % step.pixels];
            u = share * u + (1.0F - share) * step.negative[i];
        }
        e = u + step.guidance * (e - u);
    }
    const float x = step.sample != nullptr ? step.sample[i] : 0.0F;
    float next = step.a * x + step.b * e;
    if (step.previous != nullptr)
        next += step.c * step.previous[i];
    if (step.guided != nullptr)
        step.guided[i] = e;
    if (step.out != nullptr)
        step.out[i] = next;
    if (step.keep != nullptr)
        step.keep[i] = step.keepSample * x + step.keepPrediction * e;
}

DIORAMA_BOTH bool mayAttend(const AttentionBias& bias, std::int64_t batch, std::int64_t query,
                            std::int64_t key)
{
    const std::int32_t region = bias.keyRegion[key];
    return region < 0 ||
           bias.regionMasks[(batch * bias.regions + region) * bias.queries + query] > 0.5F;
}

/// `isAnyOpen`: whether the query may attend to any key.
DIORAMA_BOTH float biasValue(const AttentionBias& bias, std::int64_t batch, std::int64_t query,
                             std::int64_t key, bool isAnyOpen)
{
    const float open = !isAnyOpen || mayAttend(bias, batch, query, key) ? 0.0F : bias.blocked;
    return bias.keyScores != nullptr ? open + bias.keyScores[batch * bias.keys + key] : open;
}

/// Writes the row of one query; `row` counts through [batch, queries].
DIORAMA_BOTH void biasRow(const AttentionBias& bias, std::int64_t row)
{
    const std::int64_t batch = row / bias.queries;
    const std::int64_t query = row % bias.queries;
    float* out = bias.bias + row * bias.keys;
    bool isAnyOpen = false;
    for (std::int64_t key = 0; key < bias.keys && !isAnyOpen; ++key)
        isAnyOpen = mayAttend(bias, batch, query, key);
    for (std::int64_t key = 0; key < bias.keys; ++key)
        out[key] = biasValue(bias, batch, query, key, isAnyOpen);
}

} // namespace diorama::stepmath
