// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"

#include <torch/torch.h>

namespace diorama {

/// [1, 3, H, W] in -1 to 1, float32 on the CPU. Grey is repeated; alpha is composed onto white.
torch::Tensor tensorFromImage(const Image& image);

/// The alpha channel, or the grey value of a one-channel image, as [1, 1, H, W] in 0 to 1; RGB
/// gives ones.
torch::Tensor maskFromImage(const Image& image);

/// The first picture of [N, 3 or 1, H, W] (or [3 or 1, H, W]) in -1 to 1, any dtype and device,
/// clamped and rounded. NaN becomes black.
Image imageFromTensor(const torch::Tensor& tensor);

} // namespace diorama
