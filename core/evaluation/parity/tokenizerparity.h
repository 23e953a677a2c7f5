// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// CLIP's tokenizer on a list of texts (tokens.json). The vocabulary is the set's own, or the one
/// that DIORAMA_CLIP_VOCAB names.
ParityKind tokenizerParity();

} // namespace diorama
