// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/textualinversion.h"

namespace diorama {

namespace {

constexpr std::int64_t kMostVectors = 75; // what fits between start and end

Error embeddingRefusal(const StateDict& file, const std::string& reason)
{
    return {ErrorCode::Unsupported,
            "The embedding \"" + file.source() + "\" cannot be used: " + reason};
}

} // namespace

Result<TextualInversion> TextualInversion::parse(const StateDict& file,
                                                 const std::string& fallbackToken)
{
    if (file.contains("clip_g") || file.contains("clip_l"))
        return embeddingRefusal(file, "it was made for another family of models.");
    if (file.size() != 1)
        return embeddingRefusal(file, "it has " + std::to_string(file.size()) +
                                          " tensors instead of one.");
    const auto& [name, tensor] = *file.tensors().begin();
    TextualInversion inversion;
    inversion.token = name == "emb_params" ? fallbackToken : name;
    if (!tensor.is_floating_point() || tensor.dim() < 1 || tensor.dim() > 2 || tensor.numel() == 0)
        return embeddingRefusal(file, "\"" + name + "\" is not a list of vectors.");
    inversion.vectors =
        (tensor.dim() == 1 ? tensor.unsqueeze(0) : tensor).to(torch::kFloat, false, /*copy=*/true);
    if (inversion.vectors.size(0) > kMostVectors)
        return embeddingRefusal(file, "it has more vectors than a prompt has places.");
    if (!inversion.vectors.isfinite().all().item<bool>())
        return embeddingRefusal(file, "it has values that are no finite numbers.");
    return inversion;
}

Result<void> addTextualInversion(ClipTextModel& model, Tokenizer& tokenizer,
                                 const TextualInversion& inversion)
{
    const std::int64_t rows = model->text_model->embeddings->token_embedding->weight.size(0);
    if (inversion.vectors.size(1) != model->config.encoder.hidden_size)
        return Error{ErrorCode::InvalidInput,
                     "The embedding \"" + inversion.token + "\" has vectors of " +
                         std::to_string(inversion.vectors.size(1)) +
                         " numbers, but this model's words have " +
                         std::to_string(model->config.encoder.hidden_size) + "."};
    if (rows != tokenizer.size())
        return Error{ErrorCode::InvalidInput, "The tokenizer and the text encoder of this model "
                                              "know different numbers of words, so that the "
                                              "embedding \"" +
                                                  inversion.token + "\" cannot be added."};
    const Result<std::int32_t> first =
        tokenizer.addPlaceholder(inversion.token, static_cast<int>(inversion.vectors.size(0)));
    if (!first)
        return first.error();
    model->addTokenEmbeddings(inversion.vectors);
    return {};
}

} // namespace diorama
