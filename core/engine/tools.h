// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/tool.h"

namespace diorama {

/// Runs a verb of the command line inside the module; whatever is thrown becomes a complaint.
ExitCode runTool(const ToolCall& call);

} // namespace diorama
