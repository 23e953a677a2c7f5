// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cuda/launch.h"
#include "core/cuda/stepmath.h"

#include <cuda_runtime.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace diorama::launch {
namespace {

constexpr int kThreads = 256;
constexpr std::int64_t kMostBlocks = 65535;

__global__ void guidedStepKernel(GuidedStep step, std::int64_t count)
{
    const std::int64_t stride = static_cast<std::int64_t>(gridDim.x) * blockDim.x;
    for (std::int64_t i = static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
         i < count; i += stride)
        stepmath::guidedElement(step, i);
}

// A block for each row, so that the writes of neighbouring threads are neighbours.
__global__ void attentionBiasKernel(AttentionBias bias, std::int64_t rows)
{
    for (std::int64_t row = blockIdx.x; row < rows; row += gridDim.x) {
        const std::int64_t batch = row / bias.queries;
        const std::int64_t query = row % bias.queries;
        int isOpen = 0;
        for (std::int64_t key = threadIdx.x; key < bias.keys; key += blockDim.x)
            isOpen |= stepmath::mayAttend(bias, batch, query, key) ? 1 : 0;
        const bool isAnyOpen = __syncthreads_or(isOpen) != 0;
        for (std::int64_t key = threadIdx.x; key < bias.keys; key += blockDim.x)
            bias.bias[row * bias.keys + key] =
                stepmath::biasValue(bias, batch, query, key, isAnyOpen);
    }
}

void throwIfFailed()
{
    const cudaError_t error = cudaGetLastError();
    if (error != cudaSuccess)
        throw std::runtime_error(std::string("CUDA: ") + cudaGetErrorString(error));
}

} // namespace

void guidedStep(const GuidedStep& step, void* stream)
{
    const std::int64_t count = step.batch * step.channels * step.pixels;
    if (count == 0)
        return;
    const auto blocks =
        static_cast<unsigned>(std::min((count + kThreads - 1) / kThreads, kMostBlocks));
    guidedStepKernel<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(step, count);
    throwIfFailed();
}

void attentionBias(const AttentionBias& bias, void* stream)
{
    const std::int64_t rows = bias.batch * bias.queries;
    if (rows == 0 || bias.keys == 0)
        return;
    const auto blocks = static_cast<unsigned>(std::min(rows, kMostBlocks));
    attentionBiasKernel<<<blocks, kThreads, 0, static_cast<cudaStream_t>(stream)>>>(bias, rows);
    throwIfFailed();
}

bool isBuilt()
{
    return true;
}

const char* problem()
{
    int count = 0;
    const cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess)
        return cudaGetErrorString(error);
    return count > 0 ? "" : "no CUDA device is present";
}

} // namespace diorama::launch
