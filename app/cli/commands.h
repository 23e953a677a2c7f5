// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/stopsignal.h"
#include "core/engine/tool.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace diorama {

/// A verb of the command line: adds its options to `app` and returns what runs once they are read.
using Command = std::function<ExitCode(const StopSignal& stop)>;

Command addRenderCommand(CLI::App& verb);
Command addInspectCommand(CLI::App& verb);
Command addVersionCommand(CLI::App& verb);

/// Hands the verb and all that follows it to the engine module, which knows its options.
Command addToolCommand(CLI::App& verb);

} // namespace diorama
