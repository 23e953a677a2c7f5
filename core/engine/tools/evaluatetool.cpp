// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/base/paths.h"
#include "core/evaluation/evaluationreport.h"
#include "core/evaluation/modelpainter.h"
#include "core/image/opencvimagetools.h"
#include "core/models/modelsearch.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <string>

namespace diorama {
namespace {

struct EvaluateArguments
{
    std::filesystem::path store;
    std::filesystem::path evaluators;
    std::filesystem::path report;
    std::string model = "diorama-small";
    std::string device = "auto";
    std::string dtype = "auto";
    EvaluationOptions options;
    int side = 256;
    bool json = false;
};

void addOptions(CLI::App& app, EvaluateArguments& arguments)
{
    auto& options = arguments.options;
    app.add_option("--store", arguments.store, "Prepared subjects (train prepare)")->required();
    app.add_option("--evaluators", arguments.evaluators, "Folder of the trained evaluators")
        ->required();
    app.add_option("--model", arguments.model, "A name on the model search path, or a path")
        ->capture_default_str();
    app.add_option("--scenes", options.scenes, "Scenes for the full system")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    app.add_option("--variant-scenes", options.variantScenes,
                   "Scenes for every ablation, 0 for none")
        ->capture_default_str();
    app.add_option("--side", arguments.side, "Of the pictures, in pixels")
        ->check(CLI::Range(64, 1024))
        ->capture_default_str();
    app.add_option("--steps", options.settings.steps, "Denoising steps")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    app.add_option("--guidance", options.settings.guidanceScale, "Guidance scale")
        ->check(CLI::Range(1.0, 30.0))
        ->capture_default_str();
    app.add_option("--report", arguments.report, "Writes a page with figures and pictures");
    app.add_option("--device", arguments.device, "auto, cpu or cuda");
    app.add_option("--dtype", arguments.dtype, "auto, float32, float16 or bfloat16");
    app.add_flag("--json", arguments.json, "Print an object");
}

Result<EvaluationResult> measure(EvaluateArguments& arguments, const ToolCall& call)
{
    const auto path = resolveModel(arguments.model, modelSearchPath());
    if (!path)
        return path.error();
    const auto store = SubjectStore::open(arguments.store);
    if (!store)
        return store.error();
    const auto evaluators = Evaluators::open(arguments.evaluators);
    if (!evaluators)
        return evaluators.error();
    const auto policy = detectDevicePolicy(arguments.device, arguments.dtype);
    if (!policy)
        return policy.error();
    const OpenCvImageTools tools;
    const auto painter = ModelPainter::open(*path, *policy, tools);
    if (!painter)
        return painter.error();
    arguments.options.scene.canvas = {arguments.side, arguments.side};
    return evaluate(*store, *evaluators, (*painter)->evaluated(), arguments.options, call.progress,
                    call.stop);
}

std::string textOf(const nlohmann::json& figures)
{
    std::string text;
    for (const char* key : {"mean_iou", "ap50", "id_top1", "id_top5", "bleed", "caption_accuracy",
                            "ae_psnr_db", "seconds_per_image", "scenes", "gallery_size"}) {
        char line[96];
        std::snprintf(line, sizeof line, "%-18s %.4g\n", key, figures.value(key, 0.0));
        text += line;
    }
    return text;
}

} // namespace

ExitCode evaluateTool(const ToolCall& call)
{
    EvaluateArguments arguments;
    CLI::App app("Measures layout and identity of a model's pictures on subjects and backgrounds "
                 "that no training saw.");
    addOptions(app, arguments);
    ExitCode code{};
    if (!parseArguments(app, call, code))
        return code;
    const auto result = measure(arguments, call);
    if (!result)
        return fail(call, result.error(), arguments.json);
    if (!arguments.report.empty()) {
        const auto written = writeEvaluationReport(*result, arguments.model, arguments.report);
        if (!written)
            return fail(call, written.error(), arguments.json);
    }
    const auto figures = result->toJson();
    if (arguments.json)
        printJson(call, figures);
    else
        call.print(textOf(figures));
    return ExitCode::Success;
}

} // namespace diorama
