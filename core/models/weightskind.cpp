// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weightskind.h"

#include "core/models/componentconfigs.h"
#include "core/models/ldmrenames.h"
#include "core/models/photogrounding.h"
#include "core/nn/lorafile.h"
#include "core/nn/textualinversion.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace diorama {
namespace {

bool anyKey(const StateDict& dict, const auto& predicate)
{
    return std::ranges::any_of(dict.tensors(), [&](const auto& entry) {
        return predicate(std::string_view(entry.first));
    });
}

bool anyKeyContains(const StateDict& dict, std::string_view part)
{
    return anyKey(dict,
                  [&](std::string_view key) { return key.find(part) != std::string_view::npos; });
}

struct ForeignFamily
{
    std::string_view prefix;
    std::string_view name;
};

/// Families that share file suffixes with ours but not their networks.
constexpr std::array<ForeignFamily, 9> kForeign{{
    {"conditioner.embedders.", "Stable Diffusion XL"},
    {"cond_stage_model.model.", "Stable Diffusion 2"},
    {"model.diffusion_model.joint_blocks.", "Stable Diffusion 3"},
    {"joint_blocks.", "Stable Diffusion 3"},
    {"double_blocks.", "FLUX"},
    {"model.diffusion_model.double_blocks.", "FLUX"},
    {"control_model.", "ControlNet"},
    {"controlnet_cond_embedding.", "ControlNet"},
    {"ms_adapter.", "MS-Diffusion"},
}};

std::optional<WeightsKind> recogniseForeign(const StateDict& dict)
{
    for (const auto& [prefix, name] : kForeign) {
        if (dict.containsPrefix(prefix))
            return WeightsKind{ModelKind::Unknown, std::string(name),
                               "This is a " + std::string(name) +
                                   " file. Diorama uses the Stable Diffusion 1.x family only."};
    }
    return std::nullopt;
}

std::optional<WeightsKind> recogniseIpAdapter(const StateDict& dict)
{
    if (!dict.containsPrefix("ip_adapter.") || !dict.containsPrefix("image_proj."))
        return std::nullopt;
    const auto refused = [](std::string family) {
        auto why = "This is an " + family +
                   ", which Diorama cannot use. Use IP-Adapter or IP-Adapter-Plus for SD 1.5.";
        return WeightsKind{ModelKind::Unknown, std::move(family), std::move(why)};
    };
    if (dict.contains("image_proj.proj.3.weight"))
        return refused("IP-Adapter-FullFace");
    if (dict.containsPrefix("image_proj.perceiver_resampler."))
        return refused("IP-Adapter-FaceID-Plus");
    const bool base = dict.contains("image_proj.proj.weight");
    if (!base && !dict.contains("image_proj.latents"))
        return refused("IP-Adapter of an unknown variant");
    if (dimensionOf(dict, "ip_adapter.1.to_k_ip.weight", 1, 768) == 2048)
        return refused("IP-Adapter for Stable Diffusion XL");
    return base ? WeightsKind{ModelKind::IpAdapter, "IP-Adapter"}
                : WeightsKind{ModelKind::IpAdapterPlus, "IP-Adapter-Plus"};
}

std::optional<WeightsKind> recogniseLora(const StateDict& dict)
{
    if (!anyKey(dict, LoraFile::isLoraKey))
        return std::nullopt;
    if (dict.containsPrefix("lora_te2_") || dict.containsPrefix("text_encoder_2."))
        return WeightsKind{ModelKind::Unknown, "LoRA for Stable Diffusion XL",
                           "This LoRA is for Stable Diffusion XL. Diorama uses those for Stable "
                           "Diffusion 1.x only."};
    if (const auto reason = LoraFile::refusalOf(dict))
        return WeightsKind{ModelKind::Unknown, "LoRA", "This LoRA cannot be used: " + *reason};
    return WeightsKind{ModelKind::Lora, "LoRA"};
}

std::optional<WeightsKind> recogniseTextualInversion(const StateDict& dict)
{
    if (dict.contains("clip_l") && dict.contains("clip_g"))
        return WeightsKind{ModelKind::Unknown, "Textual inversion for Stable Diffusion XL",
                           "This textual inversion is for Stable Diffusion XL. Diorama uses those "
                           "for Stable Diffusion 1.x only."};
    return TextualInversion::vectorsKey(dict)
               ? std::optional(WeightsKind{ModelKind::TextualInversion, "Textual inversion"})
               : std::nullopt;
}

std::optional<WeightsKind> recogniseAutoencoder(const StateDict& dict)
{
    if (dict.contains("decoder.layers.0.weight") || dict.contains("encoder.layers.0.weight"))
        return WeightsKind{ModelKind::TinyVae, "Small autoencoder (TAESD)"};
    if (dict.contains("decoder.conv_in.weight") && dict.contains("encoder.conv_in.weight"))
        return WeightsKind{ModelKind::Vae, "Autoencoder"};
    return std::nullopt;
}

/// The whole-checkpoint part: `unet` is in diffusers' names.
WeightsKind kindOfUnet(const StateDict& unet)
{
    const bool gligen = unet.containsPrefix("position_net.") || anyKeyContains(unet, ".fuser.");
    if (isGroundingAlone(unet))
        return {ModelKind::GligenCheckpoint, "GLIGEN"};
    WeightsKind found{gligen ? ModelKind::GligenCheckpoint : ModelKind::Checkpoint,
                      gligen ? "Stable Diffusion 1.x with GLIGEN" : "Stable Diffusion 1.x"};
    if (const auto refusal = refusalOfUnet(unet)) {
        found.kind = ModelKind::Unknown;
        found.family = "Stable Diffusion";
        found.refusal = *refusal;
    }
    return found;
}

std::optional<WeightsKind> recogniseCheckpoint(const StateDict& dict)
{
    std::vector<std::string> keys;
    keys.reserve(dict.size());
    for (const auto& [key, tensor] : dict.tensors())
        keys.push_back(key);
    const LdmRenames renames(keys);
    if (!renames.isLdm())
        return std::nullopt;
    StateDict unet;
    for (const auto& [key, tensor] : dict.tensors()) {
        if (const auto place = renames.rename(key); place && place->component == Component::Unet)
            unet.insert(place->key, tensor);
    }
    if (unet.isEmpty())
        return WeightsKind{ModelKind::Vae, "Autoencoder"};
    if (anyKeyContains(dict, ".label_emb.") || dict.containsPrefix("label_emb."))
        return WeightsKind{ModelKind::Unknown, "Stable Diffusion XL",
                           "This UNet belongs to Stable Diffusion XL. Diorama uses the Stable "
                           "Diffusion 1.x family only."};
    return kindOfUnet(unet);
}

/// GLIGEN's layers alone, in diffusers' names.
std::optional<WeightsKind> recogniseGrounding(const StateDict& dict)
{
    return isGroundingAlone(dict) && anyKeyContains(dict, ".fuser.")
               ? std::optional(kindOfUnet(dict))
               : std::nullopt;
}

} // namespace

WeightsKind recogniseWeights(const StateDict& dict)
{
    for (const auto recognise :
         {recogniseForeign, recogniseIpAdapter, recogniseLora, recogniseCheckpoint,
          recogniseGrounding, recogniseAutoencoder, recogniseTextualInversion}) {
        if (auto found = recognise(dict))
            return std::move(*found);
    }
    if (dict.contains("vision_model.embeddings.class_embedding"))
        return {ModelKind::ImageEncoder, "CLIP image encoder"};
    if (dict.containsPrefix("down_blocks.") && dict.contains("conv_in.weight"))
        return {ModelKind::Unknown, "UNet alone",
                "This is a UNet without its text encoder and autoencoder. Open the model's whole "
                "folder."};
    if (dict.containsPrefix("text_model."))
        return {ModelKind::Unknown, "CLIP text encoder",
                "This is a text encoder alone. Open the model's whole folder."};
    return {ModelKind::Unknown, "",
            "The names of its tensors belong to no model that Diorama knows."};
}

std::optional<std::string> refusalOfUnet(const StateDict& unet)
{
    const auto channels = dimensionOf(unet, "conv_in.weight", 1, 4);
    if (channels == 9)
        return "This is an inpainting model: its UNet reads 9 channels. Diorama repaints with "
               "ordinary models of 4.";
    if (channels == 8)
        return "This is an instruct-pix2pix model: its UNet reads 8 channels. Use an ordinary "
               "model of 4.";
    if (unet.containsPrefix("add_embedding.") || unet.containsPrefix("class_embedding."))
        return "This UNet belongs to Stable Diffusion XL. Diorama uses the Stable Diffusion 1.x "
               "family only.";
    // OpenCLIP's text encoders have these widths, and pad their texts with another token.
    const auto width = crossAttentionWidth(unet);
    if (width == 1024 || width == 2048)
        return std::string("This UNet belongs to Stable Diffusion ") +
               (width == 1024 ? "2" : "XL") + ": it reads text of " + std::to_string(width) +
               " values a token. Diorama uses the Stable Diffusion 1.x family only, with 768.";
    return std::nullopt;
}

} // namespace diorama
