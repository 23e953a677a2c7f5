// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layers.h"

#include "core/nn/smallconv.h"
#include "core/tensor/fastpaths.h"

#include <cmath>

namespace diorama {

namespace {

void initialise(torch::Tensor& weight, torch::Tensor& bias, std::int64_t fanIn)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(fanIn));
    torch::NoGradGuard guard;
    weight.uniform_(-bound, bound);
    if (bias.defined())
        bias.uniform_(-bound, bound);
}

} // namespace

LinearLayerImpl::LinearLayerImpl(std::int64_t inFeatures, std::int64_t outFeatures, bool withBias)
{
    weight = register_parameter("weight", torch::empty({outFeatures, inFeatures}));
    if (withBias)
        bias = register_parameter("bias", torch::empty({outFeatures}));
    initialise(weight, bias, inFeatures);
}

torch::Tensor LinearLayerImpl::forward(const torch::Tensor& x)
{
    return torch::linear(x.to(weight.scalar_type()), weight, bias);
}

ConvLayerImpl::ConvLayerImpl(std::int64_t inChannels, std::int64_t outChannels,
                             const ConvOptions& options)
    : m_options(options)
{
    const std::int64_t kernel = options.kernel;
    weight = register_parameter("weight", torch::empty({outChannels, inChannels, kernel, kernel},
                                                       torch::MemoryFormat::ChannelsLast));
    bias = register_parameter("bias", torch::empty({outChannels}));
    initialise(weight, bias, inChannels * kernel * kernel);
}

torch::Tensor ConvLayerImpl::forward(const torch::Tensor& given)
{
    const auto x = given.to(weight.scalar_type());
    if (m_options.kernel == 1 && m_options.stride == 1 && m_options.padding == 0) {
        // A linear map of every cell; libtorch 1.13 has only a slow convolution for this.
        const auto cells = x.permute({0, 2, 3, 1}); // [batch, height, width, in]
        return torch::linear(cells, weight.flatten(1), bias).permute({0, 3, 1, 2});
    }
    if (isSmallConv(x, weight, m_options.stride))
        return smallConv(x, weight, bias, m_options.stride, m_options.padding);
    return torch::conv2d(x, weight, bias, m_options.stride, m_options.padding);
}

LayerNormLayerImpl::LayerNormLayerImpl(std::int64_t channels, double eps)
    : m_eps(eps)
{
    weight = register_parameter("weight", torch::ones({channels}));
    bias = register_parameter("bias", torch::zeros({channels}));
}

torch::Tensor LayerNormLayerImpl::forward(const torch::Tensor& x)
{
    return layerNorm(x, weight, bias, m_eps, weight.scalar_type());
}

} // namespace diorama
