// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <torch/torch.h>

#include <string>
#include <string_view>

namespace diorama {

/// Where a model computes and in which number format its weights and activations are.
struct DevicePolicy
{
    torch::Device device = torch::kCPU;
    torch::Dtype dtype = torch::kFloat32;

    torch::TensorOptions options() const
    {
        return torch::TensorOptions().device(device).dtype(dtype);
    }
};

/// The policy for this machine. `device` is "auto", "cpu", "cuda" or "cuda:N"; `dtype` is "auto",
/// "float32", "float16" or "bfloat16". Auto takes CUDA where there is one (bfloat16 from compute
/// capability 8 on, else float16), then bfloat16 on processors that multiply it natively, then
/// float32. float16 on a processor is refused: libtorch does not multiply it there.
Result<DevicePolicy> detectDevicePolicy(std::string_view device = "auto",
                                        std::string_view dtype = "auto");

/// Whether this processor has avx512_bf16 or amx_bf16.
bool hasFastBfloat16();

/// "float32", "bfloat16", ...; "unknown" for what safetensors cannot hold.
std::string dtypeName(torch::Dtype dtype);

} // namespace diorama
