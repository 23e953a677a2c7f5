// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"
#include "core/nn/positionnet.h"
#include "core/nn/unetconditions.h"

namespace diorama {

/// UNet2DConditionModel, plain and with GLIGEN's two kinds of boxes.
ParityKind unetParity();

/// The boxes of a case, for a position net.
GroundingInput groundingInput(const GoldenCase& goldenCase);

/// A case's timestep: one number, or one for each sample.
torch::Tensor goldenTimestep(const GoldenCase& goldenCase);

} // namespace diorama
