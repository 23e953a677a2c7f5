// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// Sampling methods alone: their tables, and trajectories with a formula in the network's place.
ParityKind schedulerParity();

} // namespace diorama
