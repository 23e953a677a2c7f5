// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/latentcodec.h"

namespace diorama {

std::int64_t LatentCodec::latentChannels() const
{
    return isTiny() ? m_tiny->config.latent_channels : m_kl->config.latent_channels;
}

std::int64_t LatentCodec::downscale() const
{
    return isTiny() ? m_tiny->config.downscale() : m_kl->config.downscale();
}

torch::Tensor LatentCodec::adapted(const torch::Tensor& tensor) const
{
    const auto parameters = isTiny() ? m_tiny->parameters() : m_kl->parameters();
    return tensor.to(parameters.front().device(), parameters.front().scalar_type());
}

torch::Tensor LatentCodec::encode(const torch::Tensor& image)
{
    if (!isTiny())
        return m_kl->toDiffusion(m_kl->encode(adapted(image)).mean.to(torch::kFloat32));
    const auto& config = m_tiny->config;
    return (m_tiny->encode(adapted(image)).to(torch::kFloat32) - config.shift_factor) *
           config.scaling_factor;
}

torch::Tensor LatentCodec::decode(const torch::Tensor& latents,
                                  const std::function<bool()>& keepGoing)
{
    if (!isTiny())
        return m_kl->decodeAnySize(adapted(m_kl->fromDiffusion(latents)), keepGoing)
            .to(torch::kFloat32);
    const auto& config = m_tiny->config;
    return m_tiny->decode(adapted(latents / config.scaling_factor + config.shift_factor))
        .to(torch::kFloat32);
}

} // namespace diorama
