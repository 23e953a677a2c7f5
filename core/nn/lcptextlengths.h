// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace diorama {

/// An LCP model sees prompts of as many positions as its text encoder has (max_position_embeddings)
/// and phrases of this many, start and end included, padded with the end token. Training and
/// renders must agree on both: padding is attended.
inline constexpr std::int64_t kLcpPhraseLength = 12;
/// The shipped model's max_position_embeddings: shorter than CLIP's 77, because captions are.
inline constexpr std::int64_t kLcpSmallPromptLength = 48;

} // namespace diorama
