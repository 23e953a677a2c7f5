// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "core/engine/errorjson.h"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <unistd.h>

namespace diorama {

namespace {

/// Also without the C1 controls, U+0080 to U+009F, which are two bytes in UTF-8.
std::string withoutControls(std::string_view text)
{
    std::string shown;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        const bool isC1 = c == 0xc2 && next >= 0x80 && next < 0xa0;
        const bool isC0 = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
        shown += isC0 || isC1 ? '?' : text[i];
        i += isC1 ? 1 : 0;
    }
    return shown;
}

} // namespace

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
    const std::string shown = m_json ? std::string(text) : withoutControls(text);
    std::fwrite(shown.data(), 1, shown.size(), stdout);
    std::fflush(stdout);
}

void Console::complain(std::string_view text)
{
    clearProgress();
    const std::string shown = withoutControls(text);
    std::fwrite(shown.data(), 1, shown.size(), stderr);
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
    if (m_json)
        printJson(errorJson(error));
    else
        complain(error.message + "\n");
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
