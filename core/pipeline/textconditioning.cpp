// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/textconditioning.h"

#include "core/tensor/upload.h"

#include <algorithm>

namespace diorama {
namespace {

torch::Tensor idTensor(const std::vector<const PromptChunk*>& chunks, torch::Device device)
{
    const auto length = static_cast<std::int64_t>(chunks.front()->ids.size());
    torch::Tensor ids =
        torch::empty({static_cast<std::int64_t>(chunks.size()), length}, torch::kInt64);
    auto* out = ids.data_ptr<std::int64_t>();
    for (const PromptChunk* chunk : chunks)
        out = std::copy(chunk->ids.begin(), chunk->ids.end(), out);
    return uploaded(ids, device);
}

torch::Device deviceOf(ClipTextModel& encoder)
{
    return encoder->parameters().front().device();
}

} // namespace

torch::Tensor encodeText(ClipTextModel& encoder, const PromptEncoding& prompt)
{
    std::vector<const PromptChunk*> chunks;
    std::vector<float> weights;
    for (const auto& chunk : prompt.chunks) {
        chunks.push_back(&chunk);
        weights.insert(weights.end(), chunk.weights.begin(), chunk.weights.end());
    }
    torch::Tensor states = encoder->forward(idTensor(chunks, deviceOf(encoder))).last_hidden_state;
    states = states.reshape({1, -1, states.size(2)});
    if (!prompt.isWeighted)
        return states;
    const torch::Tensor before = states.to(torch::kFloat32);
    const torch::Tensor factors =
        uploaded(torch::tensor(weights).reshape({1, -1, 1}), before.device());
    const torch::Tensor after = before * factors;
    const torch::Tensor mean = after.mean();
    const bool vanished = mean.abs().item<float>() < 1e-9F;
    return (vanished ? after : after * (before.mean() / mean)).to(states.scalar_type());
}

torch::Tensor pooledPhrases(ClipTextModel& encoder, const Tokenizer& tokenizer,
                            const std::vector<std::string>& phrases)
{
    std::vector<PromptChunk> encoded;
    const auto length = static_cast<int>(encoder->config.max_position_embeddings);
    for (const auto& phrase : phrases)
        encoded.push_back(encodePhrase(tokenizer, phrase, length));
    std::vector<const PromptChunk*> chunks;
    for (const auto& chunk : encoded)
        chunks.push_back(&chunk);
    return encoder->forward(idTensor(chunks, deviceOf(encoder))).pooler_output;
}

} // namespace diorama
