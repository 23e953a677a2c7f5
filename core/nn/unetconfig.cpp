// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unetconfig.h"

#include "core/nn/configreader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace diorama {

namespace {

constexpr const char* kWhat = "the UNet's config";
constexpr std::array kAttentionTypes{"default", "gated", "gated-text-image", "gated-lcp"};
constexpr std::int64_t kMostChannels = 8192;

/// One value for all levels, or a list with one for each.
std::vector<std::int64_t> perLevel(const ConfigReader& reader, const char* key,
                                   std::int64_t fallback, std::size_t levels, std::int64_t most)
{
    auto values = reader.integers(key, {fallback}, 1, most);
    if (values.size() == 1)
        values.resize(levels, values.front());
    if (values.size() != levels)
        reader.fail(key, "needs one entry for each of the " + std::to_string(levels) + " levels");
    return values;
}

bool blockHasAttention(const ConfigReader& reader, const char* key, const std::string& type,
                       const std::string& plain)
{
    if (type == "CrossAttn" + plain)
        return true;
    if (type != plain)
        reader.fail(key, "names the block type " + type + ", which is not supported");
    return false;
}

std::vector<bool> blockTypes(const ConfigReader& reader, const char* key, const std::string& plain,
                             std::vector<bool> usual, std::size_t levels)
{
    std::vector<std::string> fallback;
    for (const bool withAttention : usual)
        fallback.push_back((withAttention ? "CrossAttn" : "") + plain);
    std::vector<bool> result;
    for (const auto& type : reader.texts(key, fallback))
        result.push_back(blockHasAttention(reader, key, type, plain));
    if (result.size() != levels)
        reader.fail(key, "needs one entry for each of the " + std::to_string(levels) + " levels");
    return result;
}

AttentionType namedAttentionType(const ConfigReader& reader)
{
    const auto name = reader.text("attention_type", kAttentionTypes.front());
    const auto found = std::find(kAttentionTypes.begin(), kAttentionTypes.end(), name);
    if (found == kAttentionTypes.end())
        reader.fail("attention_type", "is " + name + ", which is not supported");
    return static_cast<AttentionType>(found - kAttentionTypes.begin());
}

/// What other families of UNets switch on and this model does not have.
void refuseOthers(const ConfigReader& reader)
{
    for (const char* key :
         {"class_embed_type", "addition_embed_type", "encoder_hid_dim_type", "time_cond_proj_dim",
          "time_embedding_dim", "time_embedding_act_fn", "timestep_post_act", "num_class_embeds",
          "cross_attention_norm", "reverse_transformer_layers_per_block"}) {
        if (reader.has(key))
            reader.fail(key, "is set, which is not supported");
    }
    for (const char* key :
         {"only_cross_attention", "dual_cross_attention", "center_input_sample",
          "resnet_skip_time_act", "class_embeddings_concat", "mid_block_only_cross_attention"}) {
        if (reader.boolean(key, false))
            reader.fail(key, "is true, which is not supported");
    }
    for (const auto& [key, only] :
         {std::pair{"act_fn", "silu"}, std::pair{"resnet_time_scale_shift", "default"},
          std::pair{"time_embedding_type", "positional"}}) {
        if (reader.text(key, only) != only)
            reader.fail(key, std::string("must be ") + only);
    }
    for (const char* key : {"conv_in_kernel", "conv_out_kernel"}) {
        if (reader.integer(key, 3, 1, 99) != 3)
            reader.fail(key, "must be 3");
    }
    for (const char* key : {"mid_block_scale_factor", "resnet_out_scale_factor"}) {
        if (reader.number(key, 1, 0, 1e6) != 1)
            reader.fail(key, "must be 1");
    }
}

void checkWidths(const ConfigReader& reader, const UNetConfig& config)
{
    for (std::size_t level = 0; level < config.levels(); ++level) {
        if (config.blockOutChannels[level] % config.normGroups != 0)
            reader.fail("norm_num_groups", "must divide every entry of block_out_channels");
        if (config.blockOutChannels[level] % config.heads[level] != 0)
            reader.fail("attention_head_dim",
                        "is the number of heads and must divide the level's channels");
    }
}

std::vector<std::string> blockNames(const std::vector<bool>& withAttention,
                                    const std::string& plain)
{
    std::vector<std::string> names;
    for (const bool attention : withAttention)
        names.push_back((attention ? "CrossAttn" : "") + plain);
    return names;
}

} // namespace

UNetConfig UNetConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, kWhat);
    refuseOthers(reader);
    UNetConfig config;
    config.inChannels = reader.integer("in_channels", config.inChannels, 1, kMostChannels);
    config.outChannels = reader.integer("out_channels", config.outChannels, 1, kMostChannels);
    config.blockOutChannels =
        reader.integers("block_out_channels", config.blockOutChannels, 1, kMostChannels);
    const std::size_t levels = config.levels();
    if (levels == 0)
        reader.fail("block_out_channels", "must not be empty");
    config.downAttention =
        blockTypes(reader, "down_block_types", "DownBlock2D", config.downAttention, levels);
    config.upAttention =
        blockTypes(reader, "up_block_types", "UpBlock2D", config.upAttention, levels);
    const auto mid = reader.text("mid_block_type", "UNetMidBlock2DCrossAttn");
    if (mid != "UNetMidBlock2DCrossAttn" && mid != "UNetMidBlock2D")
        reader.fail("mid_block_type", "is " + mid + ", which is not supported");
    config.midAttention = mid == "UNetMidBlock2DCrossAttn";
    config.layersPerBlock = perLevel(reader, "layers_per_block", 2, levels, 64);
    config.heads = perLevel(
        reader, reader.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim", 8,
        levels, 1024);
    config.transformerLayers = perLevel(reader, "transformer_layers_per_block", 1, levels, 64);
    config.crossAttentionDim =
        reader.integer("cross_attention_dim", config.crossAttentionDim, 1, kMostChannels);
    config.normGroups = reader.integer("norm_num_groups", config.normGroups, 1, kMostChannels);
    config.normEps = reader.number("norm_eps", config.normEps, 0, 1);
    config.downsamplePadding = reader.integer("downsample_padding", config.downsamplePadding, 1, 1);
    config.flipSinToCos = reader.boolean("flip_sin_to_cos", config.flipSinToCos);
    config.freqShift = reader.number("freq_shift", config.freqShift, 0, 1);
    config.useLinearProjection =
        reader.boolean("use_linear_projection", config.useLinearProjection);
    config.sampleSize = reader.integer("sample_size", config.sampleSize, 1, 4096);
    config.attentionType = namedAttentionType(reader);
    config.feedForwardMultiplier = reader.integer("ff_mult", config.feedForwardMultiplier, 1, 16);
    config.fuserFeedForwardMultiplier =
        reader.integer("fuser_ff_mult", config.fuserFeedForwardMultiplier, 0, 16);
    checkWidths(reader, config);
    return config;
}

nlohmann::json UNetConfig::toJson() const
{
    return {{"_class_name", "UNet2DConditionModel"},
            {"act_fn", "silu"},
            {"attention_head_dim", heads},
            {"attention_type", kAttentionTypes.at(static_cast<std::size_t>(attentionType))},
            {"block_out_channels", blockOutChannels},
            {"cross_attention_dim", crossAttentionDim},
            {"down_block_types", blockNames(downAttention, "DownBlock2D")},
            {"downsample_padding", downsamplePadding},
            {"ff_mult", feedForwardMultiplier},
            {"flip_sin_to_cos", flipSinToCos},
            {"freq_shift", freqShift},
            {"fuser_ff_mult", fuserFeedForwardMultiplier},
            {"in_channels", inChannels},
            {"layers_per_block", layersPerBlock},
            {"mid_block_type", midAttention ? "UNetMidBlock2DCrossAttn" : "UNetMidBlock2D"},
            {"norm_eps", normEps},
            {"norm_num_groups", normGroups},
            {"out_channels", outChannels},
            {"sample_size", sampleSize},
            {"transformer_layers_per_block", transformerLayers},
            {"up_block_types", blockNames(upAttention, "UpBlock2D")},
            {"use_linear_projection", useLinearProjection}};
}

} // namespace diorama
