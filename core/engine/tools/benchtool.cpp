// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/toolverbs.h"

#include "core/engine/tools/decoderbench.h"
#include "core/engine/tools/loadbench.h"
#include "core/engine/tools/renderbench.h"
#include "core/evaluation/bench/benchunet.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <string>

namespace diorama {
namespace {

struct BenchArguments
{
    UNetBenchOptions unet;
    RenderBenchOptions render;
    DecoderBenchOptions decoder;
    LoadBenchOptions load;
    bool json = false;
};

void addCommonOptions(CLI::App& verb, BenchArguments& arguments, std::string& device,
                      std::string& dtype)
{
    verb.add_option("--device", device, "auto, cpu or cuda");
    verb.add_option("--dtype", dtype, "auto, float32, float16 or bfloat16");
    verb.add_flag("--json", arguments.json, "Print an object");
}

CLI::App* addUnet(CLI::App& app, BenchArguments& arguments)
{
    CLI::App* verb =
        app.add_subcommand("unet", "A full-size Stable Diffusion 1.5 UNet with random weights");
    addCommonOptions(*verb, arguments, arguments.unet.device, arguments.unet.dtype);
    verb->add_option("--height", arguments.unet.height, "Of the picture, in pixels")
        ->check(CLI::Range(64, 2048));
    verb->add_option("--width", arguments.unet.width, "Of the picture, in pixels")
        ->check(CLI::Range(64, 2048));
    verb->add_option("--batch", arguments.unet.batch, "2 for guidance")->check(CLI::Range(1, 16));
    verb->add_option("--steps", arguments.unet.steps, "Timed steps")->check(CLI::Range(1, 1000));
    return verb;
}

CLI::App* addRender(CLI::App& app, BenchArguments& arguments)
{
    CLI::App* verb =
        app.add_subcommand("render", "A picture with two subjects, painted by a model");
    addCommonOptions(*verb, arguments, arguments.render.device, arguments.render.dtype);
    verb->add_option("--model", arguments.render.model,
                     "A name on the model search path, or a path")
        ->capture_default_str();
    verb->add_option("--side", arguments.render.side, "Of the picture, in pixels")
        ->check(CLI::Range(64, 2048))
        ->capture_default_str();
    verb->add_option("--steps", arguments.render.steps, "Denoising steps")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    verb->add_option("--guidance-until", arguments.render.guidanceUntil,
                     "Share of the steps that are guided")
        ->check(CLI::Range(0.0, 1.0));
    verb->add_option("--runs", arguments.render.runs, "Renders after the first; the median counts")
        ->check(CLI::Range(1, 100));
    verb->add_flag("--layout-guidance", arguments.render.layoutGuidance,
                   "With attention-energy steps on the latents");
    return verb;
}

CLI::App* addDecoder(CLI::App& app, BenchArguments& arguments)
{
    CLI::App* verb =
        app.add_subcommand("decoder", "A full-size autoencoder's decoder with random weights");
    addCommonOptions(*verb, arguments, arguments.decoder.device, arguments.decoder.dtype);
    verb->add_option("--side", arguments.decoder.side, "Of the picture, in pixels")
        ->check(CLI::Range(64, 2048))
        ->capture_default_str();
    return verb;
}

CLI::App* addLoad(CLI::App& app, BenchArguments& arguments)
{
    CLI::App* verb = app.add_subcommand("load", "Loading a UNet against reading its files once");
    addCommonOptions(*verb, arguments, arguments.load.device, arguments.load.dtype);
    verb->add_option(
        "folder", arguments.load.folder,
        "A model folder; without one a full-size UNet is written to a temporary folder");
    return verb;
}

/// Prints a report that has toJson() and text().
template <typename Report>
ExitCode show(const ToolCall& call, const Result<Report>& report, bool json)
{
    if (!report)
        return fail(call, report.error(), json);
    if (json)
        printJson(call, report->toJson());
    else
        call.print(report->text());
    return ExitCode::Success;
}

} // namespace

ExitCode benchTool(const ToolCall& call)
{
    BenchArguments arguments;
    CLI::App app("Measures the engine on this machine.");
    app.require_subcommand(1);
    const CLI::App* unet = addUnet(app, arguments);
    const CLI::App* render = addRender(app, arguments);
    const CLI::App* decoder = addDecoder(app, arguments);
    const CLI::App* load = addLoad(app, arguments);
    ExitCode code{};
    if (!parseArguments(app, call, code))
        return code;
    if (unet->parsed())
        return show(call, benchUnet(arguments.unet, call.progress), arguments.json);
    if (render->parsed())
        return show(call, benchRender(arguments.render, call.progress, call.stop), arguments.json);
    if (decoder->parsed())
        return show(call, benchDecoder(arguments.decoder), arguments.json);
    if (load->parsed())
        return show(call, benchLoad(arguments.load), arguments.json);
    return ExitCode::Usage;
}

} // namespace diorama
