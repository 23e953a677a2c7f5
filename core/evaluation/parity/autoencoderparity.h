// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// Encoding and decoding by AutoencoderKL and AutoencoderTiny.
ParityKind autoencoderParity();

} // namespace diorama
