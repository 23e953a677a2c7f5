// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/textualinversion.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace diorama {

namespace {

constexpr std::int64_t kMostVectors = 75; // what fits between start and end
constexpr std::string_view kFlattened = "string_to_param";

/// Names that say nothing of the word.
constexpr std::array<std::string_view, 7> kNameless{
    "emb_params", "clip_l", "embedding", "embeddings", "vectors", "weight", "*"};

/// What trainers write beside the vectors.
constexpr std::array<std::string_view, 4> kNotes{"string_to_token", "step", "sd_checkpoint",
                                                 "name"};

bool isNote(std::string_view name)
{
    return std::ranges::any_of(kNotes, [&](std::string_view note) {
        return name == note ||
               (name.starts_with(note) && name.substr(note.size()).starts_with("."));
    });
}

/// A dot is in the names of networks' layers, and of words only between angle brackets.
bool isWordName(std::string_view name)
{
    return name.find('.') == std::string_view::npos ||
           (name.starts_with('<') && name.ends_with('>')) || name.starts_with(kFlattened);
}

bool hasOwnWord(std::string_view name)
{
    return !name.starts_with(kFlattened) && std::ranges::find(kNameless, name) == kNameless.end();
}

Error embeddingRefusal(const StateDict& file, const std::string& reason)
{
    return {ErrorCode::Unsupported,
            "The embedding \"" + file.source() + "\" cannot be used: " + reason};
}

} // namespace

Result<TextualInversion> TextualInversion::parse(const StateDict& file,
                                                 const std::string& fallbackToken)
{
    if (file.contains("clip_g"))
        return embeddingRefusal(file, "it was made for Stable Diffusion XL.");
    const std::optional<std::string> name = vectorsKey(file);
    if (!name)
        return embeddingRefusal(file, "it is not one list of vectors in a known layout.");
    const torch::Tensor& tensor = file.at(*name);
    TextualInversion inversion;
    inversion.token = hasOwnWord(*name) ? *name : fallbackToken;
    inversion.vectors =
        (tensor.dim() == 1 ? tensor.unsqueeze(0) : tensor).to(torch::kFloat, false, /*copy=*/true);
    if (inversion.vectors.size(0) > kMostVectors)
        return embeddingRefusal(file, "it has " + std::to_string(inversion.vectors.size(0)) +
                                          " vectors, and a prompt has places for " +
                                          std::to_string(kMostVectors) + ".");
    if (!inversion.vectors.isfinite().all().item<bool>())
        return embeddingRefusal(file, "it has values that are no finite numbers.");
    return inversion;
}

std::optional<std::string> TextualInversion::vectorsKey(const StateDict& file)
{
    std::optional<std::string> found;
    for (const auto& [name, tensor] : file.tensors()) {
        if (isNote(name))
            continue;
        const bool vectors = tensor.is_floating_point() && tensor.dim() >= 1 && tensor.dim() <= 2 &&
                             tensor.numel() > 0;
        if (found || !vectors || !isWordName(name))
            return std::nullopt;
        found = name;
    }
    return found;
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
