// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weightskind.h"

#include "core/models/componentconfigs.h"
#include "core/models/ldmrenames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
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
    if (anyKeyContains(dict, ".hada_w1_a") || anyKeyContains(dict, ".lokr_w1"))
        return WeightsKind{
            ModelKind::Unknown, "LyCORIS",
            "This is a LyCORIS file (LoHa or LoKr), which Diorama cannot merge. Use a plain LoRA."};
    const bool lora = anyKeyContains(dict, ".lora_down.weight") ||
                      anyKeyContains(dict, ".lora_A.") || anyKeyContains(dict, ".lora.down.weight");
    if (!lora)
        return std::nullopt;
    if (dict.containsPrefix("lora_te2_") || dict.containsPrefix("text_encoder_2."))
        return WeightsKind{ModelKind::Unknown, "LoRA for Stable Diffusion XL",
                           "This LoRA is for Stable Diffusion XL. Diorama uses those for Stable "
                           "Diffusion 1.x only."};
    return WeightsKind{ModelKind::Lora, "LoRA"};
}

std::optional<WeightsKind> recogniseTextualInversion(const StateDict& dict)
{
    constexpr std::size_t kMaxTensors = 4;
    if (dict.contains("clip_l") && dict.contains("clip_g"))
        return WeightsKind{ModelKind::Unknown, "Textual inversion for Stable Diffusion XL",
                           "This textual inversion is for Stable Diffusion XL. Diorama uses those "
                           "for Stable Diffusion 1.x only."};
    if (dict.isEmpty() || dict.size() > kMaxTensors)
        return std::nullopt;
    const bool vectors = std::ranges::all_of(dict.tensors(), [](const auto& entry) {
        return entry.second.is_floating_point() &&
               (entry.second.dim() == 1 || entry.second.dim() == 2) &&
               entry.first.find('.') == std::string::npos;
    });
    return vectors ? std::optional(WeightsKind{ModelKind::TextualInversion, "Textual inversion"})
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
    WeightsKind found{gligen ? ModelKind::GligenCheckpoint : ModelKind::Checkpoint,
                      gligen ? "Stable Diffusion 1.x with GLIGEN" : "Stable Diffusion 1.x"};
    if (const auto refusal = refusalOfUnet(unet)) {
        found.kind = ModelKind::Unknown;
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

} // namespace

WeightsKind recogniseWeights(const StateDict& dict)
{
    for (const auto recognise :
         {recogniseForeign, recogniseIpAdapter, recogniseLora, recogniseCheckpoint,
          recogniseAutoencoder, recogniseTextualInversion}) {
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
    return std::nullopt;
}

std::optional<std::string> refusalOfPickle(const std::filesystem::path& file)
{
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return std::tolower(c); });
    const bool named = extension == ".ckpt" || extension == ".pt" || extension == ".pth" ||
                       extension == ".bin" || extension == ".pkl";
    std::array<char, 4> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    const bool zip = start[0] == 'P' && start[1] == 'K';
    const bool pickle =
        start[0] == '\x80' && start[1] >= 2 && start[1] <= 5 && extension != ".safetensors";
    if (!named && !zip && !pickle)
        return std::nullopt;
    return "\"" + file.string() +
           "\" is a pickle file: opening one can run any code that somebody put into it, so "
           "Diorama refuses it. "
           "Get the .safetensors version, or convert it on a machine that you can afford to lose: "
           "python3 -c \"import torch, safetensors.torch as s; d = torch.load('model.ckpt', "
           "map_location='cpu'); "
           "s.save_file({k: v.contiguous() for k, v in d.get('state_dict', d).items() if "
           "hasattr(v, 'dtype')}, "
           "'model.safetensors')\"";
}

} // namespace diorama
