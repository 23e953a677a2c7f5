// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/engine/errorjson.h"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <unistd.h>

namespace diorama {

Console::Console(bool json)
    : m_json(json)
    , m_terminal(::isatty(STDERR_FILENO) == 1)
{}

Console::~Console()
{
    clearProgress();
}

void Console::print(std::string_view text)
{
    clearProgress();
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

void Console::printJson(const nlohmann::json& object)
{
    print(printable(object));
}

void Console::showProgress(std::string_view line)
{
    if (!m_terminal)
        return;
    std::fprintf(stderr, "\r\033[K%.*s", static_cast<int>(line.size()), line.data());
    std::fflush(stderr);
    m_progressShown = true;
}

void Console::showProgress(const Progress& progress)
{
    std::string line = progress.stage;
    if (progress.total > 0)
        line += " " + std::to_string(progress.step) + "/" + std::to_string(progress.total);
    showProgress(line);
}

ExitCode Console::fail(const Error& error)
{
    clearProgress();
    if (m_json)
        printJson(errorJson(error));
    else
        std::fprintf(stderr, "%s\n", error.message.c_str());
    if (!error.detail.empty())
        spdlog::info("{}", error.detail);
    return exitCodeOf(error.code);
}

void Console::clearProgress()
{
    if (!m_progressShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_progressShown = false;
}

} // namespace diorama
