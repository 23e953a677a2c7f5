// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/costmodel.h"

#include "core/evaluation/bench/unetflops.h"
#include "core/pipeline/memoryusage.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/sdconditioner.h"

#include <algorithm>
#include <exception>

namespace diorama {
namespace {

constexpr double kGiga = 1e9;
/// What a thread was measured to do in float32 convolutions, at half of its peak.
constexpr double kGigaPerThread = 110.0;
/// The same for a whole render of the shipped model, whose operations are small.
constexpr double kSmallGigaPerThread = 35.0;
constexpr int kPixelsPerCell = 8;
/// Half-size activations of the widest level that live at once, counted on a full-size UNet.
constexpr double kLiveActivations = 14.0;
/// A pass for layout guidance with its gradient, in forward passes.
constexpr double kGuidedPass = 2.5;

bool actsOutside(const RegionalGuidance& guidance)
{
    return guidance.enabled && !guidance.negative.empty() && guidance.until > 0;
}

/// Pictures that go through the UNet at once.
int rowsOf(const ModelFiles& model, const Scene& scene)
{
    const int branches = branchesOf(scene);
    return model.kind == ModelKind::DioramaSmall
               ? branches
               : std::min(branches, static_cast<int>(SdConditioner::kMostRows));
}

std::string keyOf(const ModelFiles& model, const DevicePolicy& policy)
{
    return model.path.string() + "|" + policy.device.str() + "|" + dtypeName(policy.dtype);
}

std::optional<UNetConfig> unetConfigOf(const ModelFiles& model)
{
    const ModelPart* unet = model.part("unet");
    if (unet == nullptr)
        return std::nullopt;
    try {
        return UNetConfig::fromJson(unet->config);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

double gigaOperations(const UNetConfig& unet, const ModelFiles& model, const Scene& scene)
{
    const auto once = countUNetFlops(unet, 1, scene.canvas.height / kPixelsPerCell,
                                     scene.canvas.width / kPixelsPerCell);
    return once.total() / kGiga * evaluationsOf(scene, placesBoxes(model.kind));
}

} // namespace

int branchesOf(const Scene& scene)
{
    if (!scene.settings.isGuided())
        return 1;
    int branches = 2 + (actsOutside(scene.settings.regionalGuidance) ? 1 : 0);
    for (const Region* region : visibleRegions(scene))
        branches += region->negative.empty() ? 0 : 1;
    return branches;
}

double evaluationsOf(const Scene& scene, bool modelPlacesBoxes)
{
    const auto& settings = scene.settings;
    const double share = settings.start ? settings.start->strength : 1.0;
    const double steps = std::max(1.0, settings.steps * share);
    const double guided = settings.guidanceUntil;
    double evaluations = steps * (1.0 + guided * (branchesOf(scene) - 1));
    if (settings.isGuided() && actsOutside(settings.regionalGuidance))
        evaluations -= steps * std::max(0.0, guided - settings.regionalGuidance.until);
    if (!visibleRegions(scene).empty() && settings.layoutGuidance.actsOn(modelPlacesBoxes))
        evaluations += kGuidedPass * settings.layoutGuidance.iterations *
                       std::min<double>(steps, settings.layoutGuidance.steps);
    return evaluations;
}

void CostModel::learn(const ModelFiles& model, const DevicePolicy& policy, const Scene& scene,
                      const RenderResult& result)
{
    const auto unet = unetConfigOf(model);
    if (!unet || result.stepsDone < result.stepsTotal || result.stepsDone == 0)
        return;
    const double work = gigaOperations(*unet, model, scene);
    const double seconds = result.timings.encode + result.timings.denoise + result.timings.decode;
    if (work > 0 && seconds > 0)
        m_secondsPerGiga[keyOf(model, policy)] = seconds / work;
}

Forecast CostModel::forecast(const ModelFiles& model, const DevicePolicy& policy,
                             const Scene& scene) const
{
    Forecast forecast{.availableMemoryBytes = availableMemoryBytes()};
    const auto unet = unetConfigOf(model);
    if (!unet)
        return forecast;
    const auto known = m_secondsPerGiga.find(keyOf(model, policy));
    forecast.measured = known != m_secondsPerGiga.end();
    const double perThread =
        model.kind == ModelKind::DioramaSmall ? kSmallGigaPerThread : kGigaPerThread;
    const double assumed = 1.0 / (perThread * std::max(1, torch::get_num_threads()));
    forecast.seconds =
        gigaOperations(*unet, model, scene) * (forecast.measured ? known->second : assumed);

    const double bytesPerValue = policy.dtype == torch::kFloat32 ? 4 : 2;
    const double pixels = static_cast<double>(scene.canvas.width) * scene.canvas.height;
    const double cells = pixels / (kPixelsPerCell * kPixelsPerCell);
    const double activations = cells * unet->blockOutChannels.front() * rowsOf(model, scene) *
                               bytesPerValue * kLiveActivations * 2;
    // The decoder's last stages work on whole pictures.
    const double decoder =
        pixels * 128 * bytesPerValue * 3 * (unet->blockOutChannels.front() >= 256 ? 1.0 : 0.25);
    forecast.peakMemoryBytes =
        static_cast<std::uint64_t>(static_cast<double>(model.info().parameters) * bytesPerValue +
                                   std::max(activations, decoder) + 0.35 * kGiga);
    return forecast;
}

} // namespace diorama
