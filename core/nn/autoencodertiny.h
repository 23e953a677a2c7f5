// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The config.json of diffusers' AutoencoderTiny.
struct AutoencoderTinyConfig
{
    std::int64_t in_channels = 3;
    std::int64_t out_channels = 3;
    std::int64_t latent_channels = 4;
    std::vector<std::int64_t> encoder_block_out_channels = {64, 64, 64,
                                                            64}; ///< Full resolution first.
    std::vector<std::int64_t> decoder_block_out_channels = {64, 64, 64,
                                                            64}; ///< Latent resolution first.
    std::vector<std::int64_t> num_encoder_blocks = {1, 3, 3, 3};
    std::vector<std::int64_t> num_decoder_blocks = {3, 3, 3, 1};
    std::int64_t upsampling_scaling_factor = 2;
    Activation act_fn = Activation::Relu;
    double latent_magnitude = 3;
    double latent_shift = 0.5;
    double scaling_factor =
        1; ///< Diffusion latent = (encoder latent - shift_factor) * scaling_factor.
    double shift_factor = 0;

    /// Throws std::invalid_argument for values that make no network.
    static AutoencoderTinyConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
    /// Pixels per latent cell and side, usually 8.
    std::int64_t downscale() const;
};

/// Three convolutions around a skip connection.
class AutoencoderTinyBlockImpl final : public torch::nn::Module
{
public:
    AutoencoderTinyBlockImpl(std::int64_t inChannels, std::int64_t outChannels,
                             Activation activation);
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Sequential conv = nullptr;
    torch::nn::Conv2d skip = nullptr; ///< Empty where the channels do not change.
};
TORCH_MODULE(AutoencoderTinyBlock);

/// Image in -1..1, [batch, 3, height, width], to latents [batch, latent_channels, height/8,
/// width/8].
class EncoderTinyImpl final : public torch::nn::Module
{
public:
    explicit EncoderTinyImpl(const AutoencoderTinyConfig& config);
    torch::Tensor forward(const torch::Tensor& image);

    torch::nn::Sequential layers = nullptr;
};
TORCH_MODULE(EncoderTiny);

/// The way back; the result is not clamped to -1..1.
class DecoderTinyImpl final : public torch::nn::Module
{
public:
    explicit DecoderTinyImpl(const AutoencoderTinyConfig& config);
    torch::Tensor forward(const torch::Tensor& latents);

    torch::nn::Sequential layers = nullptr;
};
TORCH_MODULE(DecoderTiny);

/// A small autoencoder without normalisation or attention (TAESD).
/// Follows diffusers 0.31, models/autoencoders/autoencoder_tiny.py. Unlike there, the widths of the
/// stages may differ: the convolution between two stages then changes the width.
class AutoencoderTinyImpl final : public torch::nn::Module
{
public:
    explicit AutoencoderTinyImpl(AutoencoderTinyConfig config);

    /// [batch, 3, height, width] in -1..1 to [batch, latent_channels, height/8, width/8]. Sizes
    /// that the downscale does not divide are rounded up, as strided convolutions do.
    torch::Tensor encode(const torch::Tensor& image);
    torch::Tensor decode(const torch::Tensor& latents);

    AutoencoderTinyConfig config;
    EncoderTiny encoder = nullptr;
    DecoderTiny decoder = nullptr;
};
TORCH_MODULE(AutoencoderTiny);

} // namespace diorama
