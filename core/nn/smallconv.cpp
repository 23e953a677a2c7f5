// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/smallconv.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

namespace diorama {

namespace {

// Measured in one thread: the gain is twofold at 128 cells and 1280 channels, gone at 1000 cells.
constexpr std::int64_t kMostCells = 512;
constexpr std::int64_t kLeastChannels = 512;
/// Elements of a single picture up to which libtorch 1.13 shuns oneDNN (Convolution.cpp,
/// use_mkldnn) and copies weights and pictures for another convolution.
constexpr std::int64_t kMostUnaided = 20480;

/// The cells under one place of the kernel's, laid out as a channels-last weight has them.
void writeByCell(const std::vector<const float*>& under, std::int64_t channels, float* out)
{
    for (const float* cell : under)
        out = std::copy_n(cell, channels, out);
}

/// The same for a contiguous weight.
void writeByChannel(const std::vector<const float*>& under, std::int64_t channels, float* out)
{
    for (std::int64_t c = 0; c < channels; ++c)
        for (const float* cell : under)
            *out++ = cell[c];
}

/// The cells under the kernel for every cell of the result: [cells, in * kernel * kernel], ordered
/// as the weight is.
torch::Tensor kernelRows(const torch::Tensor& map, std::int64_t kernel, std::int64_t stride,
                         std::int64_t padding, std::int64_t height, std::int64_t width,
                         bool byChannel)
{
    const torch::Tensor x = map.contiguous(torch::MemoryFormat::ChannelsLast);
    const std::int64_t channels = x.size(1), inHeight = x.size(2), inWidth = x.size(3);
    const std::int64_t area = kernel * kernel;
    torch::Tensor rows = torch::empty({x.size(0) * height * width, channels * area}, x.options());
    const std::vector<float> zeros(static_cast<std::size_t>(channels), 0.0F);
    const auto* from = x.data_ptr<float>();
    auto* to = rows.data_ptr<float>();
    at::parallel_for(0, rows.size(0), /*grain_size=*/1, [&](std::int64_t first, std::int64_t last) {
        std::vector<const float*> under(static_cast<std::size_t>(area));
        for (std::int64_t row = first; row < last; ++row) {
            const std::int64_t picture = row / (height * width);
            const std::int64_t top = row / width % height * stride - padding;
            const std::int64_t left = row % width * stride - padding;
            for (std::int64_t k = 0; k < area; ++k) {
                const std::int64_t y = top + k / kernel, x0 = left + k % kernel;
                const bool isInside = y >= 0 && y < inHeight && x0 >= 0 && x0 < inWidth;
                under[static_cast<std::size_t>(k)] =
                    isInside ? from + ((picture * inHeight + y) * inWidth + x0) * channels
                             : zeros.data();
            }
            float* out = to + row * channels * area;
            (byChannel ? writeByChannel : writeByCell)(under, channels, out);
        }
    });
    return rows;
}

} // namespace

bool isSmallConv(const torch::Tensor& x, const torch::Tensor& weight, std::int64_t stride)
{
    const bool needsGradient =
        torch::GradMode::is_enabled() && (x.requires_grad() || weight.requires_grad());
    if (needsGradient || !x.is_cpu() || x.scalar_type() != torch::kFloat32 ||
        weight.scalar_type() != torch::kFloat32 || weight.size(2) == 1)
        return false;
    if (x.size(0) == 1 && x.numel() <= kMostUnaided)
        return true;
    return weight.is_contiguous() && weight.size(1) >= kLeastChannels &&
           x.size(0) * x.size(2) * x.size(3) <= kMostCells * stride * stride;
}

torch::Tensor smallConv(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias, std::int64_t stride, std::int64_t padding)
{
    const std::int64_t kernel = weight.size(2);
    const std::int64_t height = (x.size(2) + 2 * padding - kernel) / stride + 1;
    const std::int64_t width = (x.size(3) + 2 * padding - kernel) / stride + 1;
    const bool byChannel = weight.is_contiguous();
    const torch::Tensor rows = kernelRows(x, kernel, stride, padding, height, width, byChannel);
    const torch::Tensor map = byChannel ? weight : weight.permute({0, 2, 3, 1}); // out first
    return torch::linear(rows, map.flatten(1), bias)
        .view({x.size(0), height, width, weight.size(0)})
        .permute({0, 3, 1, 2}); // [batch, out, height, width]
}

} // namespace diorama
