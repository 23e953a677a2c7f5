// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/cliptextmodel.h"
#include "core/tensor/statedict.h"
#include "core/text/tokenizer.h"

#include <optional>
#include <string>
#include <torch/torch.h>

namespace diorama {

/// A learned word: what stands for it in a prompt, and the vectors that it becomes.
struct TextualInversion
{
    std::string token;     ///< As written in prompts.
    torch::Tensor vectors; ///< [count, hidden], float32.

    /// Reads diffusers' layout (one tensor, named as the token) and those that know no name
    /// ("emb_params", "clip_l", a flattened "string_to_param"), which take `fallbackToken`, usually
    /// the file's.
    static Result<TextualInversion> parse(const StateDict& file, const std::string& fallbackToken);
    /// The name of the tensor with the vectors, told by names and shapes; nothing where the file is
    /// in none of these layouts.
    static std::optional<std::string> vectorsKey(const StateDict& file);
};

/// Makes tokenizer and text encoder know the word, which is the only way that embeddings come into
/// a model. On failure neither has changed.
Result<void> addTextualInversion(ClipTextModel& model, Tokenizer& tokenizer,
                                 const TextualInversion& inversion);

} // namespace diorama
