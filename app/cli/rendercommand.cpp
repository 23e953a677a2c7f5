// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/base/replacingfile.h"
#include "core/base/text.h"
#include "core/engine/engineloader.h"
#include "core/scene/scenefile.h"
#include "core/scene/scenelimits.h"
#include "core/scene/scenepng.h"
#include "core/scene/validation.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>

namespace diorama {
namespace {

struct RenderArguments
{
    std::filesystem::path scene;
    std::filesystem::path output;
    std::optional<std::uint64_t> seed;
    std::optional<int> steps;
    std::optional<double> guidance;
    std::optional<double> guidanceUntil;
    std::optional<std::string> model;
    std::string size;
    std::string device = "auto";
    std::string precision = "auto";
    std::string vocabulary;
    int threads = 0;
    bool withoutScene = false;
    bool quietNotes = false;
    bool json = false;
};

/// Nothing where the text is no size such as 512x384.
std::optional<Size> parseSize(const std::string& text)
{
    Size size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x')
        return {};
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc() || height.ptr != end || size.isEmpty())
        return {};
    return size;
}

std::string sizeProblem(const std::string& text)
{
    return parseSize(text) ? std::string() : "\"" + text + "\" is not a size; write it as 512x512";
}

Result<ExportFormat> formatOf(const std::filesystem::path& output)
{
    const std::string extension = asciiLower(output.extension().string());
    if (extension == ".png")
        return ExportFormat::Png;
    if (extension == ".jpg" || extension == ".jpeg")
        return ExportFormat::Jpeg;
    if (extension == ".webp")
        return ExportFormat::WebP;
    if (extension == ".tif" || extension == ".tiff")
        return ExportFormat::Tiff;
    return Error{ErrorCode::Unsupported, "Cannot write \"" + output.string() +
                                             "\". Its name must end in .png, .jpg, .webp or .tif."};
}

Precision precisionOf(const std::string& name)
{
    if (name == "float32")
        return Precision::Float32;
    if (name == "float16")
        return Precision::Float16;
    return name == "bfloat16" ? Precision::BFloat16 : Precision::Auto;
}

void applyOverrides(Scene& scene, const RenderArguments& arguments)
{
    auto& settings = scene.settings;
    settings.seed = arguments.seed.value_or(settings.seed);
    settings.steps = arguments.steps.value_or(settings.steps);
    settings.guidanceScale = arguments.guidance.value_or(settings.guidanceScale);
    settings.guidanceUntil = arguments.guidanceUntil.value_or(settings.guidanceUntil);
    settings.model = arguments.model.value_or(settings.model);
    scene.canvas = parseSize(arguments.size).value_or(scene.canvas);
}

class ConsoleObserver final : public RenderObserver
{
public:
    explicit ConsoleObserver(Console& console)
        : m_console(console)
    {}

    void onProgress(const Progress& progress) override { m_console.showProgress(progress); }
    void onStep(const StepReport& report) override
    {
        char line[96];
        std::snprintf(line, sizeof line, "Step %d/%d, %.2f s", report.step, report.total,
                      report.seconds);
        m_console.showProgress(line);
    }

private:
    Console& m_console;
};

nlohmann::json describe(const RenderResult& result, const RenderArguments& arguments)
{
    const auto& time = result.timings;
    return {{"picture", arguments.output.string()},
            {"model", result.model},
            {"seed", result.seed},
            {"steps", result.stepsDone},
            {"width", result.image.width},
            {"height", result.image.height},
            {"seconds",
             {{"load", time.load},
              {"encode", time.encode},
              {"denoise", time.denoise},
              {"decode", time.decode},
              {"total", time.total}}},
            {"peak_memory_bytes", result.peakMemoryBytes}};
}

Result<void> writePicture(const Engine& engine, const Scene& scene, const Image& image,
                          ExportFormat format, const RenderArguments& arguments)
{
    auto bytes = engine.images().encodeExport(image, {.format = format});
    if (bytes && format == ExportFormat::Png && !arguments.withoutScene)
        bytes = withEmbeddedScene(*bytes, scene, /*withPictures=*/true,
                                  arguments.output.filename().string());
    if (!bytes)
        return bytes.error();
    return writeFileAtomically(arguments.output, *bytes);
}

/// Tells before minutes of painting whether the picture can be written where it is wanted.
Result<void> requireWritable(const std::filesystem::path& output)
{
    const auto probe = ReplacingFile::create(output);
    return probe ? Result<void>() : probe.error();
}

/// Says what the model will not use, so that nothing is dropped in silence.
void reportCapabilities(Engine& engine, const Scene& scene, Console& console)
{
    const auto notes = engine.capabilities(scene);
    if (!notes)
        return;
    for (const auto& note : *notes) {
        if (note.support != Support::Used)
            console.complain("Note: " + note.reason + "\n");
    }
}

ExitCode render(const RenderArguments& arguments, const std::stop_token& stop)
{
    Console console(arguments.json);
    const auto format = formatOf(arguments.output);
    if (!format)
        return console.fail(format.error());
    auto loaded = loadScene(arguments.scene);
    if (!loaded)
        return console.fail(loaded.error());
    for (const auto& warning : loaded->warnings)
        console.complain(warning + "\n");
    Scene& scene = loaded->scene;
    applyOverrides(scene, arguments);
    if (const auto valid = requireValid(scene); !valid) {
        return console.fail(
            {valid.error().code,
             "\"" + arguments.scene.string() + "\" cannot be painted: " + valid.error().message});
    }
    if (const auto writable = requireWritable(arguments.output); !writable)
        return console.fail(writable.error());
    const auto engine = loadEngine(enginePath());
    if (!engine)
        return console.fail(engine.error());
    Engine& core = *engine.value();
    const auto configured = core.configure({.device = arguments.device,
                                            .precision = precisionOf(arguments.precision),
                                            .threads = arguments.threads,
                                            .clipVocabulary = arguments.vocabulary});
    if (!configured)
        return console.fail(configured.error());
    if (!arguments.quietNotes && !arguments.json)
        reportCapabilities(core, scene, console);

    ConsoleObserver observer(console);
    const RenderRequest request{.scene = scene, .preview = {.method = PreviewMethod::None}};
    const auto result = core.render(request, observer, stop);
    if (!result)
        return console.fail(result.error());
    if (const auto written = writePicture(core, scene, result->image, *format, arguments); !written)
        return console.fail(written.error());

    if (arguments.json) {
        console.printJson(describe(*result, arguments));
    } else {
        char line[160];
        std::snprintf(line, sizeof line, " (%dx%d, seed %llu, %.1f s)\n", result->image.width,
                      result->image.height, static_cast<unsigned long long>(result->seed),
                      result->timings.total);
        console.print("Wrote " + arguments.output.string() + line);
    }
    return ExitCode::Success;
}

} // namespace

Command addRenderCommand(CLI::App& verb)
{
    auto arguments = std::make_shared<RenderArguments>();
    verb.add_option("scene", arguments->scene,
                    "A scene: .yaml, .diorama, or a PNG exported with its scene")
        ->required();
    verb.add_option("-o,--output", arguments->output,
                    "The picture to write: .png, .jpg, .webp or .tif")
        ->required();
    verb.add_option("--seed", arguments->seed, "Replaces the scene's seed")
        ->check(CLI::Range(std::uint64_t{0}, limits::kSeedMax));
    verb.add_option("--steps", arguments->steps, "Replaces the scene's number of steps")
        ->check(CLI::Range(1, 200));
    verb.add_option("--guidance", arguments->guidance, "Replaces the scene's guidance scale")
        ->check(CLI::Range(1.0, 30.0));
    verb.add_option("--guidance-until", arguments->guidanceUntil,
                    "Replaces the scene's share of guided steps")
        ->check(CLI::Range(0.0, 1.0));
    verb.add_option("--size", arguments->size, "Replaces the scene's canvas, for example 512x512")
        ->check(sizeProblem);
    verb.add_option("--model", arguments->model, "Replaces the scene's model: a name or a path");
    verb.add_option("--device", arguments->device, "auto, cpu or cuda")
        ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
    verb.add_option("--precision", arguments->precision, "auto, float32, float16 or bfloat16")
        ->check(CLI::IsMember({"auto", "float32", "float16", "bfloat16"}));
    verb.add_option("--threads", arguments->threads, "Processor threads, 0 for all")
        ->check(CLI::Range(0, 1024));
    verb.add_option("--vocabulary", arguments->vocabulary,
                    "CLIP's vocabulary for single-file checkpoints: a tokenizer folder or a "
                    "bpe_simple_vocab file")
        ->check(CLI::ExistingPath);
    verb.add_flag("--without-scene", arguments->withoutScene, "Do not embed the scene in a PNG");
    verb.add_flag("--no-notes", arguments->quietNotes, "Do not say what the model leaves out");
    verb.add_flag("--json", arguments->json, "Print an object");
    return [arguments](const StopSignal& stop) { return render(*arguments, stop.token()); };
}

} // namespace diorama
