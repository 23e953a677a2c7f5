// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools.h"

#include "core/engine/computethreads.h"
#include "core/engine/errorjson.h"
#include "core/engine/tools/toolverbs.h"
#include "core/pipeline/failure.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace diorama {
namespace {

constexpr std::pair<std::string_view, ExitCode (*)(const ToolCall&)> kVerbs[] = {
    {"parity", parityTool}, {"bench", benchTool},       {"convert", convertTool},
    {"train", trainTool},   {"evaluate", evaluateTool},
};

ExitCode wrongUsage(const ToolCall& call, const std::string& message)
{
    if (asksForJson(call.arguments))
        printJson(call, usageJson(message));
    else
        call.complain(message + "\n");
    return ExitCode::Usage;
}

} // namespace

ExitCode runTool(const ToolCall& call)
{
    const auto* verb = std::ranges::find(kVerbs, std::string_view(call.verb),
                                         [](const auto& entry) { return entry.first; });
    if (verb == std::end(kVerbs)) {
        return wrongUsage(call, "The engine knows no verb \"" + call.verb + "\".");
    }
    useComputeThreads(0);
    try {
        return verb->second(call);
    } catch (const std::exception& exception) {
        const std::string activity = "running \"" + call.verb + "\"";
        return fail(call, errorFrom(exception, activity.c_str()), asksForJson(call.arguments));
    }
}

bool parseArguments(CLI::App& app, const ToolCall& call, ExitCode& code)
{
    app.name("diorama-cli " + call.verb);
    // CLI11 takes them from the back.
    std::vector<std::string> arguments(call.arguments.rbegin(), call.arguments.rend());
    try {
        app.parse(std::move(arguments));
        return true;
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream complaint;
        const bool isHelp = app.exit(error, out, complaint) == 0;
        code = isHelp ? ExitCode::Success : ExitCode::Usage;
        if (!isHelp && asksForJson(call.arguments)) {
            printJson(call, usageJson(error.what()));
            return false;
        }
        call.print(out.str());
        call.complain(complaint.str());
        return false;
    }
}

void printJson(const ToolCall& call, const nlohmann::json& object)
{
    call.print(printable(object));
}

ExitCode fail(const ToolCall& call, const Error& error, bool json)
{
    const ExitCode code = exitCodeOf(error.code);
    if (json)
        printJson(call, errorJson(error));
    else
        call.complain(error.message + "\n" + (error.detail.empty() ? "" : error.detail + "\n"));
    return code;
}

} // namespace diorama
