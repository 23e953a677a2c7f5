// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engineimpl.h"

#include "core/cuda/guidedstep.h"
#include "core/engine/capabilities.h"
#include "core/models/modelmanifest.h"
#include "core/models/modelparts.h"
#include "core/models/modelsearch.h"
#include "core/pipeline/failure.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/renderpipeline.h"
#include "core/scene/validation.h"
#include "core/tensor/torchcompat.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace diorama {
namespace {

constexpr int kMaskCellPixels = 8;

ModelInfo brokenModel(const std::filesystem::path& path, const Error& error)
{
    ModelInfo info{.name = path.stem().string(), .path = path};
    info.problems.push_back(error.message);
    return info;
}

Image pictureOf(const RegionMask& mask)
{
    Image image(mask.width, mask.height, 1);
    for (std::size_t i = 0; i < mask.cells.size(); ++i)
        image.pixels[i] = static_cast<std::uint8_t>(std::lround(255.0F * mask.cells[i]));
    return image;
}

} // namespace

EngineImpl::EngineImpl()
    : m_pictures(m_images)
{
    // Detecting what is there does not fail for "auto".
    (void)m_session.configure({});
}

Result<void> EngineImpl::configure(const EngineOptions& options)
{
    return guarded<void>("looking for devices", [&] { return m_session.configure(options); });
}

EngineReport EngineImpl::report() const
{
    EngineReport report{.torchVersion = TORCH_VERSION,
                        .devices = {"cpu"},
                        .autoPrecision = {},
                        .cudaCompiled = isCudaBuilt()};
    if (isCudaUsable())
        report.devices.emplace_back("cuda");
    if (const auto policy = detectDevicePolicy())
        report.autoPrecision = dtypeName(policy->dtype);
    return report;
}

std::vector<ModelInfo>
EngineImpl::listModels(const std::vector<std::filesystem::path>& extraFolders)
{
    m_session.addFolders(extraFolders);
    std::vector<ModelInfo> models;
    for (const auto& path : findModels(m_session.folders())) {
        auto info = inspect(path);
        models.push_back(info ? std::move(*info) : brokenModel(path, info.error()));
    }
    return models;
}

Result<ModelInfo> EngineImpl::inspect(const std::filesystem::path& path)
{
    return guarded<ModelInfo>("reading the model's headers", [&]() -> Result<ModelInfo> {
        auto files = openModel(path);
        if (!files)
            return files.error();
        checkParts(*files);
        return files->info();
    });
}

Result<ModelInfo> EngineImpl::verify(const std::filesystem::path& path,
                                     const ProgressSink& progress, std::stop_token stop)
{
    return guarded<ModelInfo>("verifying the model", [&]() -> Result<ModelInfo> {
        auto files = openModel(path);
        if (!files)
            return files.error();
        checkParts(*files);
        if (const auto checked = checkValues(*files, progress, stop); !checked)
            return checked.error();
        for (auto& problem : manifestProblems(path, m_session.folders()))
            files->problems.push_back(std::move(problem));
        return files->info();
    });
}

Result<std::vector<CapabilityNote>> EngineImpl::capabilities(const Scene& scene)
{
    using Notes = std::vector<CapabilityNote>;
    return guarded<Notes>("reading the model's headers", [&]() -> Result<Notes> {
        const auto adapters = m_session.openAdapters(scene.settings);
        if (!adapters)
            return adapters.error();
        const auto files = m_session.openWithAdapters(scene.settings, *adapters);
        if (!files)
            return files.error();
        return capabilitiesOf(*files, *adapters, scene, m_session.tokenizerOf(*files));
    });
}

Result<Forecast> EngineImpl::forecast(const Scene& scene)
{
    return guarded<Forecast>("estimating the render", [&]() -> Result<Forecast> {
        const auto files = m_session.open(scene.settings.model);
        if (!files)
            return files.error();
        return m_costs.forecast(*files, m_session.policy(), scene);
    });
}

Result<void> EngineImpl::prepare(const Scene& scene, const ProgressSink& progress,
                                 std::stop_token stop)
{
    return guarded<void>("loading the model",
                         [&] { return m_session.prepare(scene.settings, progress, stop); });
}

Result<RenderResult> EngineImpl::render(const RenderRequest& request, RenderObserver& observer,
                                        std::stop_token stop)
{
    if (auto valid = requireValid(request.scene); !valid)
        return valid.error();
    return guarded<RenderResult>("painting", [&] { return paint(request, observer, stop); });
}

Result<void> EngineImpl::checkScheduler(const RenderSettings& settings) const
{
    const auto files = m_session.open(settings.model);
    if (!files)
        return files.error();
    const auto scheduler = makeScheduler(files->scheduler, settings.steps, overridesFrom(settings));
    return scheduler ? Result<void>() : scheduler.error();
}

Result<RenderResult> EngineImpl::paint(const RenderRequest& request, RenderObserver& observer,
                                       std::stop_token stop)
{
    if (const auto checked = checkScheduler(request.scene.settings); !checked)
        return checked.error();
    const auto begin = std::chrono::steady_clock::now();
    const auto loaded = m_session.prepare(
        request.scene.settings, [&](const Progress& p) { observer.onProgress(p); }, stop);
    if (!loaded)
        return loaded.error();
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    auto result = renderScene({*m_session.model(), m_pictures, *m_session.previewer()}, request,
                              observer, stop);
    if (!result)
        return result;
    result->timings.load = seconds;
    result->timings.total += seconds;
    if (result->timings.firstPreview > 0)
        result->timings.firstPreview += seconds;
    if (const auto files = m_session.open(request.scene.settings.model))
        m_costs.learn(*files, m_session.policy(), request.scene, *result);
    return result;
}

Result<std::vector<Image>> EngineImpl::effectiveMasks(const Scene& scene)
{
    if (scene.canvas.width < kMaskCellPixels || scene.canvas.height < kMaskCellPixels)
        return Error{ErrorCode::InvalidInput, "The canvas is smaller than one latent cell."};
    using Pictures = std::vector<Image>;
    return guarded<Pictures>("shaping masks", [&]() -> Result<Pictures> {
        Pictures pictures;
        for (const auto& mask : diorama::effectiveMasks(scene, scene.canvas.width / kMaskCellPixels,
                                                        scene.canvas.height / kMaskCellPixels))
            pictures.push_back(pictureOf(mask));
        return pictures;
    });
}

void EngineImpl::unload()
{
    m_session.unload();
}

} // namespace diorama
