// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// CLIP's text tower.
ParityKind clipTextParity();

/// CLIP's vision tower and the preparation of its pictures.
ParityKind clipVisionParity();

} // namespace diorama
