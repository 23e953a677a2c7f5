// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// The denoising loop of whole renders: schedulers, guidance, grounding, image prompts, start
/// pictures, and the decoder at the end.
ParityKind pipelineParity();

} // namespace diorama
