// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Whether smallConv() can do this convolution and is the faster way: few cells and many channels,
/// or a single picture so small that libtorch takes its slow way; float32 on the CPU, no gradient.
bool isSmallConv(const torch::Tensor& x, const torch::Tensor& weight, std::int64_t stride);

/// A convolution with a square kernel as one matrix product with the weight as it lies.
/// libtorch's convolution rearranges all weights first, which on a map of few cells takes longer
/// than the convolution itself.
torch::Tensor smallConv(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias, std::int64_t stride, std::int64_t padding);

} // namespace diorama
