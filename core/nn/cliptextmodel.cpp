// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/cliptextmodel.h"

#include "core/nn/configreader.h"

#include <limits>

namespace diorama {

namespace {

/// In files of before 2023 the id of the end token is wrong; the reference then looks for the
/// largest id.
constexpr std::int64_t kLegacyEndToken = 2;

double lowest(torch::ScalarType type)
{
    // bfloat16 ends a little before float32 does.
    if (type == torch::kHalf)
        return -65504.0;
    return type == torch::kBFloat16 ? -3.3e38
                                    : static_cast<double>(std::numeric_limits<float>::lowest());
}

/// Added to the scores: position i reads 0..i only. [1, 1, length, length]
torch::Tensor causalMask(std::int64_t length, const torch::TensorOptions& options)
{
    const torch::Tensor full =
        torch::full({length, length}, lowest(options.dtype().toScalarType()), options);
    return full.triu(1).view({1, 1, length, length});
}

/// Added to the scores: nobody reads positions whose mask is 0. [batch, 1, 1, length]
torch::Tensor paddingMask(const torch::Tensor& attentionMask, const torch::TensorOptions& options)
{
    const torch::Tensor hidden = attentionMask.eq(0).unsqueeze(1).unsqueeze(1);
    return torch::zeros(hidden.sizes(), options)
        .masked_fill(hidden, lowest(options.dtype().toScalarType()));
}

const char* clipActivationName(Activation activation)
{
    return activation == Activation::QuickGelu ? "quick_gelu" : "gelu";
}

} // namespace

ClipTextConfig ClipTextConfig::fromJson(const nlohmann::json& json)
{
    const ConfigReader reader(json, "the text encoder's config");
    ClipTextConfig config;
    config.encoder = ClipEncoderConfig::fromReader(reader, config.encoder);
    config.vocab_size = reader.integer("vocab_size", config.vocab_size, 1, 4'000'000);
    config.max_position_embeddings =
        reader.integer("max_position_embeddings", config.max_position_embeddings, 1, 65536);
    config.eos_token_id = reader.integer("eos_token_id", config.eos_token_id, 0, 4'000'000);
    return config;
}

nlohmann::json ClipTextConfig::toJson() const
{
    return {{"architectures", {"CLIPTextModel"}},
            {"model_type", "clip_text_model"},
            {"eos_token_id", eos_token_id},
            {"hidden_act", clipActivationName(encoder.hidden_act)},
            {"hidden_size", encoder.hidden_size},
            {"intermediate_size", encoder.intermediate_size},
            {"layer_norm_eps", encoder.layer_norm_eps},
            {"max_position_embeddings", max_position_embeddings},
            {"num_attention_heads", encoder.num_attention_heads},
            {"num_hidden_layers", encoder.num_hidden_layers},
            {"vocab_size", vocab_size}};
}

ClipTextEmbeddingsImpl::ClipTextEmbeddingsImpl(const ClipTextConfig& config)
{
    token_embedding = register_module(
        "token_embedding", torch::nn::Embedding(config.vocab_size, config.encoder.hidden_size));
    position_embedding =
        register_module("position_embedding", torch::nn::Embedding(config.max_position_embeddings,
                                                                   config.encoder.hidden_size));
    torch::nn::init::normal_(token_embedding->weight, 0, 0.02);
    torch::nn::init::normal_(position_embedding->weight, 0, 0.02);
}

torch::Tensor ClipTextEmbeddingsImpl::forward(const torch::Tensor& inputIds)
{
    return token_embedding->forward(inputIds) +
           position_embedding->weight.slice(0, 0, inputIds.size(1));
}

ClipTextTransformerImpl::ClipTextTransformerImpl(const ClipTextConfig& config)
    : m_endToken(config.eos_token_id)
    , m_vocabulary(config.vocab_size)
{
    embeddings = register_module("embeddings", ClipTextEmbeddings(config));
    encoder = register_module("encoder", ClipEncoder(config.encoder));
    final_layer_norm = register_module(
        "final_layer_norm",
        torch::nn::LayerNorm(torch::nn::LayerNormOptions({config.encoder.hidden_size})
                                 .eps(config.encoder.layer_norm_eps)));
}

torch::Tensor ClipTextTransformerImpl::endPositions(const torch::Tensor& inputIds) const
{
    if (m_endToken == kLegacyEndToken)
        return inputIds.masked_fill(inputIds.ge(m_vocabulary), -1).argmax(-1);
    return inputIds.eq(m_endToken).to(torch::kInt).argmax(-1);
}

ClipTextOutput ClipTextTransformerImpl::forward(const torch::Tensor& inputIds,
                                                const torch::Tensor& attentionMask)
{
    const torch::Tensor embedded = embeddings->forward(inputIds);
    torch::Tensor mask = causalMask(inputIds.size(1), embedded.options().requires_grad(false));
    if (attentionMask.defined())
        mask = mask + paddingMask(attentionMask, mask.options());

    ClipTextOutput output;
    output.hidden_states = encoder->forward(embedded, mask);
    output.last_hidden_state = final_layer_norm->forward(output.hidden_states.back());
    const torch::Tensor rows = torch::arange(inputIds.size(0), inputIds.options());
    output.pooler_output = output.last_hidden_state.index({rows, endPositions(inputIds)});
    return output;
}

ClipTextModelImpl::ClipTextModelImpl(ClipTextConfig settings)
    : config(std::move(settings))
{
    text_model = register_module("text_model", ClipTextTransformer(config));
}

ClipTextOutput ClipTextModelImpl::forward(const torch::Tensor& inputIds,
                                          const torch::Tensor& attentionMask)
{
    TORCH_CHECK(inputIds.dim() == 2 && inputIds.size(1) >= 1 &&
                    inputIds.size(1) <= config.max_position_embeddings,
                "The text encoder wants ids of shape [batch, 1 to ", config.max_position_embeddings,
                "] but got ", inputIds.sizes(), ".");
    TORCH_CHECK(!attentionMask.defined() || attentionMask.sizes() == inputIds.sizes(),
                "The attention mask's shape ", attentionMask.sizes(),
                " differs from that of the ids, ", inputIds.sizes(), ".");
    return text_model->forward(inputIds, attentionMask);
}

torch::Tensor ClipTextModelImpl::withSkippedLayers(const ClipTextOutput& output, int skipped)
{
    const auto states = static_cast<int>(output.hidden_states.size());
    TORCH_CHECK(skipped >= 0 && skipped < states, "Cannot skip ", skipped, " of ", states - 1,
                " layers.");
    return text_model->final_layer_norm->forward(output.hidden_states[states - 1 - skipped]);
}

std::int64_t ClipTextModelImpl::addTokenEmbeddings(const torch::Tensor& vectors)
{
    TORCH_CHECK(vectors.dim() == 2 && vectors.size(1) == config.encoder.hidden_size,
                "Token embeddings must have the shape [count, ", config.encoder.hidden_size,
                "] but have ", vectors.sizes(), ".");
    torch::NoGradGuard
        noGradient; // resizing a leaf in place; the forward pass stays differentiable
    torch::Tensor& weight = text_model->embeddings->token_embedding->weight;
    const std::int64_t first = weight.size(0);
    weight.set_data(torch::cat({weight, vectors.to(weight.options())}));
    return first;
}

void ClipTextModelImpl::removeAddedTokenEmbeddings()
{
    torch::NoGradGuard noGradient;
    torch::Tensor& weight = text_model->embeddings->token_embedding->weight;
    if (weight.size(0) > config.vocab_size)
        weight.set_data(weight.slice(0, 0, config.vocab_size).clone());
}

std::string clipTextKey(std::string_view key)
{
    for (const std::string_view part : {"embeddings.", "encoder.", "final_layer_norm."})
        if (key.starts_with(part))
            return "text_model." + std::string(key);
    return std::string(key);
}

bool isIgnoredClipTextKey(std::string_view key)
{
    return key.ends_with("embeddings.position_ids") || key == "text_projection.weight" ||
           key == "logit_scale";
}

} // namespace diorama
