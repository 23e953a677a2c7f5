// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace diorama {

/// A failure's kind as docs/command-line.md names it.
constexpr const char* nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "invalid-input";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::OutOfMemory:
        return "out-of-memory";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

/// The one shape in which the command line and its tools print failures with --json.
inline nlohmann::json errorJson(const std::string& code, const std::string& message)
{
    return {{"error", {{"code", code}, {"message", message}}}};
}

inline nlohmann::json errorJson(const Error& error)
{
    return errorJson(nameOf(error.code), error.message);
}

/// A wrong command line, ExitCode::Usage.
inline nlohmann::json usageJson(const std::string& message)
{
    return errorJson("usage", message);
}

/// Whether arguments that could not be read ask for JSON.
inline bool asksForJson(const std::vector<std::string>& arguments)
{
    return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
}

/// How all objects are printed.
inline std::string printable(const nlohmann::json& object)
{
    return object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace diorama
