// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"
#include "core/engine/tool.h"

#include <filesystem>
#include <memory>

namespace diorama {

/// Opens the engine module. Takes some 0.4 s, most of it libtorch's own start: call it on the
/// render thread. The module stays loaded until the process ends, because libtorch does not survive
/// unloading.
Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& module);

/// Opens the module for the heavy verbs of the command line; see ToolCall.
Result<RunToolFunction> loadToolRunner(const std::filesystem::path& module);

} // namespace diorama
