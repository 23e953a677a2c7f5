// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// torch::nn::GroupNorm with SiLU on request, fast on channels-last activations in training, too:
/// libtorch 1.13 takes longer for the norm than for the convolution behind it. The result has the
/// number format of the weight.
class GroupNormLayerImpl final : public torch::nn::Module
{
public:
    GroupNormLayerImpl(std::int64_t groups, std::int64_t channels, double eps);
    /// `x` is [batch, channels, height, width].
    torch::Tensor forward(const torch::Tensor& x, bool withSilu = false);

    torch::Tensor weight; ///< [channels]
    torch::Tensor bias;   ///< [channels]

private:
    std::int64_t m_groups;
    double m_eps;
};
TORCH_MODULE(GroupNormLayer);

} // namespace diorama
