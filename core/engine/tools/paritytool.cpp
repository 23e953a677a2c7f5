// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/evaluation/parity/paritysuite.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace diorama {

ExitCode parityTool(const ToolCall& call)
{
    std::vector<std::filesystem::path> folders;
    bool json = false;
    CLI::App app("Compares the engine's numbers with folders of reference tensors. Exits with 0 "
                 "only if every tensor of every folder passes.");
    app.add_option("folder", folders, "Folders with manifest.json and io.safetensors")->required();
    app.add_flag("--json", json, "Print one object");
    ExitCode code{};
    if (!parseArguments(app, call, code))
        return code;

    nlohmann::json reports = nlohmann::json::array();
    std::size_t tensors = 0;
    bool passed = true;
    for (const auto& folder : folders) {
        if (call.stop.stop_requested())
            return fail(call, {ErrorCode::Cancelled, "The comparison was cancelled."}, json);
        const ParityReport report = runParity(folder, call.progress);
        passed = passed && report.passed();
        tensors += report.tensorCount();
        if (json)
            reports.push_back(report.toJson());
        else
            call.print(report.text());
    }
    if (json)
        printJson(call, {{"passed", passed}, {"tensors", tensors}, {"folders", reports}});
    else
        call.print("Tensors: " + std::to_string(tensors) + ", folders: " +
                   std::to_string(folders.size()) + (passed ? ". All pass.\n" : ". Some fail.\n"));
    return passed ? ExitCode::Success : ExitCode::CheckFailed;
}

} // namespace diorama
