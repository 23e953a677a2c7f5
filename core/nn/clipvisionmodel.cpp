// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clipvisionmodel.h"

#include "core/nn/configreader.h"

#include <cmath>

namespace diorama {

namespace {

torch::nn::LayerNorm layerNorm(const ClipVisionConfig& config)
{
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({config.encoder.hidden_size})
                                    .eps(config.encoder.layer_norm_eps));
}

} // namespace

ClipVisionConfig ClipVisionConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, "the image encoder's config");
    ClipVisionConfig config;
    config.encoder = ClipEncoderConfig::fromReader(reader, config.encoder);
    config.image_size = reader.integer("image_size", config.image_size, 1, 4096);
    config.patch_size = reader.integer("patch_size", config.patch_size, 1, 4096);
    config.num_channels = reader.integer("num_channels", config.num_channels, 1, 16);
    config.projection_dim = reader.integer("projection_dim", config.projection_dim, 1, 65536);
    if (config.patch_size > config.image_size)
        reader.fail("patch_size", "is larger than image_size");
    return config;
}

nlohmann::json ClipVisionConfig::toJson() const
{
    return {{"architectures", {"CLIPVisionModelWithProjection"}},
            {"model_type", "clip_vision_model"},
            {"hidden_act", encoder.hidden_act == Activation::QuickGelu ? "quick_gelu" : "gelu"},
            {"hidden_size", encoder.hidden_size},
            {"image_size", image_size},
            {"intermediate_size", encoder.intermediate_size},
            {"layer_norm_eps", encoder.layer_norm_eps},
            {"num_attention_heads", encoder.num_attention_heads},
            {"num_channels", num_channels},
            {"num_hidden_layers", encoder.num_hidden_layers},
            {"patch_size", patch_size},
            {"projection_dim", projection_dim}};
}

ClipVisionEmbeddingsImpl::ClipVisionEmbeddingsImpl(const ClipVisionConfig& config)
{
    const std::int64_t width = config.encoder.hidden_size;
    class_embedding = register_parameter(
        "class_embedding",
        torch::empty({width}).normal_(0, 1.0 / std::sqrt(static_cast<double>(width))));
    patch_embedding = register_module(
        "patch_embedding",
        torch::nn::Conv2d(torch::nn::Conv2dOptions(config.num_channels, width, config.patch_size)
                              .stride(config.patch_size)
                              .bias(false)));
    position_embedding =
        register_module("position_embedding", torch::nn::Embedding(config.tokens(), width));
    torch::nn::init::normal_(position_embedding->weight, 0, 0.02);
}

torch::Tensor ClipVisionEmbeddingsImpl::forward(const torch::Tensor& pixelValues)
{
    // [batch, patches, hidden]
    const torch::Tensor patches =
        patch_embedding->forward(pixelValues.to(patch_embedding->weight.scalar_type()))
            .flatten(2)
            .transpose(1, 2);
    const torch::Tensor first = class_embedding.expand({pixelValues.size(0), 1, -1});
    return torch::cat({first, patches}, 1) + position_embedding->weight;
}

ClipVisionTransformerImpl::ClipVisionTransformerImpl(const ClipVisionConfig& config)
{
    embeddings = register_module("embeddings", ClipVisionEmbeddings(config));
    pre_layrnorm = register_module("pre_layrnorm", layerNorm(config));
    encoder = register_module("encoder", ClipEncoder(config.encoder));
    post_layernorm = register_module("post_layernorm", layerNorm(config));
}

ClipVisionModelWithProjectionImpl::ClipVisionModelWithProjectionImpl(ClipVisionConfig settings)
    : config(std::move(settings))
{
    vision_model = register_module("vision_model", ClipVisionTransformer(config));
    visual_projection = register_module(
        "visual_projection", torch::nn::Linear(torch::nn::LinearOptions(config.encoder.hidden_size,
                                                                        config.projection_dim)
                                                   .bias(false)));
}

ClipVisionOutput ClipVisionModelWithProjectionImpl::forward(const torch::Tensor& pixelValues)
{
    TORCH_CHECK(pixelValues.dim() == 4 && pixelValues.size(1) == config.num_channels &&
                    pixelValues.size(2) == config.image_size &&
                    pixelValues.size(3) == config.image_size,
                "The image encoder wants pictures of shape [batch, ", config.num_channels, ", ",
                config.image_size, ", ", config.image_size, "] but got ", pixelValues.sizes(), ".");
    const torch::Tensor embedded =
        vision_model->pre_layrnorm->forward(vision_model->embeddings->forward(pixelValues));
    const std::vector<torch::Tensor> states = vision_model->encoder->forward(embedded);

    ClipVisionOutput output;
    output.last_hidden_state = states.back();
    output.penultimate = states[states.size() - 2];
    const torch::Tensor pooled = vision_model->post_layernorm->forward(states.back().select(1, 0));
    output.image_embeds = visual_projection->forward(pooled);
    return output;
}

bool isIgnoredClipVisionKey(std::string_view key)
{
    return key.ends_with("embeddings.position_ids");
}

} // namespace diorama
