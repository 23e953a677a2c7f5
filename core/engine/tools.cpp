// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools.h"

#include "core/engine/computethreads.h"
#include "core/engine/tools/toolverbs.h"
#include "core/pipeline/failure.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace diorama {
namespace {

constexpr std::pair<std::string_view, ExitCode (*)(const ToolCall&)> kVerbs[] = {
    {"parity", parityTool}, {"bench", benchTool},       {"convert", convertTool},
    {"train", trainTool},   {"evaluate", evaluateTool},
};

} // namespace

ExitCode runTool(const ToolCall& call)
{
    const auto* verb = std::ranges::find(kVerbs, std::string_view(call.verb),
                                         [](const auto& entry) { return entry.first; });
    if (verb == std::end(kVerbs)) {
        call.complain("The engine knows no verb \"" + call.verb + "\".\n");
        return ExitCode::Usage;
    }
    useComputeThreads(0);
    try {
        return verb->second(call);
    } catch (const std::exception& exception) {
        const std::string activity = "running \"" + call.verb + "\"";
        return fail(call, errorFrom(exception, activity.c_str()), /*json=*/false);
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
        code = app.exit(error, out, complaint) == 0 ? ExitCode::Success : ExitCode::Usage;
        call.print(out.str());
        call.complain(complaint.str());
        return false;
    }
}

void printJson(const ToolCall& call, const nlohmann::json& object)
{
    call.print(object.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

ExitCode fail(const ToolCall& call, const Error& error, bool json)
{
    const ExitCode code = exitCodeOf(error.code);
    if (json)
        printJson(call,
                  {{"error", {{"code", static_cast<int>(code)}, {"message", error.message}}}});
    else
        call.complain(error.message + "\n" + (error.detail.empty() ? "" : error.detail + "\n"));
    return code;
}

} // namespace diorama
