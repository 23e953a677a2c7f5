// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Whether trainableAttention() can serve these inputs: float32 on the CPU.
bool canTrainAttention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v);

/// Softmax attention with its own backward pass, for training on the CPU: one matrix product per
/// sample and head straight on the unsplit [batch, tokens, channels] tensors, where libtorch 1.13
/// copies the heads apart and spends half its time on dispatch. `bias` is float32, broadcasts to
/// [batch, heads, queries, keys] and gets no gradient.
torch::Tensor trainableAttention(const torch::Tensor& q, const torch::Tensor& k,
                                 const torch::Tensor& v, std::int64_t heads,
                                 const torch::Tensor& bias = {});

} // namespace diorama
