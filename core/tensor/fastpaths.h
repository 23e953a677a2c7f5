// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace diorama {

/// Fused operations for inference on the CPU, in float32 or bfloat16 with float32 sums. Where a
/// gradient is needed, or on another device or dtype, each falls back to plain torch operations
/// with the same result within rounding. For one thread count results are the same from run to run.

/// Softmax attention without the [N, M] matrix in memory. q is [B, N, heads*D], k and v are
/// [B, M, heads*D] (any strides with a contiguous last dimension). `bias`, where defined, is added
/// to the scores; its shape broadcasts to [B, heads, N, M].
torch::Tensor attention(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                        std::int64_t heads, const torch::Tensor& bias = {});

/// GroupNorm over [B, C, H, W] (best channels-last; its memory format is kept), then SiLU where
/// asked. weight and bias are [C] of any floating dtype. The result is rounded once, to `dtype` or
/// to x's.
torch::Tensor groupNorm(const torch::Tensor& x, std::int64_t groups, const torch::Tensor& weight,
                        const torch::Tensor& bias, double eps, bool silu = false,
                        c10::optional<torch::Dtype> dtype = {});

/// LayerNorm over the last dimension, its result like groupNorm()'s.
torch::Tensor layerNorm(const torch::Tensor& x, const torch::Tensor& weight,
                        const torch::Tensor& bias, double eps,
                        c10::optional<torch::Dtype> dtype = {});

/// Their short names would be ambiguous beside libtorch's.
torch::Tensor fastSilu(const torch::Tensor& x);
torch::Tensor fastGelu(const torch::Tensor& x);  ///< The exact one, by erf.
torch::Tensor quickGelu(const torch::Tensor& x); ///< x * sigmoid(1.702 x).
/// [..., 2C] to [..., C]: the first half times GELU of the second, as in diffusers.
torch::Tensor geglu(const torch::Tensor& x);

} // namespace diorama
