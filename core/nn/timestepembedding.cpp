// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/timestepembedding.h"

#include <cmath>

namespace diorama {

torch::Tensor timestepFeatures(const torch::Tensor& timesteps, std::int64_t dim, bool flipSinToCos,
                               double freqShift)
{
    const std::int64_t half = dim / 2;
    const auto options = torch::TensorOptions().dtype(torch::kFloat32).device(timesteps.device());
    const auto exponent = torch::arange(half, options) *
                          (-std::log(10000.0) / (static_cast<double>(half) - freqShift));
    const auto angles =
        timesteps.to(torch::kFloat32).unsqueeze(1) * torch::exp(exponent).unsqueeze(0);
    auto features = flipSinToCos ? torch::cat({torch::cos(angles), torch::sin(angles)}, 1)
                                 : torch::cat({torch::sin(angles), torch::cos(angles)}, 1);
    if (dim % 2 == 1)
        features = torch::constant_pad_nd(features, {0, 1});
    return features; // [batch, dim]
}

TimestepEmbeddingImpl::TimestepEmbeddingImpl(std::int64_t inChannels, std::int64_t outChannels)
{
    linear_1 = register_module("linear_1", LinearLayer(inChannels, outChannels));
    linear_2 = register_module("linear_2", LinearLayer(outChannels, outChannels));
}

torch::Tensor TimestepEmbeddingImpl::forward(const torch::Tensor& features)
{
    return linear_2(torch::silu(linear_1(features)));
}

} // namespace diorama
