// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>
#include <torch/version.h>

/// The one place that knows how libtorch 1.13 and 2.x differ.
#define DIORAMA_TORCH_VERSION (TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR)

namespace diorama {

/// Whether this libtorch can compute on a CUDA device right now.
inline bool isCudaUsable()
{
    return torch::cuda::is_available();
}

/// Whether the CUDA device multiplies bfloat16 in hardware (compute capability 8 and later). Asked
/// of the CUDA runtime that libtorch has loaded, as libtorch's public interface does not tell.
bool cudaMultipliesBfloat16(const torch::Device& device);

} // namespace diorama
