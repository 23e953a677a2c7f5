// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/componentconfigs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace diorama {
namespace {

constexpr int kMaxLevels = 16;

/// How many of prefix0, prefix1, ... have tensors.
int countNumbered(const StateDict& dict, const std::string& prefix)
{
    int count = 0;
    while (count < kMaxLevels && dict.containsPrefix(prefix + std::to_string(count) + "."))
        ++count;
    return count;
}

/// Output widths of the first resnet of every block below `prefix`.
std::vector<std::int64_t> blockWidths(const StateDict& dict, const std::string& prefix)
{
    std::vector<std::int64_t> widths;
    for (int block = 0; block < countNumbered(dict, prefix); ++block)
        widths.push_back(
            dimensionOf(dict, prefix + std::to_string(block) + ".resnets.0.conv1.weight", 0, 0));
    return widths;
}

std::int64_t groupsFor(const std::vector<std::int64_t>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), std::int64_t{32},
                           [](std::int64_t a, std::int64_t b) { return std::gcd(a, b); });
}

bool usesLinearProjection(const StateDict& dict)
{
    return std::ranges::any_of(dict.tensors(), [](const auto& entry) {
        return entry.first.ends_with(".proj_in.weight") && entry.second.dim() == 2;
    });
}

} // namespace

std::int64_t dimensionOf(const StateDict& dict, const std::string& name, std::size_t dimension,
                         std::int64_t fallback)
{
    const torch::Tensor tensor = dict.find(name);
    if (!tensor.defined() || static_cast<std::size_t>(tensor.dim()) <= dimension)
        return fallback;
    return tensor.size(static_cast<std::int64_t>(dimension));
}

std::int64_t crossAttentionWidth(const StateDict& dict)
{
    for (const auto& [name, tensor] : dict.tensors()) {
        if (name.ends_with("attn2.to_k.weight") && tensor.dim() == 2)
            return tensor.size(1);
    }
    return 768;
}

std::string groundingTypeOf(const StateDict& dict)
{
    if (dict.containsPrefix("position_net.linears_text."))
        return "gated-text-image";
    return dict.containsPrefix("position_net.") ? "gated" : "default";
}

Json inferUnetConfig(const StateDict& dict)
{
    const auto widths = blockWidths(dict, "down_blocks.");
    Json down = Json::array();
    Json up = Json::array();
    for (std::size_t block = 0; block < widths.size(); ++block) {
        const std::string index = std::to_string(block);
        down.push_back(dict.containsPrefix("down_blocks." + index + ".attentions.")
                           ? "CrossAttnDownBlock2D"
                           : "DownBlock2D");
        up.push_back(dict.containsPrefix("up_blocks." + index + ".attentions.")
                         ? "CrossAttnUpBlock2D"
                         : "UpBlock2D");
    }
    const bool linear = usesLinearProjection(dict);
    Json heads = 8;
    if (linear) {
        // Stable Diffusion 2.x: heads of 64 channels.
        heads = Json::array();
        for (const auto width : widths)
            heads.push_back(std::max<std::int64_t>(1, width / 64));
    }
    return {{"_class_name", "UNet2DConditionModel"},
            {"attention_head_dim", heads},
            {"attention_type", groundingTypeOf(dict)},
            {"block_out_channels", widths},
            {"cross_attention_dim", crossAttentionWidth(dict)},
            {"down_block_types", down},
            {"up_block_types", up},
            {"in_channels", dimensionOf(dict, "conv_in.weight", 1, 4)},
            {"out_channels", dimensionOf(dict, "conv_out.weight", 0, 4)},
            {"layers_per_block", std::max(1, countNumbered(dict, "down_blocks.0.resnets."))},
            {"norm_num_groups", groupsFor(widths)},
            {"sample_size", 64},
            {"use_linear_projection", linear}};
}

Json inferVaeConfig(const StateDict& dict)
{
    const auto widths = blockWidths(dict, "encoder.down_blocks.");
    return {
        {"_class_name", "AutoencoderKL"},
        {"block_out_channels", widths},
        {"down_block_types", std::vector<std::string>(widths.size(), "DownEncoderBlock2D")},
        {"up_block_types", std::vector<std::string>(widths.size(), "UpDecoderBlock2D")},
        {"in_channels", dimensionOf(dict, "encoder.conv_in.weight", 1, 3)},
        {"out_channels", dimensionOf(dict, "decoder.conv_out.weight", 0, 3)},
        {"latent_channels", dimensionOf(dict, "decoder.conv_in.weight", 1, 4)},
        {"layers_per_block", std::max(1, countNumbered(dict, "encoder.down_blocks.0.resnets."))},
        {"norm_num_groups", groupsFor(widths)},
        {"sample_size", 512},
        {"scaling_factor", 0.18215},
        {"use_quant_conv", dict.containsPrefix("quant_conv.")},
        {"use_post_quant_conv", dict.containsPrefix("post_quant_conv.")}};
}

Json inferTinyVaeConfig(const StateDict& dict)
{
    return {{"_class_name", "AutoencoderTiny"},
            {"latent_channels", dimensionOf(dict, "decoder.layers.0.weight", 1, 4)},
            {"in_channels", dimensionOf(dict, "encoder.layers.0.weight", 1, 3)},
            {"scaling_factor", 1.0}};
}

Json inferTextConfig(const StateDict& dict)
{
    const auto width = dimensionOf(dict, "text_model.embeddings.token_embedding.weight", 1, 768);
    return {
        {"model_type", "clip_text_model"},
        {"hidden_size", width},
        {"vocab_size", dimensionOf(dict, "text_model.embeddings.token_embedding.weight", 0, 49408)},
        {"max_position_embeddings",
         dimensionOf(dict, "text_model.embeddings.position_embedding.weight", 0, 77)},
        {"intermediate_size",
         dimensionOf(dict, "text_model.encoder.layers.0.mlp.fc1.weight", 0, 4 * width)},
        {"num_hidden_layers", countNumbered(dict, "text_model.encoder.layers.")},
        {"num_attention_heads", std::max<std::int64_t>(1, width / 64)},
        {"hidden_act", "quick_gelu"},
        {"layer_norm_eps", 1e-5},
        {"eos_token_id", 2}};
}

Json inferVisionConfig(const StateDict& dict)
{
    const auto width = dimensionOf(dict, "vision_model.embeddings.class_embedding", 0, 1280);
    const auto patch = dimensionOf(dict, "vision_model.embeddings.patch_embedding.weight", 2, 14);
    const auto positions =
        dimensionOf(dict, "vision_model.embeddings.position_embedding.weight", 0, 257);
    const auto side = static_cast<std::int64_t>(
        std::llround(std::sqrt(static_cast<double>(std::max<std::int64_t>(1, positions - 1)))));
    int layers = 0;
    while (dict.containsPrefix("vision_model.encoder.layers." + std::to_string(layers) + ".") &&
           layers < 256)
        ++layers;
    // OpenAI's ViT-L has heads of 64 and quick-GELU; OpenCLIP's larger ones have 16 heads and the
    // exact GELU.
    const bool large = width > 1024;
    return {{"model_type", "clip_vision_model"},
            {"hidden_size", width},
            {"image_size", side * patch},
            {"patch_size", patch},
            {"intermediate_size",
             dimensionOf(dict, "vision_model.encoder.layers.0.mlp.fc1.weight", 0, 4 * width)},
            {"num_hidden_layers", layers},
            {"num_attention_heads", large ? 16 : std::max<std::int64_t>(1, width / 64)},
            {"projection_dim", dimensionOf(dict, "visual_projection.weight", 0, 1024)},
            {"hidden_act", large ? "gelu" : "quick_gelu"},
            {"layer_norm_eps", 1e-5}};
}

Json stableDiffusionSchedulerConfig()
{
    return {{"_class_name", "PNDMScheduler"},
            {"beta_start", 0.00085},
            {"beta_end", 0.012},
            {"beta_schedule", "scaled_linear"},
            {"clip_sample", false},
            {"num_train_timesteps", 1000},
            {"prediction_type", "epsilon"},
            {"set_alpha_to_one", false},
            {"skip_prk_steps", true},
            {"steps_offset", 1}};
}

} // namespace diorama
