// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/log.h"
#include "core/engine/errorjson.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

namespace diorama {
namespace {

/// Verbs whose options are known to the engine module only.
constexpr std::pair<const char*, const char*> kTools[] = {
    {"convert", "Convert a model to a safetensors folder, with another precision if wanted"},
    {"parity", "Compare the engine with folders of reference tensors"},
    {"bench", "Measure the engine: unet, render, decoder or load"},
    {"train", "Prepare data for, train and export the project's own model"},
    {"evaluate", "Measure layout and identity of a model's pictures"},
};

/// CLI11 says only that a verb is missing, also where a wrong one is given.
std::string reasonOf(const CLI::ParseError& error, const CLI::App& app)
{
    const auto unknown = app.remaining();
    if (error.get_name() != "RequiredError" || !app.get_subcommands().empty())
        return error.what();
    return unknown.empty() ? "A verb is missing" : "There is no verb \"" + unknown.front() + "\"";
}

/// Whether all that was printed has arrived, for example not on a full disk.
bool isOutputWhole()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

ExitCode finish(ExitCode code)
{
    if (code != ExitCode::Success || isOutputWhole())
        return code;
    std::fputs("Cannot write to the standard output; free some space or choose another place.\n",
               stderr);
    return exitCodeOf(ErrorCode::Io);
}

int run(int argc, char** argv)
{
    const StopSignal stop;
    CLI::App app("Paints scenes of boxes, words and photos with a diffusion model.", "diorama-cli");
    app.require_subcommand(1);
    std::string level = std::getenv("DIORAMA_LOG") != nullptr ? std::getenv("DIORAMA_LOG") : "warn";
    app.add_option("--log-level", level, "debug, info, warn, error or off")
        ->capture_default_str()
        ->check(CLI::IsMember({"debug", "info", "warn", "error", "off"}));
    app.set_version_flag("--version", "diorama-cli " DIORAMA_VERSION, "Print the version and exit");

    std::vector<std::pair<CLI::App*, Command>> commands;
    const auto add = [&](const char* name, const char* description, Command (*make)(CLI::App&)) {
        CLI::App* verb = app.add_subcommand(name, description);
        commands.emplace_back(verb, make(*verb));
    };
    add("render", "Paint a scene into a picture file", addRenderCommand);
    add("inspect", "Say what a model, adapter or scene file is", addInspectCommand);
    for (const auto& [name, description] : kTools)
        add(name, description, addToolCommand);
    add("version", "Print the versions of the program and its libraries", addVersionCommand);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            app.exit(error);
            return static_cast<int>(finish(ExitCode::Success));
        }
        const std::string reason = reasonOf(error, app);
        if (asksForJson({argv, argv + argc}))
            std::fputs(printable(usageJson(reason)).c_str(), stdout);
        else
            std::fprintf(stderr, "%s\nRun with --help for more information.\n", reason.c_str());
        return static_cast<int>(ExitCode::Usage);
    }
    startLogging(level.c_str());
    for (const auto& [verb, command] : commands) {
        if (verb->parsed())
            return static_cast<int>(finish(command(stop)));
    }
    return static_cast<int>(ExitCode::Usage);
}

} // namespace
} // namespace diorama

int main(int argc, char** argv)
{
    // libgomp's idle threads spin for milliseconds, on cores that others could use. It reads this
    // when the engine module brings it in.
    ::setenv("GOMP_SPINCOUNT", "2000", /*overwrite=*/0);
    return diorama::run(argc, argv);
}
