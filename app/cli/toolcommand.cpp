// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/paths.h"
#include "core/engine/engineloader.h"
#include "core/engine/errorjson.h"

namespace diorama {

Command addToolCommand(CLI::App& verb)
{
    verb.prefix_command();
    // The module answers --help, with the options that it knows.
    verb.set_help_flag();
    return [&verb](const StopSignal& stop) {
        ToolCall call{.verb = verb.get_name(), .arguments = verb.remaining(), .stop = stop.token()};
        Console console(asksForJson(call.arguments));
        call.print = [&](std::string_view text) { console.print(text); };
        call.complain = [&](std::string_view text) { console.complain(text); };
        call.progress = [&](const Progress& progress) { console.showProgress(progress); };
        const auto tool = loadToolRunner(enginePath());
        if (!tool)
            return console.fail(tool.error());
        return static_cast<ExitCode>((*tool)(call));
    };
}

} // namespace diorama
