// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/autoencodertiny.h"

#include "core/nn/configreader.h"

namespace diorama {

namespace {

constexpr std::int64_t kWidest = 4096;

torch::nn::Conv2dOptions conv3x3(std::int64_t in, std::int64_t out)
{
    return torch::nn::Conv2dOptions(in, out, 3).padding(1);
}

const char* activationName(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return "relu";
    case Activation::Silu:
        return "silu";
    case Activation::Gelu:
        return "gelu";
    case Activation::QuickGelu:
        return "quick_gelu";
    case Activation::GeluTanh:
        return "gelu_new";
    case Activation::Mish:
        return "mish";
    }
    return "relu";
}

} // namespace

AutoencoderTinyConfig AutoencoderTinyConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, "the small autoencoder's config");
    AutoencoderTinyConfig config;
    config.in_channels = reader.integer("in_channels", config.in_channels, 1, 64);
    config.out_channels = reader.integer("out_channels", config.out_channels, 1, 64);
    config.latent_channels = reader.integer("latent_channels", config.latent_channels, 1, 256);
    config.encoder_block_out_channels = reader.integers(
        "encoder_block_out_channels", config.encoder_block_out_channels, 1, kWidest);
    config.decoder_block_out_channels = reader.integers(
        "decoder_block_out_channels", config.decoder_block_out_channels, 1, kWidest);
    config.num_encoder_blocks =
        reader.integers("num_encoder_blocks", config.num_encoder_blocks, 0, 64);
    config.num_decoder_blocks =
        reader.integers("num_decoder_blocks", config.num_decoder_blocks, 0, 64);
    config.upsampling_scaling_factor =
        reader.integer("upsampling_scaling_factor", config.upsampling_scaling_factor, 1, 8);
    config.act_fn = activationFromName(reader.text("act_fn", "relu"));
    config.latent_magnitude = reader.number("latent_magnitude", config.latent_magnitude, 1e-6, 1e6);
    config.latent_shift = reader.number("latent_shift", config.latent_shift, -1e6, 1e6);
    config.scaling_factor = reader.number("scaling_factor", config.scaling_factor, 1e-6, 1e6);
    config.shift_factor = reader.number("shift_factor", config.shift_factor, -1e6, 1e6);

    if (config.in_channels != 3 || config.out_channels != 3)
        reader.fail(config.in_channels != 3 ? "in_channels" : "out_channels",
                    "must be 3: pictures are red, green and blue");
    // The encoder halves the size between its stages.
    if (config.upsampling_scaling_factor != 2)
        reader.fail("upsampling_scaling_factor", "must be 2, as what the encoder divides by");
    if (config.encoder_block_out_channels.size() != config.decoder_block_out_channels.size())
        reader.fail("decoder_block_out_channels",
                    "must have as many entries as encoder_block_out_channels");
    if (reader.text("upsample_fn", "nearest") != "nearest")
        reader.fail("upsample_fn", "must be \"nearest\"");
    if (config.num_encoder_blocks.size() != config.encoder_block_out_channels.size())
        reader.fail("num_encoder_blocks",
                    "must have as many entries as encoder_block_out_channels");
    if (config.num_decoder_blocks.size() != config.decoder_block_out_channels.size())
        reader.fail("num_decoder_blocks",
                    "must have as many entries as decoder_block_out_channels");
    return config;
}

nlohmann::json AutoencoderTinyConfig::toJson() const
{
    return {{"_class_name", "AutoencoderTiny"},
            {"act_fn", activationName(act_fn)},
            {"decoder_block_out_channels", decoder_block_out_channels},
            {"encoder_block_out_channels", encoder_block_out_channels},
            {"force_upcast", false},
            {"in_channels", in_channels},
            {"latent_channels", latent_channels},
            {"latent_magnitude", latent_magnitude},
            {"latent_shift", latent_shift},
            {"num_decoder_blocks", num_decoder_blocks},
            {"num_encoder_blocks", num_encoder_blocks},
            {"out_channels", out_channels},
            {"scaling_factor", scaling_factor},
            {"shift_factor", shift_factor},
            {"upsample_fn", "nearest"},
            {"upsampling_scaling_factor", upsampling_scaling_factor}};
}

std::int64_t AutoencoderTinyConfig::downscale() const
{
    return std::int64_t{1} << (encoder_block_out_channels.size() - 1);
}

AutoencoderTinyBlockImpl::AutoencoderTinyBlockImpl(std::int64_t inChannels,
                                                   std::int64_t outChannels, Activation activation)
{
    conv = register_module(
        "conv", torch::nn::Sequential(torch::nn::Conv2d(conv3x3(inChannels, outChannels)),
                                      ActivationLayer(activation),
                                      torch::nn::Conv2d(conv3x3(outChannels, outChannels)),
                                      ActivationLayer(activation),
                                      torch::nn::Conv2d(conv3x3(outChannels, outChannels))));
    if (inChannels != outChannels)
        skip = register_module(
            "skip",
            torch::nn::Conv2d(torch::nn::Conv2dOptions(inChannels, outChannels, 1).bias(false)));
}

torch::Tensor AutoencoderTinyBlockImpl::forward(const torch::Tensor& x)
{
    return torch::relu(conv->forward(x) + (skip.is_empty() ? x : skip->forward(x)));
}

EncoderTinyImpl::EncoderTinyImpl(const AutoencoderTinyConfig& config)
{
    layers = register_module("layers", torch::nn::Sequential());
    std::int64_t width = config.in_channels;
    for (std::size_t stage = 0; stage < config.num_encoder_blocks.size(); ++stage) {
        const std::int64_t channels = config.encoder_block_out_channels[stage];
        auto options = conv3x3(width, channels);
        if (stage > 0)
            options.stride(2).bias(false);
        layers->push_back(torch::nn::Conv2d(options));
        for (std::int64_t block = 0; block < config.num_encoder_blocks[stage]; ++block)
            layers->push_back(AutoencoderTinyBlock(channels, channels, config.act_fn));
        width = channels;
    }
    layers->push_back(torch::nn::Conv2d(conv3x3(width, config.latent_channels)));
}

torch::Tensor EncoderTinyImpl::forward(const torch::Tensor& image)
{
    return layers->forward(image.add(1).div(2));
}

DecoderTinyImpl::DecoderTinyImpl(const AutoencoderTinyConfig& config)
{
    layers = register_module("layers", torch::nn::Sequential());
    const std::vector<std::int64_t>& widths = config.decoder_block_out_channels;
    layers->push_back(torch::nn::Conv2d(conv3x3(config.latent_channels, widths.front())));
    layers->push_back(ActivationLayer(config.act_fn));
    for (std::size_t stage = 0; stage < widths.size(); ++stage) {
        const bool last = stage + 1 == widths.size();
        for (std::int64_t block = 0; block < config.num_decoder_blocks[stage]; ++block)
            layers->push_back(AutoencoderTinyBlock(widths[stage], widths[stage], config.act_fn));
        const auto factor = static_cast<double>(config.upsampling_scaling_factor);
        if (!last)
            layers->push_back(
                torch::nn::Upsample(torch::nn::UpsampleOptions()
                                        .scale_factor(std::vector<double>{factor, factor})
                                        .mode(torch::kNearest)));
        layers->push_back(
            torch::nn::Conv2d(conv3x3(widths[stage], last ? config.out_channels : widths[stage + 1])
                                  .bias(/*bias=*/last)));
    }
}

torch::Tensor DecoderTinyImpl::forward(const torch::Tensor& latents)
{
    // Soft limits keep out-of-range latents from painting extreme values.
    return layers->forward(torch::tanh(latents / 3) * 3).mul(2).sub(1);
}

AutoencoderTinyImpl::AutoencoderTinyImpl(AutoencoderTinyConfig settings)
    : config(std::move(settings))
{
    encoder = register_module("encoder", EncoderTiny(config));
    decoder = register_module("decoder", DecoderTiny(config));
}

torch::Tensor AutoencoderTinyImpl::encode(const torch::Tensor& image)
{
    TORCH_CHECK(image.dim() == 4 && image.size(1) == config.in_channels,
                "The autoencoder wants a picture of shape [batch, ", config.in_channels,
                ", height, width] but got ", image.sizes(), ".");
    return encoder->forward(image);
}

torch::Tensor AutoencoderTinyImpl::decode(const torch::Tensor& latents)
{
    TORCH_CHECK(latents.dim() == 4 && latents.size(1) == config.latent_channels,
                "The autoencoder wants latents of shape [batch, ", config.latent_channels,
                ", height, width] but got ", latents.sizes(), ".");
    return decoder->forward(latents);
}

} // namespace diorama
