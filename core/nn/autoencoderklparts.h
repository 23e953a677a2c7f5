// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/groupnormlayer.h"
#include "core/nn/layers.h"
#include "core/nn/resnetblock2d.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The config.json of diffusers' AutoencoderKL.
struct AutoencoderKLConfig
{
    std::int64_t in_channels = 3;
    std::int64_t out_channels = 3;
    std::int64_t latent_channels = 4;
    std::vector<std::int64_t> block_out_channels = {128, 256, 512, 512}; ///< Full resolution first.
    std::int64_t layers_per_block = 2;
    std::int64_t norm_num_groups = 32;
    double scaling_factor =
        0.18215; ///< Diffusion latent = (latent - shift_factor) * scaling_factor.
    double shift_factor = 0;
    bool use_quant_conv = true;
    bool use_post_quant_conv = true;
    bool mid_block_add_attention = true;

    /// Throws std::invalid_argument for values that make no network, or one that is not Stable
    /// Diffusion's.
    static AutoencoderKLConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
    /// Pixels per latent cell and side, usually 8.
    std::int64_t downscale() const;
};

/// Single-head self-attention over the picture's cells, with its norm and skip connection.
class VaeAttentionImpl final : public torch::nn::Module
{
public:
    VaeAttentionImpl(std::int64_t channels, std::int64_t groups);
    /// [batch, channels, height, width], same shape out.
    torch::Tensor forward(const torch::Tensor& x);

    GroupNormLayer group_norm = nullptr;
    LinearLayer to_q = nullptr;
    LinearLayer to_k = nullptr;
    LinearLayer to_v = nullptr;
    torch::nn::ModuleList to_out;

private:
    LinearLayer m_out = nullptr;
};
TORCH_MODULE(VaeAttention);

class VaeMidBlockImpl final : public torch::nn::Module
{
public:
    VaeMidBlockImpl(std::int64_t channels, const AutoencoderKLConfig& config);
    torch::Tensor forward(const torch::Tensor& x);
    /// The number format of the blocks; an autoencoder's ends may be finer.
    torch::Dtype dtype() const;

    torch::nn::ModuleList attentions;
    torch::nn::ModuleList resnets;

private:
    std::vector<ResnetBlock2D> m_resnets;
    std::vector<VaeAttention> m_attentions;
};
TORCH_MODULE(VaeMidBlock);

/// Resnets, then half or twice the size where there is a resampler.
class VaeBlockImpl final : public torch::nn::Module
{
public:
    enum class Resampling { None, Down, Up };
    struct Options
    {
        std::int64_t inChannels = 128;
        std::int64_t outChannels = 128;
        std::int64_t layers = 2;
        std::int64_t groups = 32;
        Resampling resampling = Resampling::None;
    };

    explicit VaeBlockImpl(const Options& options);
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::ModuleList resnets;
    torch::nn::ModuleList downsamplers = nullptr;
    torch::nn::ModuleList upsamplers = nullptr;

private:
    std::vector<ResnetBlock2D> m_resnets;
    Downsample2D m_downsampler = nullptr;
    Upsample2D m_upsampler = nullptr;
};
TORCH_MODULE(VaeBlock);

/// Picture to mean and log-variance, stacked along the channels.
class VaeEncoderImpl final : public torch::nn::Module
{
public:
    explicit VaeEncoderImpl(const AutoencoderKLConfig& config);
    torch::Tensor forward(const torch::Tensor& image);

    ConvLayer conv_in = nullptr;
    torch::nn::ModuleList down_blocks;
    VaeMidBlock mid_block = nullptr;
    GroupNormLayer conv_norm_out = nullptr;
    ConvLayer conv_out = nullptr;

private:
    std::vector<VaeBlock> m_blocks;
};
TORCH_MODULE(VaeEncoder);

/// Latents to picture.
class VaeDecoderImpl final : public torch::nn::Module
{
public:
    explicit VaeDecoderImpl(const AutoencoderKLConfig& config);
    torch::Tensor forward(const torch::Tensor& latents);

    ConvLayer conv_in = nullptr;
    VaeMidBlock mid_block = nullptr;
    torch::nn::ModuleList up_blocks;
    GroupNormLayer conv_norm_out = nullptr;
    ConvLayer conv_out = nullptr;

private:
    std::vector<VaeBlock> m_blocks;
};
TORCH_MODULE(VaeDecoder);

} // namespace diorama
