// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// LoRA files merged into a UNet and a text encoder.
ParityKind loraParity();

} // namespace diorama
