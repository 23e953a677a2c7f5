// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/tensor/loadstatedict.h"
#include "core/tensor/safetensors.h"
#include "core/text/bpetrainer.h"
#include "tests/support/tinylcp.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <stdexcept>
#include <string>

/// Whole model folders of a few hundred kilobytes, made of the golden sets' networks or of random
/// weights, so that renders can be tested from end to end.
namespace diorama::testing_support {

inline std::filesystem::path goldens()
{
    return DIORAMA_GOLDENS_DIR;
}

inline void require(const Result<void>& result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
}

inline void writeJson(const std::filesystem::path& file, const nlohmann::json& json)
{
    std::filesystem::create_directories(file.parent_path());
    require(writeFileAtomically(file, json.dump()));
}

inline void copyFolder(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::filesystem::create_directories(to.parent_path());
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

/// A vocabulary small enough for the tiny text encoders; gives its size, at most 600.
inline std::int64_t writeTinyTokenizer(const std::filesystem::path& folder)
{
    BpeTrainer trainer;
    trainer.add("a red ball and a blue cat in a green meadow at noon, a picture of a house", 10);
    std::filesystem::create_directories(folder);
    const BpeVocabulary vocabulary = trainer.train(600);
    require(vocabulary.save(folder));
    return static_cast<std::int64_t>(vocabulary.tokens.size());
}

inline nlohmann::json ddimConfig()
{
    return {{"_class_name", "DDIMScheduler"},
            {"beta_start", 0.00085},
            {"beta_end", 0.012},
            {"beta_schedule", "scaled_linear"},
            {"num_train_timesteps", 1000},
            {"clip_sample", false},
            {"set_alpha_to_one", false},
            {"steps_offset", 1},
            {"prediction_type", "epsilon"}};
}

/// Stable Diffusion in the golden sets' sizes, with GLIGEN where asked. 8 pixels a latent cell.
inline void writeTinyStableDiffusion(const std::filesystem::path& folder, bool gligen = false)
{
    copyFolder(goldens() / (gligen ? "unet_gligen_tiny" : "unet_sd15_tiny") / "unet",
               folder / "unet");
    copyFolder(goldens() / "vae_tiny" / "vae", folder / "vae");
    copyFolder(goldens() / "clip_text_tiny" / "text_encoder", folder / "text_encoder");
    writeTinyTokenizer(folder / "tokenizer");
    writeJson(folder / "scheduler" / "scheduler_config.json", ddimConfig());
    writeJson(folder / "model_index.json", {{"_class_name", gligen ? "StableDiffusionGLIGENPipeline"
                                                                   : "StableDiffusionPipeline"}});
}

template <typename Module>
void writePart(const std::filesystem::path& folder, const nlohmann::json& config,
               const Module& module, const char* file)
{
    writeJson(folder / "config.json", config);
    TensorMap tensors;
    for (const auto& [name, tensor] : stateOf(*module))
        tensors[name] = tensor.detach().contiguous();
    require(writeSafetensors(folder / file, tensors));
}

/// The shipped family with random weights and the golden sets' small autoencoder.
inline void writeTinyDiorama(const std::filesystem::path& folder)
{
    const auto vocabulary = writeTinyTokenizer(folder / "tokenizer");
    LcpModelConfig config = tinyLcpConfig(vocabulary, /*imageSize=*/32);
    config.unet.sampleSize = 8;
    torch::manual_seed(7);
    const LcpModel model(config);
    constexpr const char* kWeights = "diffusion_pytorch_model.safetensors";
    writePart(folder / "unet", config.unet.toJson(), model->unet, kWeights);
    writePart(folder / "text_encoder", config.textEncoder.toJson(), model->text_encoder,
              "model.safetensors");
    writePart(folder / "image_encoder", config.imageEncoder.toJson(), model->image_encoder,
              "model.safetensors");
    writePart(folder / "lcp", config.lcp.toJson(), model->lcp, "model.safetensors");
    copyFolder(goldens() / "taesd_tiny" / "vae", folder / "vae");
    writeJson(folder / "scheduler" / "scheduler_config.json",
              {{"_class_name", "FlowMatchEulerDiscreteScheduler"},
               {"num_train_timesteps", 1000},
               {"shift", 1.0}});
    writeJson(folder / "model_index.json", {{"_class_name", "LcpDiffusionPipeline"}});
}

} // namespace diorama::testing_support
