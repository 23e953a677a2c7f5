// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tools/renderbench.h"

#include "core/engine/engineimpl.h"
#include "core/evaluation/bench/benchunet.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace diorama {
namespace {

Precision precisionOf(const std::string& dtype)
{
    if (dtype == "float32")
        return Precision::Float32;
    if (dtype == "float16")
        return Precision::Float16;
    return dtype == "bfloat16" ? Precision::BFloat16 : Precision::Auto;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

/// A disc of one colour with a ring of another, on transparent ground.
Image drawnSubject(std::uint8_t red, std::uint8_t blue)
{
    constexpr int kSide = 192;
    Image image(kSide, kSide, 4);
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const int dx = x - kSide / 2;
            const int dy = y - kSide / 2;
            const int distance = dx * dx + dy * dy;
            std::uint8_t* pixel = image.row(y) + 4 * x;
            const bool ring = distance > 50 * 50 && distance < 70 * 70;
            pixel[0] = ring ? 250 : red;
            pixel[1] = ring ? 210 : 90;
            pixel[2] = ring ? 60 : blue;
            pixel[3] = distance < 90 * 90 ? 255 : 0;
        }
    }
    return image;
}

/// Takes the time of previews as they come.
class Silent final : public RenderObserver
{
public:
    void onProgress(const Progress&) override {}
    void onStep(const StepReport&) override {}
};

Scene withPhotos(Scene scene, const ImageTools& tools)
{
    std::uint8_t red = 60;
    for (auto& subject : scene.subjects) {
        const auto png = tools.encodePng(drawnSubject(red, static_cast<std::uint8_t>(255 - red)));
        if (png)
            subject.photos.push_back({Picture::fromBytes(subject.name + ".png", *png), nullptr});
        red = 210;
    }
    return scene;
}

} // namespace

Scene benchScene(const RenderBenchOptions& options)
{
    Scene scene;
    scene.canvas = {options.side, options.side};
    scene.prompt = "a ball and a button in a meadow at noon";
    scene.subjects = {{.id = 1, .name = "Ball", .classWord = "ball", .photos = {}},
                      {.id = 2, .name = "Button", .classWord = "button", .photos = {}}};
    scene.regions = {{.id = 3, .box = {0.08, 0.3, 0.48, 0.8}, .phrase = "a ball", .subject = 1},
                     {.id = 4, .box = {0.55, 0.4, 0.92, 0.85}, .phrase = "a button", .subject = 2}};
    scene.settings.model = options.model;
    scene.settings.steps = options.steps;
    scene.settings.guidanceUntil = options.guidanceUntil;
    scene.settings.layoutGuidance.use =
        options.layoutGuidance ? LayoutGuidanceUse::Always : LayoutGuidanceUse::Never;
    return scene;
}

Result<RenderBenchReport> benchRender(const RenderBenchOptions& options,
                                      const ProgressSink& progress, std::stop_token stop)
{
    EngineImpl engine;
    if (auto configured =
            engine.configure({.device = options.device, .precision = precisionOf(options.dtype)});
        !configured)
        return configured.error();
    const RenderRequest request{.scene = withPhotos(benchScene(options), engine.images())};
    RenderBenchReport report{.side = options.side, .steps = options.steps};
    std::vector<double> seconds;
    std::vector<double> firsts;
    for (int run = 0; run <= options.runs; ++run) {
        if (progress)
            progress({"Painting", run, options.runs + 1});
        Silent observer;
        const auto result = engine.render(request, observer, stop);
        if (!result)
            return result.error();
        if (run == 0) {
            report.loadSeconds = result->timings.load;
            report.model = result->model;
            continue;
        }
        seconds.push_back(result->timings.total);
        firsts.push_back(result->timings.firstPreview);
        report.secondsPerStep = result->timings.denoise / std::max(1, result->stepsDone);
    }
    report.seconds = median(seconds);
    report.firstPreviewSeconds = median(firsts);
    report.peakRssMib = peakResidentMib();
    report.dtype = options.dtype == "auto" ? engine.report().autoPrecision : options.dtype;
    return report;
}

nlohmann::json RenderBenchReport::toJson() const
{
    return {{"seconds", seconds},
            {"first_preview_seconds", firstPreviewSeconds},
            {"load_seconds", loadSeconds},
            {"peak_rss_mib", peakRssMib},
            {"seconds_per_step", secondsPerStep},
            {"model", model},
            {"dtype", dtype},
            {"side", side},
            {"steps", steps}};
}

std::string RenderBenchReport::text() const
{
    char line[320];
    std::snprintf(line, sizeof line,
                  "%s, %dx%d, %d steps, %s: %.2f s a picture (%.3f s a step), first preview after "
                  "%.2f s, load %.2f s, peak %.0f MiB\n",
                  model.c_str(), side, side, steps, dtype.c_str(), seconds, secondsPerStep,
                  firstPreviewSeconds, loadSeconds, peakRssMib);
    return line;
}

} // namespace diorama
