// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/modelfiles.h"
#include "core/nn/clipvisionmodel.h"
#include "tests/support/tinymodels.h"

/// GLIGEN whose boxes take words and photos, tiny.
namespace diorama::testing_support {

inline bool isGroundingKey(const std::string& key)
{
    return key.starts_with("position_net.") || key.find(".fuser.") != std::string::npos;
}

/// A CLIP image encoder of random weights whose features are as wide as the tiny text encoder's.
inline void writeTinyImageEncoder(const std::filesystem::path& folder, std::int64_t width = 32)
{
    ClipVisionConfig config;
    config.encoder = {.hidden_size = 16,
                      .intermediate_size = 32,
                      .num_hidden_layers = 2,
                      .num_attention_heads = 2};
    config.image_size = 32;
    config.patch_size = 8;
    config.projection_dim = width;
    torch::manual_seed(11);
    auto json = config.toJson();
    json["architectures"] = {"CLIPVisionModelWithProjection"};
    writePart(folder, json, ClipVisionModelWithProjection(config), "model.safetensors");
}

/// GLIGEN's map of image features, which keeps their width.
inline void writeTinyImageProject(const std::filesystem::path& folder)
{
    torch::manual_seed(12);
    writeJson(folder / "config.json",
              {{"_class_name", "CLIPImageProjection"}, {"hidden_size", 32}});
    require(writeSafetensors(folder / "diffusion_pytorch_model.safetensors",
                             {{"project.weight", torch::randn({32, 32})}}));
}

/// The diffusers folder, with all that photos need.
inline void writeTinyPhotoGligen(const std::filesystem::path& folder)
{
    writeTinyStableDiffusion(folder);
    std::filesystem::remove_all(folder / "unet");
    copyFolder(goldens() / "unet_gligen_ti_tiny" / "unet", folder / "unet");
    writeTinyImageEncoder(folder / "image_encoder");
    writeTinyImageProject(folder / "image_project");
    writeJson(folder / "model_index.json",
              {{"_class_name", "StableDiffusionGLIGENTextImagePipeline"}});
}

/// What a GLIGEN model was before GLIGEN: the same UNet without its layers, and nothing for photos.
inline ModelFiles withoutGligen(ModelFiles files)
{
    auto& unet = files.parts.find("unet")->second;
    for (const auto& [key, tensor] : TensorMap(unet.weights.tensors())) {
        if (isGroundingKey(key))
            unet.weights.erase(key);
    }
    unet.config["attention_type"] = "default";
    files.parts.erase("image_project");
    files.parts.erase("image_encoder");
    files.kind = ModelKind::Checkpoint;
    return files;
}

} // namespace diorama::testing_support
