// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/autoencoderklparts.h"

#include "core/nn/configreader.h"
#include "core/nn/upsampledconv.h"
#include "core/tensor/fastpaths.h"

namespace diorama {

namespace {

constexpr double kEps = 1e-6; // of every GroupNorm here, unlike the UNet's

ResnetBlock2D resnet(std::int64_t in, std::int64_t out, std::int64_t groups)
{
    return ResnetBlock2D(ResnetOptions{
        .inChannels = in, .outChannels = out, .timeChannels = 0, .groups = groups, .eps = kEps});
}

bool areAll(const std::vector<std::string>& texts, const char* wanted)
{
    for (const std::string& text : texts)
        if (text != wanted)
            return false;
    return true;
}

} // namespace

AutoencoderKLConfig AutoencoderKLConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, "the autoencoder's config");
    AutoencoderKLConfig config;
    config.in_channels = reader.integer("in_channels", config.in_channels, 1, 64);
    config.out_channels = reader.integer("out_channels", config.out_channels, 1, 64);
    config.latent_channels = reader.integer("latent_channels", config.latent_channels, 1, 256);
    config.block_out_channels =
        reader.integers("block_out_channels", config.block_out_channels, 1, 8192);
    config.layers_per_block = reader.integer("layers_per_block", 1, 1, 16);
    config.norm_num_groups = reader.integer("norm_num_groups", config.norm_num_groups, 1, 1024);
    config.scaling_factor = reader.number("scaling_factor", config.scaling_factor, 1e-6, 1e6);
    config.shift_factor = reader.number("shift_factor", 0, -1e6, 1e6);
    config.use_quant_conv = reader.boolean("use_quant_conv", true);
    config.use_post_quant_conv = reader.boolean("use_post_quant_conv", true);
    config.mid_block_add_attention = reader.boolean("mid_block_add_attention", true);

    if (config.in_channels != 3 || config.out_channels != 3)
        reader.fail(config.in_channels != 3 ? "in_channels" : "out_channels",
                    "must be 3: pictures are red, green and blue");
    for (const std::int64_t channels : config.block_out_channels)
        if (channels % config.norm_num_groups != 0)
            reader.fail("norm_num_groups", "does not divide every entry of block_out_channels");
    if (!areAll(reader.texts("down_block_types", {"DownEncoderBlock2D"}), "DownEncoderBlock2D"))
        reader.fail("down_block_types", "may only have \"DownEncoderBlock2D\"");
    if (!areAll(reader.texts("up_block_types", {"UpDecoderBlock2D"}), "UpDecoderBlock2D"))
        reader.fail("up_block_types", "may only have \"UpDecoderBlock2D\"");
    const std::string activation = reader.text("act_fn", "silu");
    if (activation != "silu" && activation != "swish")
        reader.fail("act_fn", "must be \"silu\"");
    if (reader.has("latents_mean") || reader.has("latents_std"))
        reader.fail("latents_mean",
                    "is of another family of models, which Diorama does not support");
    return config;
}

nlohmann::json AutoencoderKLConfig::toJson() const
{
    const std::vector<std::string> down(block_out_channels.size(), "DownEncoderBlock2D");
    const std::vector<std::string> up(block_out_channels.size(), "UpDecoderBlock2D");
    return {{"_class_name", "AutoencoderKL"},
            {"act_fn", "silu"},
            {"block_out_channels", block_out_channels},
            {"down_block_types", down},
            {"in_channels", in_channels},
            {"latent_channels", latent_channels},
            {"layers_per_block", layers_per_block},
            {"mid_block_add_attention", mid_block_add_attention},
            {"norm_num_groups", norm_num_groups},
            {"out_channels", out_channels},
            {"scaling_factor", scaling_factor},
            {"shift_factor", shift_factor},
            {"up_block_types", up},
            {"use_post_quant_conv", use_post_quant_conv},
            {"use_quant_conv", use_quant_conv}};
}

std::int64_t AutoencoderKLConfig::downscale() const
{
    return std::int64_t{1} << (block_out_channels.size() - 1);
}

VaeAttentionImpl::VaeAttentionImpl(std::int64_t channels, std::int64_t groups)
{
    group_norm = register_module("group_norm", GroupNormLayer(groups, channels, kEps));
    to_q = register_module("to_q", LinearLayer(channels, channels));
    to_k = register_module("to_k", LinearLayer(channels, channels));
    to_v = register_module("to_v", LinearLayer(channels, channels));
    register_module("to_out", to_out);
    m_out = LinearLayer(channels, channels);
    to_out->push_back(m_out);
}

torch::Tensor VaeAttentionImpl::forward(const torch::Tensor& x)
{
    const torch::Tensor cells =
        group_norm(x).flatten(2).transpose(1, 2); // [batch, height * width, channels]
    const torch::Tensor mixed =
        attention(to_q->forward(cells), to_k->forward(cells), to_v->forward(cells), /*heads=*/1);
    return x + m_out->forward(mixed).transpose(1, 2).reshape(x.sizes());
}

VaeMidBlockImpl::VaeMidBlockImpl(std::int64_t channels, const AutoencoderKLConfig& config)
{
    register_module("attentions", attentions);
    register_module("resnets", resnets);
    for (int i = 0; i < 2; ++i)
        resnets->push_back(
            m_resnets.emplace_back(resnet(channels, channels, config.norm_num_groups)));
    if (config.mid_block_add_attention)
        attentions->push_back(m_attentions.emplace_back(channels, config.norm_num_groups));
}

torch::Dtype VaeMidBlockImpl::dtype() const
{
    return m_resnets.front()->conv1->weight.scalar_type();
}

torch::Tensor VaeMidBlockImpl::forward(const torch::Tensor& x)
{
    torch::Tensor hidden = m_resnets[0]->forward(x, {});
    for (VaeAttention& layer : m_attentions)
        hidden = layer->forward(hidden);
    return m_resnets[1]->forward(hidden, {});
}

VaeBlockImpl::VaeBlockImpl(const Options& options)
{
    register_module("resnets", resnets);
    for (std::int64_t layer = 0; layer < options.layers; ++layer)
        resnets->push_back(
            m_resnets.emplace_back(resnet(layer == 0 ? options.inChannels : options.outChannels,
                                          options.outChannels, options.groups)));
    if (options.resampling == Resampling::Down) {
        downsamplers = register_module("downsamplers", torch::nn::ModuleList());
        m_downsampler = Downsample2D(options.outChannels, /*padding=*/0);
        downsamplers->push_back(m_downsampler);
    }
    if (options.resampling == Resampling::Up) {
        upsamplers = register_module("upsamplers", torch::nn::ModuleList());
        m_upsampler = Upsample2D(options.outChannels);
        upsamplers->push_back(m_upsampler);
    }
}

torch::Tensor VaeBlockImpl::forward(const torch::Tensor& x)
{
    torch::Tensor hidden = x;
    for (ResnetBlock2D& layer : m_resnets)
        hidden = layer->forward(hidden, {});
    if (!m_downsampler.is_empty()) // padded right and bottom only
        hidden = m_downsampler->forward(torch::constant_pad_nd(hidden, {0, 1, 0, 1}));
    if (!m_upsampler.is_empty())
        hidden = upsampledConv(hidden, m_upsampler->conv->weight, m_upsampler->conv->bias);
    return hidden;
}

VaeEncoderImpl::VaeEncoderImpl(const AutoencoderKLConfig& config)
{
    const std::vector<std::int64_t>& widths = config.block_out_channels;
    conv_in = register_module("conv_in", ConvLayer(config.in_channels, widths.front()));
    register_module("down_blocks", down_blocks);
    for (std::size_t i = 0; i < widths.size(); ++i)
        down_blocks->push_back(m_blocks.emplace_back(VaeBlockImpl::Options{
            .inChannels = widths[i == 0 ? 0 : i - 1],
            .outChannels = widths[i],
            .layers = config.layers_per_block,
            .groups = config.norm_num_groups,
            .resampling = i + 1 < widths.size() ? VaeBlockImpl::Resampling::Down
                                                : VaeBlockImpl::Resampling::None}));
    mid_block = register_module("mid_block", VaeMidBlock(widths.back(), config));
    conv_norm_out = register_module("conv_norm_out",
                                    GroupNormLayer(config.norm_num_groups, widths.back(), kEps));
    conv_out = register_module("conv_out", ConvLayer(widths.back(), 2 * config.latent_channels));
}

torch::Tensor VaeEncoderImpl::forward(const torch::Tensor& image)
{
    torch::Tensor hidden = conv_in->forward(image).to(mid_block->dtype());
    for (VaeBlock& block : m_blocks)
        hidden = block->forward(hidden);
    return conv_out->forward(conv_norm_out(mid_block->forward(hidden), /*withSilu=*/true));
}

VaeDecoderImpl::VaeDecoderImpl(const AutoencoderKLConfig& config)
{
    const std::vector<std::int64_t> widths(config.block_out_channels.rbegin(),
                                           config.block_out_channels.rend());
    conv_in = register_module("conv_in", ConvLayer(config.latent_channels, widths.front()));
    mid_block = register_module("mid_block", VaeMidBlock(widths.front(), config));
    register_module("up_blocks", up_blocks);
    for (std::size_t i = 0; i < widths.size(); ++i)
        up_blocks->push_back(m_blocks.emplace_back(VaeBlockImpl::Options{
            .inChannels = widths[i == 0 ? 0 : i - 1],
            .outChannels = widths[i],
            .layers = config.layers_per_block + 1,
            .groups = config.norm_num_groups,
            .resampling = i + 1 < widths.size() ? VaeBlockImpl::Resampling::Up
                                                : VaeBlockImpl::Resampling::None}));
    conv_norm_out = register_module("conv_norm_out",
                                    GroupNormLayer(config.norm_num_groups, widths.back(), kEps));
    conv_out = register_module("conv_out", ConvLayer(widths.back(), config.out_channels));
}

torch::Tensor VaeDecoderImpl::forward(const torch::Tensor& latents)
{
    torch::Tensor hidden = mid_block->forward(conv_in->forward(latents).to(mid_block->dtype()));
    for (VaeBlock& block : m_blocks)
        hidden = block->forward(hidden);
    return conv_out->forward(conv_norm_out(hidden, /*withSilu=*/true));
}

} // namespace diorama
