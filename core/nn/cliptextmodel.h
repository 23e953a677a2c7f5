// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/clipencoder.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The config.json of Hugging Face's CLIPTextModel.
struct ClipTextConfig
{
    ClipEncoderConfig encoder{
        .hidden_size = 512, .intermediate_size = 2048, .num_attention_heads = 8};
    std::int64_t vocab_size = 49408;
    std::int64_t max_position_embeddings = 77;
    std::int64_t eos_token_id = 49407; ///< 2, as in old files, means the largest id of the row.

    /// Throws std::invalid_argument for values that make no network.
    static ClipTextConfig fromJson(const nlohmann::json& json);
    nlohmann::json toJson() const;
};

struct ClipTextOutput
{
    torch::Tensor last_hidden_state; ///< [batch, length, hidden], after the final norm.
    torch::Tensor pooler_output;     ///< [batch, hidden], its row at the first end token.
    std::vector<torch::Tensor>
        hidden_states; ///< Embeddings, then every layer's output, before the final norm.
};

class ClipTextEmbeddingsImpl final : public torch::nn::Module
{
public:
    explicit ClipTextEmbeddingsImpl(const ClipTextConfig& config);
    torch::Tensor forward(const torch::Tensor& inputIds);

    torch::nn::Embedding token_embedding = nullptr;
    torch::nn::Embedding position_embedding = nullptr;
};
TORCH_MODULE(ClipTextEmbeddings);

class ClipTextTransformerImpl final : public torch::nn::Module
{
public:
    explicit ClipTextTransformerImpl(const ClipTextConfig& config);
    ClipTextOutput forward(const torch::Tensor& inputIds, const torch::Tensor& attentionMask);

    ClipTextEmbeddings embeddings = nullptr;
    ClipEncoder encoder = nullptr;
    torch::nn::LayerNorm final_layer_norm = nullptr;

private:
    torch::Tensor endPositions(const torch::Tensor& inputIds) const;

    std::int64_t m_endToken;
    std::int64_t m_vocabulary;
};
TORCH_MODULE(ClipTextTransformer);

/// CLIP's text tower. Follows transformers 4.44, models/clip/modeling_clip.py.
class ClipTextModelImpl final : public torch::nn::Module
{
public:
    explicit ClipTextModelImpl(ClipTextConfig config);

    /// `inputIds` is int64 [batch, length], length at most max_position_embeddings. `attentionMask`
    /// (1 to read, 0 to ignore) has the same shape or is undefined.
    ClipTextOutput forward(const torch::Tensor& inputIds, const torch::Tensor& attentionMask = {});

    /// The hidden state `skipped` layers before the last one, through the final norm; 0 is
    /// last_hidden_state, 1 is what diffusers calls clip_skip=1 and other programs "CLIP skip 2".
    torch::Tensor withSkippedLayers(const ClipTextOutput& output, int skipped);

    /// Appends rows to the token embedding, [count, hidden], and returns the first new id. The
    /// vocabulary of the config stays: the new ids never count as an end token.
    std::int64_t addTokenEmbeddings(const torch::Tensor& vectors);
    /// Drops every row that addTokenEmbeddings added.
    void removeAddedTokenEmbeddings();

    ClipTextConfig config;
    ClipTextTransformer text_model = nullptr;
};
TORCH_MODULE(ClipTextModel);

/// A checkpoint key with the prefix "text_model." that some files leave out.
std::string clipTextKey(std::string_view key);

/// Whether a checkpoint key is one that CLIP files carry and the module does not need: position
/// ids, the projection into the common space.
bool isIgnoredClipTextKey(std::string_view key);

} // namespace diorama
