// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace diorama {

/// A 3x3 convolution (padding 1) of `x` enlarged twofold by nearest neighbour, without making the
/// enlarged picture: four 2x2 convolutions of the small one, whose kernels are sums of the given
/// one's entries, at 4/9 of the multiplications. [batch, in, height, width] to [batch, out, 2
/// height, 2 width]; equal to the plain way within rounding, and differentiable.
torch::Tensor upsampledConv(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias);

} // namespace diorama
