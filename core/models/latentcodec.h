// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"
#include "core/nn/autoencoderkl.h"
#include "core/nn/autoencodertiny.h"
#include "core/tensor/dtype.h"

#include <cstdint>
#include <functional>
#include <torch/torch.h>

namespace diorama {

/// Either kind of autoencoder, between pictures and the latents that the UNet sees. Empty until
/// loaded; copies share the network. Where it overflows in half precision it goes over to float32
/// for good.
class LatentCodec final
{
public:
    LatentCodec() = default;
    explicit LatentCodec(AutoencoderKL network)
        : m_kl(std::move(network))
    {}
    explicit LatentCodec(AutoencoderTiny network)
        : m_tiny(std::move(network))
    {}

    bool isLoaded() const { return !m_kl.is_empty() || !m_tiny.is_empty(); }
    bool isTiny() const { return !m_tiny.is_empty(); }
    std::int64_t latentChannels() const;
    /// Pixels a latent cell and side.
    std::int64_t downscale() const;

    /// [batch, 3, height, width] in -1..1 to float32 latents; the most likely ones, nothing is
    /// drawn.
    torch::Tensor encode(const torch::Tensor& image);
    /// Back to pictures, float32, not clamped. `keepGoing` is asked between the tiles of large
    /// pictures; where it answers no, the result is undefined.
    torch::Tensor decode(const torch::Tensor& latents, const std::function<bool()>& keepGoing = {});

private:
    torch::Tensor adapted(const torch::Tensor& tensor) const;

    AutoencoderKL m_kl = nullptr;
    AutoencoderTiny m_tiny = nullptr;
};

} // namespace diorama
