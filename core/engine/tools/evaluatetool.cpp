// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/base/paths.h"
#include "core/evaluation/evaluationgallery.h"
#include "core/evaluation/evaluationreport.h"
#include "core/evaluation/modelpainter.h"
#include "core/image/opencvimagetools.h"
#include "core/models/modelsearch.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace diorama {

namespace {

struct EvaluateArguments
{
    std::string model = "diorama-small";
    std::filesystem::path store = "data/subjects";
    std::string evaluators = "evaluators";
    std::filesystem::path report;
    std::filesystem::path gallery;
    std::string dtype = "auto";
    int size = 256;
    bool json = false;
    EvaluationOptions options;
};

void addOptions(CLI::App& app, EvaluateArguments& arguments)
{
    app.add_option("--model", arguments.model, "Name or path of the model");
    app.add_option("--store", arguments.store, "Folder of the prepared subjects")
        ->check(CLI::ExistingDirectory);
    app.add_option("--evaluators", arguments.evaluators, "Name or path of the trained evaluators");
    app.add_option("--scenes", arguments.options.scenes, "Scenes to paint")
        ->check(CLI::Range(1, 100000));
    app.add_option("--variant-scenes", arguments.options.variantScenes,
                   "Scenes for each of the other variants; 0 leaves them out")
        ->check(CLI::Range(0, 100000));
    app.add_option("--size", arguments.size, "Side of the pictures")->check(CLI::Range(64, 1024));
    app.add_option("--steps", arguments.options.settings.steps, "Denoising steps")
        ->check(CLI::Range(1, 200));
    app.add_option("--guidance", arguments.options.settings.guidanceScale, "Guidance scale")
        ->check(CLI::Range(1.0, 30.0));
    app.add_option("--guidance-until", arguments.options.settings.guidanceUntil,
                   "Share of the steps that are guided")
        ->check(CLI::Range(0.0, 1.0));
    app.add_option("--seed", arguments.options.scene.seed, "Which scenes");
    app.add_option("--dtype", arguments.dtype, "auto, float32, bfloat16 or float16")
        ->check(CLI::IsMember({"auto", "float32", "bfloat16", "float16"}));
    app.add_option("--report", arguments.report, "HTML file to write");
    app.add_option("--gallery", arguments.gallery, "Folder for the shown scenes as pictures");
    app.add_option("--shown", arguments.options.shownScenes, "Scenes to show")
        ->check(CLI::Range(0, 1000));
    app.add_flag("--json", arguments.json, "Print one object");
}

Result<EvaluationResult> run(const EvaluateArguments& arguments, const ToolCall& call)
{
    const auto model = resolveModel(arguments.model, modelSearchPath());
    if (!model)
        return model.error();
    const auto folder = resolveModel(arguments.evaluators, modelSearchPath());
    if (!folder)
        return folder.error();
    const auto evaluators = Evaluators::open(*folder);
    if (!evaluators)
        return evaluators.error();
    const auto store = SubjectStore::open(arguments.store);
    if (!store)
        return store.error();
    const auto policy = detectDevicePolicy("auto", arguments.dtype);
    if (!policy)
        return policy.error();
    const OpenCvImageTools tools;
    const auto painter = ModelPainter::open(*model, *policy, tools);
    if (!painter)
        return painter.error();
    return evaluate(*store, *evaluators, (*painter)->evaluated(), arguments.options, call.progress,
                    call.stop);
}

} // namespace

ExitCode evaluateTool(const ToolCall& call)
{
    EvaluateArguments arguments;
    CLI::App app("Paints held-out scenes and measures boxes, identities and backgrounds.");
    addOptions(app, arguments);
    ExitCode code{};
    if (!parseArguments(app, call, code))
        return code;
    arguments.options.scene.canvas = {arguments.size, arguments.size};
    const auto result = run(arguments, call);
    if (!result)
        return fail(call, result.error(), arguments.json);
    if (!arguments.report.empty())
        if (const auto written =
                writeEvaluationReport(*result, "Diorama: " + arguments.model, arguments.report);
            !written)
            return fail(call, written.error(), arguments.json);
    if (!arguments.gallery.empty())
        if (const auto written = writeEvaluationGallery(*result, arguments.gallery); !written)
            return fail(call, written.error(), arguments.json);
    if (arguments.json)
        printJson(call, result->toJson());
    else
        call.print(result->full.toJson().dump(2) + "\n");
    return ExitCode::Success;
}

} // namespace diorama
