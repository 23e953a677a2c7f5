// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/autoencoderkl.h"

#include <algorithm>

namespace diorama {

namespace {

constexpr std::int64_t kLargestWholeSide =
    1024;                                  ///< In pixels; above it tiles are decoded one by one.
constexpr std::int64_t kTileSide = 512;    ///< In pixels.
constexpr std::int64_t kTileOverlap = 128; ///< In pixels.

torch::Tensor channelsLast(const torch::Tensor& x)
{
    return x.contiguous(torch::MemoryFormat::ChannelsLast);
}

/// Where the tiles of one axis begin: evenly spread, the last one ending with the axis.
std::vector<std::int64_t> tileStarts(std::int64_t length, std::int64_t side, std::int64_t overlap)
{
    if (length <= side)
        return {0};
    const std::int64_t count = (length - overlap + (side - overlap) - 1) / (side - overlap);
    std::vector<std::int64_t> starts;
    for (std::int64_t i = 0; i < count; ++i)
        starts.push_back(i * (length - side) / (count - 1));
    return starts;
}

/// The weight of a tile along one axis: 1 inside, falling towards edges that another tile overlaps.
torch::Tensor ramp(std::int64_t length, std::int64_t overlap, bool atStart, bool atEnd)
{
    const torch::Tensor places = torch::arange(length, torch::kFloat) + 0.5;
    torch::Tensor weight = torch::ones({length});
    const auto width = static_cast<double>(overlap);
    if (!atStart)
        weight = torch::minimum(weight, places / width);
    if (!atEnd)
        weight = torch::minimum(weight, (static_cast<double>(length) - places) / width);
    return weight;
}

} // namespace

torch::Tensor LatentDistribution::sample(const torch::Tensor& noise) const
{
    return mean + torch::exp(0.5 * logvar) * noise;
}

AutoencoderKLImpl::AutoencoderKLImpl(AutoencoderKLConfig settings)
    : config(std::move(settings))
{
    encoder = register_module("encoder", VaeEncoder(config));
    decoder = register_module("decoder", VaeDecoder(config));
    const ConvOptions pointwise{.kernel = 1, .padding = 0};
    const std::int64_t channels = config.latent_channels;
    if (config.use_quant_conv)
        quant_conv =
            register_module("quant_conv", ConvLayer(2 * channels, 2 * channels, pointwise));
    if (config.use_post_quant_conv)
        post_quant_conv =
            register_module("post_quant_conv", ConvLayer(channels, channels, pointwise));
}

LatentDistribution AutoencoderKLImpl::encode(const torch::Tensor& image)
{
    TORCH_CHECK(image.dim() == 4 && image.size(1) == config.in_channels,
                "The autoencoder wants a picture of shape [batch, ", config.in_channels,
                ", height, width] but got ", image.sizes(), ".");
    torch::Tensor moments = encoder->forward(channelsLast(image));
    if (!quant_conv.is_empty())
        moments = quant_conv->forward(moments);
    const std::vector<torch::Tensor> halves = moments.chunk(2, 1);
    return {.mean = halves[0], .logvar = halves[1].clamp(-30, 20)};
}

torch::Tensor AutoencoderKLImpl::decode(const torch::Tensor& latents)
{
    TORCH_CHECK(latents.dim() == 4 && latents.size(1) == config.latent_channels,
                "The autoencoder wants latents of shape [batch, ", config.latent_channels,
                ", height, width] but got ", latents.sizes(), ".");
    const torch::Tensor hidden = channelsLast(latents);
    return decoder->forward(post_quant_conv.is_empty() ? hidden : post_quant_conv->forward(hidden));
}

torch::Tensor AutoencoderKLImpl::decodeTiled(const torch::Tensor& latents,
                                             const std::function<bool()>& keepGoing)
{
    const std::int64_t scale = config.downscale();
    const std::int64_t side = std::max<std::int64_t>(1, kTileSide / scale);
    const std::int64_t overlap = kTileOverlap / scale;
    const auto rows = tileStarts(latents.size(2), side, overlap);
    const auto columns = tileStarts(latents.size(3), side, overlap);
    if (rows.size() == 1 && columns.size() == 1)
        return decode(latents);

    const auto options = latents.options().dtype(torch::kFloat);
    const std::int64_t height = latents.size(2) * scale, width = latents.size(3) * scale;
    torch::Tensor sum =
        torch::zeros({latents.size(0), config.out_channels, height, width}, options);
    torch::Tensor weights = torch::zeros({1, 1, height, width}, options);
    for (const std::int64_t y : rows)
        for (const std::int64_t x : columns) {
            if (keepGoing && !keepGoing())
                return {};
            const torch::Tensor tile =
                decode(latents.slice(2, y, y + side).slice(3, x, x + side)).to(torch::kFloat);
            const torch::Tensor down =
                ramp(tile.size(2), kTileOverlap, y == rows.front(), y == rows.back());
            const torch::Tensor across =
                ramp(tile.size(3), kTileOverlap, x == columns.front(), x == columns.back());
            const torch::Tensor weight = (down.unsqueeze(1) * across.unsqueeze(0)).to(options);
            const auto place = [&](const torch::Tensor& whole) {
                return whole.slice(2, y * scale, y * scale + tile.size(2))
                    .slice(3, x * scale, x * scale + tile.size(3));
            };
            place(sum).add_(tile * weight);
            place(weights).add_(weight);
        }
    return (sum / weights).to(latents.scalar_type());
}

torch::Tensor AutoencoderKLImpl::decodeAnySize(const torch::Tensor& latents,
                                               const std::function<bool()>& keepGoing)
{
    const std::int64_t longest = std::max(latents.size(2), latents.size(3)) * config.downscale();
    return longest > kLargestWholeSide ? decodeTiled(latents, keepGoing) : decode(latents);
}

std::vector<std::string> AutoencoderKLImpl::float32Keys()
{
    return {"*coder.conv_in.*", "*coder.conv_norm_out.*", "*coder.conv_out.*", "*quant_conv.*"};
}

torch::Tensor AutoencoderKLImpl::toDiffusion(const torch::Tensor& latents) const
{
    return (latents - config.shift_factor) * config.scaling_factor;
}

torch::Tensor AutoencoderKLImpl::fromDiffusion(const torch::Tensor& latents) const
{
    return latents / config.scaling_factor + config.shift_factor;
}

} // namespace diorama
