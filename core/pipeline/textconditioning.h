// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/cliptextmodel.h"
#include "core/text/promptencoding.h"
#include "core/text/tokenizer.h"

#include <string>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// A prompt's features, [1, positions, hidden]: its chunks one behind the other. Weighted positions
/// are scaled, then the whole is brought back to its former mean.
torch::Tensor encodeText(ClipTextModel& encoder, const PromptEncoding& prompt);

/// What grounding is told of each phrase: the pooled vector, before any projection, [phrases,
/// hidden].
torch::Tensor pooledPhrases(ClipTextModel& encoder, const Tokenizer& tokenizer,
                            const std::vector<std::string>& phrases);

} // namespace diorama
