// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/encodedscene.h"

#include "core/pipeline/guidance.h"
#include "core/pipeline/lcpencoding.h"
#include "core/pipeline/regionmasks.h"
#include "core/pipeline/sdencoding.h"

namespace diorama {
namespace {

constexpr int kFeatherCells = 2;

torch::Tensor tensorOf(const RegionMask& mask)
{
    return torch::tensor(mask.cells).reshape({1, 1, mask.height, mask.width});
}

} // namespace

Result<EncodedScene> encodeScene(LoadedModel& model, const Scene& scene,
                                 const EncodeContext& context)
{
    return model.kind == ModelKind::DioramaSmall ? encodeForLcp(model, scene, context)
                                                 : encodeForStableDiffusion(model, scene, context);
}

std::string localNegativePrompt(const Scene& scene, const std::string& own)
{
    const std::string& common = scene.negativePrompt;
    return own.empty() || common.empty() ? own + common : own + ", " + common;
}

std::vector<LocalNegative> localNegatives(const Scene& scene, std::int64_t latentHeight,
                                          std::int64_t latentWidth,
                                          std::vector<std::string>& prompts)
{
    std::vector<LocalNegative> negatives;
    if (!scene.settings.isGuided())
        return negatives;
    const auto masks =
        effectiveMasks(scene, static_cast<int>(latentWidth), static_cast<int>(latentHeight));
    const auto add = [&](const std::string& prompt, torch::Tensor weight, double until) {
        prompts.push_back(localNegativePrompt(scene, prompt));
        negatives.push_back(
            {Conditioner::kFirstExtra + negatives.size(), std::move(weight), until});
    };
    torch::Tensor inside = torch::zeros({1, 1, latentHeight, latentWidth});
    for (const auto& mask : masks) {
        const torch::Tensor cells = tensorOf(mask);
        inside = inside + cells;
        if (const Region* region = scene.region(mask.region);
            region != nullptr && !region->negative.empty())
            add(region->negative, cells, 1.0);
    }
    const auto& regional = scene.settings.regionalGuidance;
    if (regional.enabled && !regional.negative.empty() && regional.until > 0)
        add(regional.negative, 1.0 - feather(inside.clamp(0.0, 1.0), kFeatherCells),
            regional.until);
    return negatives;
}

} // namespace diorama
