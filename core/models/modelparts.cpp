// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelparts.h"

#include "core/models/photogrounding.h"
#include "core/tensor/withoutinit.h"

#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace diorama {
namespace {

Error badConfig(const ModelPart& part, const std::string& reason)
{
    return {ErrorCode::InvalidInput,
            "The config of \"" + part.source.string() + "\" cannot be used: " + reason};
}

/// Builds a module without touching its memory; configs from outside may throw.
template <typename Module, typename Make>
Result<Module> build(const ModelPart& part, const Make& make)
{
    try {
        const WithoutInit guard;
        return make();
    } catch (const std::exception& error) {
        return badConfig(part, error.what());
    }
}

Result<UNet2DConditionModel> buildUnet(const ModelPart& part)
{
    return build<UNet2DConditionModel>(
        part, [&] { return UNet2DConditionModel(UNetConfig::fromJson(part.config)); });
}

Result<ClipTextModel> buildTextEncoder(const ModelPart& part)
{
    return build<ClipTextModel>(
        part, [&] { return ClipTextModel(ClipTextConfig::fromJson(part.config)); });
}

Result<ClipVisionModelWithProjection> buildImageEncoder(const ModelPart& part)
{
    return build<ClipVisionModelWithProjection>(part, [&] {
        return ClipVisionModelWithProjection(ClipVisionConfig::fromJson(part.config));
    });
}

Result<AutoencoderKL> buildKl(const ModelPart& part)
{
    return build<AutoencoderKL>(
        part, [&] { return AutoencoderKL(AutoencoderKLConfig::fromJson(part.config)); });
}

Result<AutoencoderTiny> buildTiny(const ModelPart& part)
{
    return build<AutoencoderTiny>(
        part, [&] { return AutoencoderTiny(AutoencoderTinyConfig::fromJson(part.config)); });
}

bool isTiny(const ModelPart& part)
{
    return part.weights.containsPrefix("decoder.layers.");
}

template <typename Module>
Result<Module> fill(Result<Module> module, const ModelPart& part, const LoadPolicy& loading)
{
    if (!module)
        return module.error();
    const auto report = loadStateDict(**module, part.weights, loading);
    if (!report)
        return report.error();
    for (auto& parameter : (*module)->parameters())
        parameter.set_requires_grad(false);
    (*module)->eval();
    return module;
}

template <typename Module>
void compare(ModelFiles& files, const std::string& name, const Result<Module>& module,
             const ModelPart& part, std::size_t limit)
{
    if (!module) {
        files.problems.push_back(module.error().message);
        return;
    }
    const LoadReport report = compareStateDict(**module, part.weights);
    std::size_t shown = 0;
    const auto add = [&](const char* what, const std::vector<std::string>& keys) {
        for (const auto& key : keys) {
            if (shown++ < limit)
                files.problems.push_back(name + ": " + what + " " + key + ".");
        }
    };
    add("missing", report.missing);
    add("unexpected", report.unexpected);
    add("wrong shape of", report.misshaped);
    if (shown > limit)
        files.problems.push_back(name + ": and " + std::to_string(shown - limit) + " more.");
}

} // namespace

Result<UNet2DConditionModel> loadUnet(const ModelPart& part, const DevicePolicy& policy,
                                      const std::stop_token& stop)
{
    return fill(buildUnet(part), part,
                loadPolicy(policy, stop, UNet2DConditionModelImpl::float32Keys()));
}

Result<ClipTextModel> loadTextEncoder(const ModelPart& part, const DevicePolicy& policy,
                                      const std::stop_token& stop)
{
    return fill(buildTextEncoder(part), part, loadPolicy(policy, stop));
}

Result<ClipVisionModelWithProjection>
loadImageEncoder(const ModelPart& part, const DevicePolicy& policy, const std::stop_token& stop)
{
    return fill(buildImageEncoder(part), part, loadPolicy(policy, stop));
}

Result<LatentCodec> loadCodec(const ModelPart& part, const DevicePolicy& policy,
                              const std::stop_token& stop)
{
    if (isTiny(part)) {
        auto tiny = fill(buildTiny(part), part, loadPolicy(policy, stop));
        return tiny ? Result<LatentCodec>(LatentCodec(*tiny)) : tiny.error();
    }
    DevicePolicy own = policy;
    const auto upcast = part.config.find("force_upcast");
    if (own.dtype == torch::kFloat16 && upcast != part.config.end() && *upcast == true)
        own.dtype = torch::kFloat32;
    auto kl = fill(buildKl(part), part, loadPolicy(own, stop, AutoencoderKLImpl::float32Keys()));
    return kl ? Result<LatentCodec>(LatentCodec(*kl)) : kl.error();
}

LoadPolicy loadPolicy(const DevicePolicy& policy, const std::stop_token& stop,
                      std::vector<std::string> inFloat32)
{
    return {.device = policy, .inFloat32 = std::move(inFloat32), .keepGoing = [stop] {
                return !stop.stop_requested();
            }};
}

void checkParts(ModelFiles& files, std::size_t limit)
{
    for (const auto& [name, part] : files.parts) {
        if (name == "unet" && isGroundingAlone(part.weights))
            continue; // Only the model that it joins tells the sizes.
        if (name == "unet")
            compare(files, name, buildUnet(part), part, limit);
        else if (name == "text_encoder")
            compare(files, name, buildTextEncoder(part), part, limit);
        else if (name == "image_encoder" || name == "grounding_encoder")
            compare(files, name, buildImageEncoder(part), part, limit);
        else if ((name == "vae" || name == "tiny_vae") && isTiny(part))
            compare(files, name, buildTiny(part), part, limit);
        else if (name == "vae")
            compare(files, name, buildKl(part), part, limit);
    }
}

Result<void> checkValues(ModelFiles& files, const ProgressSink& progress, std::stop_token stop)
{
    int total = 0;
    for (const auto& [name, part] : files.parts)
        total += static_cast<int>(part.weights.size());
    int done = 0;
    for (const auto& [name, part] : files.parts) {
        for (const auto& [key, tensor] : part.weights.tensors()) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, "Verifying was cancelled."};
            if (progress)
                progress({"Verifying " + name, done, total});
            ++done;
            if (tensor.is_floating_point() && !torch::isfinite(tensor).all().item<bool>())
                files.problems.push_back(name + ": " + key + " holds NaN or infinity.");
            part.weights.release(tensor);
        }
    }
    return {};
}

} // namespace diorama
