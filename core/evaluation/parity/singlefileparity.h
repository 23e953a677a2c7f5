// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/parity/parityrunner.h"

namespace diorama {

/// A checkpoint in the original layout, its parts run one by one.
ParityKind singleFileParity();

} // namespace diorama
