// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/engine/tool.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace diorama {

/// Results go to standard output, progress and errors to standard error.
class Console final
{
public:
    /// With `json`, errors are objects on standard output too, so that a script reads one stream.
    explicit Console(bool json);
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
    ~Console();

    bool isJson() const { return m_json; }

    /// Without `json` all control characters but line breaks and tabs are shown as "?": names and
    /// prompts come from anybody, and the terminal would obey them.
    void print(std::string_view text);
    /// The same on standard error, for people only.
    void complain(std::string_view text);
    void printJson(const nlohmann::json& object);
    /// Shows one line that the next one replaces; silent where standard error is no terminal.
    void showProgress(std::string_view line);
    void showProgress(const Progress& progress);
    /// Reports the failure and returns its exit code.
    ExitCode fail(const Error& error);

private:
    void clearProgress();

    bool m_json;
    bool m_terminal;
    bool m_progressShown = false;
};

} // namespace diorama
