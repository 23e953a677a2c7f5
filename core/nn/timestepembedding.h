// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// The sinusoidal embedding of [batch] timesteps, [batch, dim] float32. With `flipSinToCos` the
/// cosines come first.
/// https://github.com/huggingface/diffusers/blob/v0.31.0/src/diffusers/models/embeddings.py
torch::Tensor timestepFeatures(const torch::Tensor& timesteps, std::int64_t dim,
                               bool flipSinToCos = true, double freqShift = 0);

/// Two linear maps around SiLU: [batch, in] to [batch, out].
class TimestepEmbeddingImpl final : public torch::nn::Module
{
public:
    TimestepEmbeddingImpl(std::int64_t inChannels, std::int64_t outChannels);
    torch::Tensor forward(const torch::Tensor& features);

    LinearLayer linear_1{nullptr};
    LinearLayer linear_2{nullptr};
};
TORCH_MODULE(TimestepEmbedding);

} // namespace diorama
