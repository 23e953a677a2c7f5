// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/latentcodec.h"

#include <algorithm>

#include <spdlog/spdlog.h>

namespace diorama {

namespace {

bool isFinite(const torch::Tensor& tensor)
{
    return torch::isfinite(tensor).all().item<bool>();
}

/// Runs `work`; where a network of half precision overflows in it, once more with the network in
/// float32.
template <typename Network, typename Work>
torch::Tensor withoutOverflow(Network& network, const Work& work)
{
    torch::Tensor result = work();
    const auto parameters = network->parameters();
    const bool isHalf = std::ranges::any_of(parameters, [](const torch::Tensor& parameter) {
        return parameter.scalar_type() != torch::kFloat32;
    });
    if (!isHalf || !result.defined() || isFinite(result))
        return result;
    spdlog::info("The autoencoder overflows in half precision; from now on it runs in float32.");
    network->to(torch::kFloat32);
    return work();
}

} // namespace

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
        return withoutOverflow(m_kl, [&] {
            return m_kl->toDiffusion(m_kl->encode(adapted(image)).mean.to(torch::kFloat32));
        });
    const auto& config = m_tiny->config;
    return withoutOverflow(m_tiny, [&] {
        return (m_tiny->encode(adapted(image)).to(torch::kFloat32) - config.shift_factor) *
               config.scaling_factor;
    });
}

torch::Tensor LatentCodec::decode(const torch::Tensor& latents,
                                  const std::function<bool()>& keepGoing)
{
    if (!isTiny())
        return withoutOverflow(m_kl, [&] {
            const auto picture =
                m_kl->decodeAnySize(adapted(m_kl->fromDiffusion(latents)), keepGoing);
            return picture.defined() ? picture.to(torch::kFloat32) : picture;
        });
    const auto& config = m_tiny->config;
    return withoutOverflow(m_tiny, [&] {
        return m_tiny->decode(adapted(latents / config.scaling_factor + config.shift_factor))
            .to(torch::kFloat32);
    });
}

} // namespace diorama
