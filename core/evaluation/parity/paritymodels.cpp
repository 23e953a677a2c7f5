// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/parity/paritymodels.h"

#include "core/tensor/withoutinit.h"

#include <stdexcept>

namespace diorama {

namespace {

/// The cached model, made and loaded first where there is none yet.
template <typename Holder, typename Make>
Holder cached(std::map<std::string, Holder>& models, const std::string& key, const Make& make)
{
    const auto found = models.find(key);
    if (found != models.end())
        return found->second;
    Holder model = make();
    model->eval();
    models.emplace(key, model);
    return model;
}

template <typename Holder, typename Config>
Holder built(const Config& config)
{
    const WithoutInit withoutInit;
    return Holder(config);
}

} // namespace

void loadOrThrow(torch::nn::Module& module, const StateDict& weights, const LoadPolicy& policy)
{
    const Result<LoadReport> report = loadStateDict(module, weights, policy);
    if (!report)
        throw std::runtime_error(report.error().message + " " + report.error().detail);
}

std::vector<ToleratedKeys> toleratedClipKeys()
{
    return {{"*embeddings.position_ids", "numbers from 0 on, saved by older versions"},
            {"text_projection.weight", "the projection into the common space is not used"},
            {"logit_scale", "the common space is not used"}};
}

AutoencoderTiny ParityModels::autoencoderTiny(const std::string& folder)
{
    return cached(m_autoencodersTiny, folder, [&] {
        auto model = built<AutoencoderTiny>(
            AutoencoderTinyConfig::fromJson(m_set.json(folder + "/config.json")));
        loadOrThrow(*model, m_set.weights(folder), {.device = {.dtype = m_dtype}});
        return model;
    });
}

AutoencoderKL ParityModels::autoencoderKL(const std::string& folder)
{
    return cached(m_autoencodersKL, folder, [&] {
        auto model = built<AutoencoderKL>(
            AutoencoderKLConfig::fromJson(m_set.json(folder + "/config.json")));
        loadOrThrow(*model, m_set.weights(folder),
                    {.device = {.dtype = m_dtype}, .inFloat32 = AutoencoderKLImpl::float32Keys()});
        return model;
    });
}

ClipTextModel ParityModels::clipText(const std::string& folder)
{
    return cached(m_clipTexts, folder, [&] {
        auto model =
            built<ClipTextModel>(ClipTextConfig::fromJson(m_set.json(folder + "/config.json")));
        loadOrThrow(*model, m_set.weights(folder).renamed([](const std::string& key) {
            return clipTextKey(key);
        }),
                    {.device = {.dtype = m_dtype}, .unexpected = toleratedClipKeys()});
        return model;
    });
}

ClipVisionModelWithProjection ParityModels::clipVision(const std::string& folder,
                                                       const std::string& weightsFolder)
{
    return cached(m_clipVisions, folder, [&] {
        auto model = built<ClipVisionModelWithProjection>(
            ClipVisionConfig::fromJson(m_set.json(folder + "/config.json")));
        loadOrThrow(*model, m_set.weights(weightsFolder.empty() ? folder : weightsFolder),
                    {.device = {.dtype = m_dtype}, .unexpected = toleratedClipKeys()});
        return model;
    });
}

UNet2DConditionModel ParityModels::unet(const std::string& folder)
{
    return cached(m_unets, folder, [&] {
        auto model =
            built<UNet2DConditionModel>(UNetConfig::fromJson(m_set.json(folder + "/config.json")));
        loadOrThrow(
            *model, m_set.weights(folder),
            {.device = {.dtype = m_dtype}, .inFloat32 = UNet2DConditionModelImpl::float32Keys()});
        return model;
    });
}

} // namespace diorama
