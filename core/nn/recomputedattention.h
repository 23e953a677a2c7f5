// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Softmax attention of long sequences that can be differentiated once, on any device and in any
/// floating-point format: forward as attention(), without the [queries, keys] matrix, which the
/// backward pass makes again block by block in float32 (FlashAttention's idea, arXiv 2205.14135).
/// A 64x64 grid of eight heads would keep 512 MiB a layer else. Shapes as attention() takes them;
/// `bias` gets no gradient.
torch::Tensor recomputedAttention(const torch::Tensor& q, const torch::Tensor& k,
                                  const torch::Tensor& v, std::int64_t heads,
                                  const torch::Tensor& bias = {});

} // namespace diorama
