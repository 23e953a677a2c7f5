// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/cliptextmodel.h"
#include "core/tensor/statedict.h"
#include "core/text/tokenizer.h"

#include <string>
#include <torch/torch.h>

namespace diorama {

/// A learned word: what stands for it in a prompt, and the vectors that it becomes.
struct TextualInversion
{
    std::string token;     ///< As written in prompts.
    torch::Tensor vectors; ///< [count, hidden], float32.

    /// Reads diffusers' layout (one tensor, named as the token) and the other common one
    /// ("emb_params"); the latter knows no name and takes `fallbackToken`, usually the file's.
    static Result<TextualInversion> parse(const StateDict& file, const std::string& fallbackToken);
};

/// Makes tokenizer and text encoder know the word. On failure neither has changed.
Result<void> addTextualInversion(ClipTextModel& model, Tokenizer& tokenizer,
                                 const TextualInversion& inversion);

} // namespace diorama
