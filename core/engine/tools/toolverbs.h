// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/engine/tool.h"

#include <nlohmann/json_fwd.hpp>

namespace CLI {
class App;
}

namespace diorama {

/// The verbs, one function each, in a source named after it.
ExitCode parityTool(const ToolCall& call);
ExitCode benchTool(const ToolCall& call);
ExitCode convertTool(const ToolCall& call);
ExitCode trainTool(const ToolCall& call);
ExitCode evaluateTool(const ToolCall& call);

/// Parses the call's arguments. False where the verb is over already, with `code` saying how: help
/// was asked for, or the arguments are wrong.
bool parseArguments(CLI::App& app, const ToolCall& call, ExitCode& code);

/// Prints an object, indented, with a newline.
void printJson(const ToolCall& call, const nlohmann::json& object);

/// Reports a failure, as an object where `json`, and returns its exit code.
ExitCode fail(const ToolCall& call, const Error& error, bool json);

} // namespace diorama
