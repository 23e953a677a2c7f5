// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// IP-Adapter and IP-Adapter-Plus: projections, masks, and the UNet that reads their tokens.
ParityKind ipAdapterParity();

} // namespace diorama
