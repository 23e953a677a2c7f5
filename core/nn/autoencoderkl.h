// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/autoencoderklparts.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <torch/torch.h>

namespace diorama {

/// A normal distribution over latents, each [batch, latent_channels, height/8, width/8].
struct LatentDistribution
{
    torch::Tensor mean;
    torch::Tensor logvar; ///< Clamped to -30..20.

    /// mean + deviation * noise.
    torch::Tensor sample(const torch::Tensor& noise) const;
};

/// The variational autoencoder of Stable Diffusion.
/// Follows diffusers 0.31, models/autoencoders/autoencoder_kl.py and vae.py.
class AutoencoderKLImpl final : public torch::nn::Module
{
public:
    explicit AutoencoderKLImpl(AutoencoderKLConfig config);

    /// [batch, 3, height, width] in -1..1; the sides should be multiples of the downscale (others
    /// are rounded down).
    LatentDistribution encode(const torch::Tensor& image);
    /// [batch, latent_channels, height, width], already divided by scaling_factor, to a picture
    /// that is not clamped.
    torch::Tensor decode(const torch::Tensor& latents);

    /// The same in overlapping tiles that are blended, for pictures that would not fit into memory;
    /// as decode() where the picture is one tile. `keepGoing` is asked before each tile; where it
    /// answers no, the result is undefined.
    torch::Tensor decodeTiled(const torch::Tensor& latents,
                              const std::function<bool()>& keepGoing = {});
    /// decode(), or decodeTiled() where a side is above 1024 pixels.
    torch::Tensor decodeAnySize(const torch::Tensor& latents,
                                const std::function<bool()>& keepGoing = {});

    /// Between the autoencoder's latents and those that the UNet sees.
    torch::Tensor toDiffusion(const torch::Tensor& latents) const;
    torch::Tensor fromDiffusion(const torch::Tensor& latents) const;

    /// What stays in float32 when the rest is loaded in half precision, as LoadPolicy takes it: the
    /// ends, whose rounding would show as steps in smooth areas.
    static std::vector<std::string> float32Keys();

    AutoencoderKLConfig config;
    VaeEncoder encoder = nullptr;
    VaeDecoder decoder = nullptr;
    ConvLayer quant_conv = nullptr;      ///< Only with use_quant_conv.
    ConvLayer post_quant_conv = nullptr; ///< Only with use_post_quant_conv.
};
TORCH_MODULE(AutoencoderKL);

} // namespace diorama
