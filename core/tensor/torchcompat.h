// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The one place that knows how libtorch 1.13 and 2.x differ.

#include <torch/torch.h>
#include <torch/version.h>

#define DIORAMA_TORCH_VERSION (TORCH_VERSION_MAJOR * 100 + TORCH_VERSION_MINOR)

namespace diorama {

/// Whether this libtorch can compute on a CUDA device right now.
inline bool isCudaUsable()
{
    return torch::cuda::is_available();
}

} // namespace diorama
