// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/feedforward.h"

#include "core/tensor/fastpaths.h"

namespace diorama {

GegluImpl::GegluImpl(std::int64_t inChannels, std::int64_t outChannels)
{
    proj = register_module("proj", LinearLayer(inChannels, 2 * outChannels));
}

torch::Tensor GegluImpl::forward(const torch::Tensor& x)
{
    return geglu(proj(x));
}

FeedForwardImpl::FeedForwardImpl(std::int64_t channels, std::int64_t multiplier)
{
    m_geglu = Geglu(channels, channels * multiplier);
    m_out = LinearLayer(channels * multiplier, channels);
    net = register_module("net", torch::nn::ModuleList(m_geglu, torch::nn::Identity(), m_out));
}

torch::Tensor FeedForwardImpl::forward(const torch::Tensor& x)
{
    return m_out(m_geglu(x));
}

} // namespace diorama
