// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace diorama {

/// One call of a verb of the command line that needs libtorch: "parity", "bench", "convert", ...
struct ToolCall
{
    std::string verb;
    std::vector<std::string> arguments;             ///< What follows the verb, unparsed.
    std::function<void(std::string_view)> print;    ///< Standard output; the caller adds nothing.
    std::function<void(std::string_view)> complain; ///< Standard error.
    ProgressSink progress;
    std::stop_token stop;
};

/// The exit codes of diorama-cli, documented in docs/command-line.md.
enum class ExitCode : int {
    Success = 0,
    CheckFailed = 1,  ///< The command ran; what it checked did not hold.
    Usage = 2,        ///< Wrong command line.
    InvalidInput = 3, ///< A file or value breaks the rules of its format.
    NotFound = 4,
    Unsupported = 5,
    Io = 6,
    OutOfMemory = 7,
    Internal = 8,
    Cancelled = 130, ///< Stopped by SIGINT, as shells write it.
};

/// The exit code that stands for a kind of failure.
constexpr ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return ExitCode::InvalidInput;
    case ErrorCode::NotFound:
        return ExitCode::NotFound;
    case ErrorCode::Unsupported:
        return ExitCode::Unsupported;
    case ErrorCode::Io:
        return ExitCode::Io;
    case ErrorCode::OutOfMemory:
        return ExitCode::OutOfMemory;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Internal:
        return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

/// The second symbol that the engine module exports, as "dioramaRunTool". Returns an exit code;
/// nothing escapes as an exception. Call it from one thread at a time.
using RunToolFunction = int (*)(const ToolCall& call);

} // namespace diorama
