// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/modelexport.h"

#include "core/base/file.h"
#include "core/tensor/loadstatedict.h"
#include "core/tensor/safetensors.h"
#include "core/training/lcptask.h"

#include <nlohmann/json.hpp>

namespace diorama {
namespace {

/// Of the noise after each step at sampling, what is fresh (FlowScheduler's "eta"). All of it
/// flattens what the words ask for, none leaves each step's error in the picture as grain.
constexpr double kSampleEta = 0.5;

constexpr std::uintmax_t kMaxConfigBytes = 1u << 20;
constexpr const char* kDiffusersWeights = "diffusion_pytorch_model.safetensors";
constexpr const char* kTransformersWeights = "model.safetensors";

Result<void> writeJson(const std::filesystem::path& path, const nlohmann::json& json)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    return writeFileAtomically(path, json.dump(2) + "\n");
}

Result<void> writePart(const std::filesystem::path& folder, const nlohmann::json& config,
                       const torch::nn::Module& module, const char* weights, torch::Dtype dtype)
{
    if (auto written = writeJson(folder / "config.json", config); !written)
        return written;
    TensorMap tensors;
    for (const auto& [name, tensor] : stateOf(module))
        tensors[name] =
            tensor.is_floating_point() ? tensor.detach().to(dtype).contiguous() : tensor;
    return writeSafetensors(folder / weights, tensors, {{"format", "pt"}});
}

nlohmann::json modelIndex()
{
    return {{"_class_name", "LcpDiffusionPipeline"},
            {"unet", {"diffusers", "UNet2DConditionModel"}},
            {"vae", {"diffusers", "AutoencoderTiny"}},
            {"text_encoder", {"transformers", "CLIPTextModel"}},
            {"tokenizer", {"transformers", "CLIPTokenizer"}},
            {"image_encoder", {"transformers", "CLIPVisionModelWithProjection"}},
            {"lcp", {"diorama", "LcpModules"}},
            {"scheduler", {"diffusers", "FlowMatchEulerDiscreteScheduler"}}};
}

/// CLIPImageProcessor's numbers for the image encoder's input.
nlohmann::json preprocessorConfig(std::int64_t side)
{
    return {{"crop_size", {{"height", side}, {"width", side}}},
            {"do_center_crop", false},
            {"do_normalize", true},
            {"do_rescale", true},
            {"do_resize", true},
            {"image_mean", {0.5, 0.5, 0.5}},
            {"image_std", {0.5, 0.5, 0.5}},
            {"resample", 3},
            {"size", {{"height", side}, {"width", side}}}};
}

} // namespace

nlohmann::json lcpSchedulerConfig()
{
    return {{"_class_name", "FlowMatchEulerDiscreteScheduler"},
            {"num_train_timesteps", 1000},
            {"shift", kSampleShift},
            {"stochastic_sampling", true},
            {"eta", kSampleEta},
            {"use_dynamic_shifting", false}};
}

Result<void> writeAutoencoder(const std::filesystem::path& folder, const AutoencoderTiny& model,
                              torch::Dtype dtype)
{
    return writePart(folder, model->config.toJson(), *model, kDiffusersWeights, dtype);
}

Result<AutoencoderTiny> readAutoencoder(const std::filesystem::path& folder)
{
    const auto bytes = readFile(folder / "config.json", kMaxConfigBytes);
    if (!bytes)
        return bytes.error();
    try {
        AutoencoderTiny model(
            AutoencoderTinyConfig::fromJson(nlohmann::json::parse(bytes->begin(), bytes->end())));
        const auto weights = StateDict::openFolder(folder);
        if (!weights)
            return weights.error();
        if (auto loaded = loadStateDict(*model, *weights); !loaded)
            return loaded.error();
        return model;
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput,
                     "The autoencoder in " + folder.string() + " could not be read.", error.what()};
    }
}

Result<void> writeLcpModel(const std::filesystem::path& folder, const LcpModel& model,
                           torch::Dtype dtype)
{
    const LcpModelConfig& config = model->config();
    struct Part
    {
        const char* name;
        nlohmann::json config;
        const torch::nn::Module* module;
        const char* weights;
    };
    const Part parts[] = {
        {"unet", config.unet.toJson(), model->unet.get(), kDiffusersWeights},
        {"text_encoder", config.textEncoder.toJson(), model->text_encoder.get(),
         kTransformersWeights},
        {"image_encoder", config.imageEncoder.toJson(), model->image_encoder.get(),
         kTransformersWeights},
        {"lcp", config.lcp.toJson(), model->lcp.get(), kTransformersWeights},
    };
    for (const Part& part : parts) {
        if (auto written =
                writePart(folder / part.name, part.config, *part.module, part.weights, dtype);
            !written)
            return written;
    }
    if (auto written = writeJson(folder / "image_encoder" / "preprocessor_config.json",
                                 preprocessorConfig(config.lcp.imageSize));
        !written)
        return written;
    if (auto written =
            writeJson(folder / "scheduler" / "scheduler_config.json", lcpSchedulerConfig());
        !written)
        return written;
    return writeJson(folder / "model_index.json", modelIndex());
}

} // namespace diorama
