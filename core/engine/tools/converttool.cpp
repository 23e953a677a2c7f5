// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/models/modelconvert.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace diorama {

ExitCode convertTool(const ToolCall& call)
{
    std::filesystem::path source;
    std::filesystem::path target;
    std::string dtype = "keep";
    bool json = false;
    CLI::App app(
        "Converts a model to a diffusers folder of safetensors, or an adapter to one file.");
    app.add_option("source", source, "A model folder, single-file checkpoint or adapter")
        ->required();
    app.add_option("target", target, "The folder or file to make; it must not exist")->required();
    app.add_option("--dtype", dtype, "keep, float32, float16 or bfloat16")
        ->check(CLI::IsMember({"keep", "float32", "float16", "bfloat16"}));
    app.add_flag("--json", json, "Print an object");
    ExitCode code{};
    if (!parseArguments(app, call, code))
        return code;

    static const std::map<std::string, torch::Dtype> kTypes{
        {"float32", torch::kFloat32}, {"float16", torch::kFloat16}, {"bfloat16", torch::kBFloat16}};
    const auto type = kTypes.find(dtype);
    const auto files = openModel(source);
    if (!files)
        return fail(call, files.error(), json);
    const auto converted = convertModel(
        *files, target, type != kTypes.end() ? std::optional(type->second) : std::nullopt,
        call.progress, call.stop);
    if (!converted)
        return fail(call, converted.error(), json);
    if (json)
        printJson(
            call,
            {{"source", source.string()}, {"target", target.string()}, {"family", files->family}});
    else
        call.print("Wrote " + target.string() + " (" + files->family + ")\n");
    return ExitCode::Success;
}

} // namespace diorama
