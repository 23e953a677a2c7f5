// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "core/text/promptencoding.h"

#include <string>
#include <vector>

namespace diorama {

/// What a region is called in prompts and grounding: its phrase, else its subject's class word,
/// else the subject's name, else nothing. Without blanks around it.
std::string phraseOf(const Scene& scene, const Region& region);

/// The scene's prompt with the phrases of visible regions that it does not mention appended, so
/// that text attention has something to put into their boxes.
std::string composedPrompt(const Scene& scene);

/// The same for an encoder of so many chunks (see encodePrompt). Where not all of it fits, phrases
/// that the prompt's first half of the room does not hold come first, in the other half, so that
/// the end of the prompt is what is left out.
std::string composedPrompt(const Scene& scene, const Tokenizer& tokenizer, int chunkLength,
                           int maxChunks);

/// Where a region's phrase stands in an encoded prompt; empty where it is not found. The last word,
/// the head noun in English, stands for the whole.
std::vector<int> phrasePositions(const Tokenizer& tokenizer, const PromptEncoding& prompt,
                                 const std::string& phrase);

} // namespace diorama
