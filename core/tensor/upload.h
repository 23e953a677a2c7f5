// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace diorama {

/// The tensor on a device. To a graphics card it goes by pinned memory and nobody waits for it:
/// work that is queued later sees the values.
inline torch::Tensor uploaded(const torch::Tensor& tensor, const torch::Device& device)
{
    if (!device.is_cuda() || !tensor.device().is_cpu())
        return tensor.to(device);
    return tensor.pin_memory().to(device, tensor.scalar_type(), /*non_blocking=*/true);
}

} // namespace diorama
