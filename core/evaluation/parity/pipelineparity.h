// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// The denoising loop of whole renders: schedulers, guidance, grounding, image prompts, start
/// pictures, and the decoder at the end.
ParityKind pipelineParity();

/// Runs such a set's cases with networks in another number format, to see what that costs.
std::unique_ptr<ParityRunner> makePipelineRunner(const GoldenSet& set, torch::Dtype dtype);

} // namespace diorama
