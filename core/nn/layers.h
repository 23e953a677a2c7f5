// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// The layers here compute in the number format of their weights: they convert what they are given,
/// and their results have that format. A network in half precision can so keep some layers, and the
/// sums between layers, in float32.

/// torch::nn::Linear that WithoutInit of core/tensor can make without initialisation.
class LinearLayerImpl final : public torch::nn::Module
{
public:
    LinearLayerImpl(std::int64_t inFeatures, std::int64_t outFeatures, bool withBias = true);
    /// [..., in] to [..., out].
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor weight; ///< [out, in]
    torch::Tensor bias;   ///< [out] or undefined.
};
TORCH_MODULE(LinearLayer);

struct ConvOptions
{
    std::int64_t kernel = 3;
    std::int64_t stride = 1;
    std::int64_t padding = 1;
};

/// torch::nn::Conv2d with a square kernel that WithoutInit of core/tensor can make without
/// initialisation. Its weight lies channels-last, as the activations do.
class ConvLayerImpl final : public torch::nn::Module
{
public:
    ConvLayerImpl(std::int64_t inChannels, std::int64_t outChannels,
                  const ConvOptions& options = {});
    torch::Tensor forward(const torch::Tensor& given);

    torch::Tensor weight; ///< [out, in, kernel, kernel]
    torch::Tensor bias;   ///< [out]

private:
    ConvOptions m_options;
};
TORCH_MODULE(ConvLayer);

/// torch::nn::LayerNorm over the last dimension.
class LayerNormLayerImpl final : public torch::nn::Module
{
public:
    explicit LayerNormLayerImpl(std::int64_t channels, double eps = 1e-5);
    torch::Tensor forward(const torch::Tensor& x);

    torch::Tensor weight; ///< [channels]
    torch::Tensor bias;   ///< [channels]

private:
    double m_eps;
};
TORCH_MODULE(LayerNormLayer);

} // namespace diorama
