// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lorafile.h"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace diorama {

namespace {

enum class Role { Down, Up, Mid, Alpha };

struct Suffix
{
    std::string_view text;
    Role role;
};

/// How the layouts end the names of a layer's tensors.
constexpr std::array<Suffix, 14> kSuffixes{{{".lora_down.weight", Role::Down},
                                            {".lora_up.weight", Role::Up},
                                            {".lora_mid.weight", Role::Mid},
                                            {".lora_A.weight", Role::Down},
                                            {".lora_B.weight", Role::Up},
                                            {".lora_A.default.weight", Role::Down},
                                            {".lora_B.default.weight", Role::Up},
                                            {".lora.down.weight", Role::Down},
                                            {".lora.up.weight", Role::Up},
                                            {".lora_linear_layer.down.weight", Role::Down},
                                            {".lora_linear_layer.up.weight", Role::Up},
                                            {"_lora.down.weight", Role::Down},
                                            {"_lora.up.weight", Role::Up},
                                            {".alpha", Role::Alpha}}};

struct Refused
{
    std::string_view part;
    std::string_view name;
};

constexpr std::array<Refused, 9> kOtherMethods{{{".hada_", "LoHa (LyCORIS)"},
                                                {".lokr_", "LoKr (LyCORIS)"},
                                                {".dora_scale", "DoRA"},
                                                {".lora_magnitude_vector", "DoRA"},
                                                {".oft_", "OFT"},
                                                {".boft_", "BOFT"},
                                                {"oft_unet_", "OFT"},
                                                {"oft_te_", "OFT"},
                                                {".on_input", "IA3"}}};

const Suffix* suffixOf(std::string_view name)
{
    for (const Suffix& suffix : kSuffixes)
        if (name.ends_with(suffix.text))
            return &suffix;
    return nullptr;
}

const Refused* otherMethodOf(std::string_view name)
{
    for (const Refused& refused : kOtherMethods)
        if (name.find(refused.part) != std::string_view::npos)
            return &refused;
    return nullptr;
}

Error loraRefusal(const StateDict& file, const std::string& reason)
{
    return {ErrorCode::Unsupported,
            "The LoRA file \"" + file.source() + "\" cannot be used: " + reason};
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    if (const auto place = text.find(from); place != std::string::npos)
        text.replace(place, from.size(), to);
    return text;
}

/// Older diffusers files name attention processors instead of layers.
std::string modernLayer(std::string layer)
{
    const bool processor = layer.find(".processor.") != std::string::npos;
    layer = replaced(std::move(layer), ".processor.", ".");
    if (processor && layer.ends_with(".to_out"))
        layer += ".0";
    return layer;
}

struct Place
{
    LoraTarget target;
    std::string layer;
    bool flattened;
};

/// Reads the part of a name before the suffix; nothing for other families' layers.
std::optional<Place> placeOf(std::string name)
{
    if (name.starts_with("lora_unet_"))
        return Place{LoraTarget::Unet, name.substr(10), true};
    if (name.starts_with("lora_te_"))
        return Place{LoraTarget::TextEncoder, name.substr(8), true};
    if (name.starts_with("base_model.model."))
        name = name.substr(17);
    for (const std::string_view start : {"model.diffusion_model.", "diffusion_model."})
        if (name.starts_with(start))
            return Place{LoraTarget::Unet, name.substr(start.size()), false};
    if (name.starts_with("unet."))
        return Place{LoraTarget::Unet, modernLayer(name.substr(5)), false};
    if (name.starts_with("text_encoder."))
        return Place{LoraTarget::TextEncoder, modernLayer(name.substr(13)), false};
    if (name.starts_with("text_model."))
        return Place{LoraTarget::TextEncoder, modernLayer(name), false};
    for (const std::string_view start :
         {"down_blocks.", "mid_block.", "up_blocks.", "conv_in", "conv_out", "time_embedding."})
        if (name.starts_with(start))
            return Place{LoraTarget::Unet, modernLayer(name), false};
    return std::nullopt;
}

/// Peft gives the alpha of a whole file in its metadata only; diffusers' files have none: factor 1.
struct Parts
{
    torch::Tensor down, up, mid, alpha;
};
using LoraLayers = std::map<std::string, Parts>;

std::string shapeProblem(const std::string& name, const Parts& parts)
{
    if (!parts.down.defined() || !parts.up.defined())
        return "\"" + name + "\" has only one half of its pair.";
    const bool dimensionsFit = (parts.down.dim() == 2 || parts.down.dim() == 4) &&
                               (parts.up.dim() == 2 || parts.up.dim() == 4) &&
                               parts.down.size(0) > 0;
    if (!dimensionsFit || parts.up.size(1) != parts.down.size(0))
        return "the two halves of \"" + name + "\" have no common rank.";
    if (parts.mid.defined() && (parts.mid.dim() != 4 || parts.mid.size(0) != parts.up.size(1) ||
                                parts.mid.size(1) != parts.down.size(0)))
        return "the middle of \"" + name + "\" has a wrong shape.";
    if (parts.alpha.defined() && parts.alpha.numel() != 1)
        return "the alpha of \"" + name + "\" is not one number.";
    return {};
}

/// Keys of a cross-attention read text, whose width tells the family.
std::string familyProblem(const std::string& name, const Parts& parts)
{
    if (!placeOf(name))
        return "the layer \"" + name + "\" belongs to another family of models.";
    if (name.find("attn2") == std::string::npos || !name.ends_with("to_k"))
        return {};
    const std::int64_t width = parts.down.size(1);
    if (width != 1024 && width != 2048)
        return {};
    return std::string("it was made for Stable Diffusion ") + (width == 1024 ? "2" : "XL") +
           ", and only those for Stable Diffusion 1.x can be merged.";
}

/// Sorts the file's tensors by layer; what names and shapes tell against it, or nothing.
std::string sortLayers(const StateDict& file, LoraLayers& layers)
{
    for (const auto& [name, tensor] : file.tensors()) {
        if (const Refused* other = otherMethodOf(name))
            return "it is of the kind " + std::string(other->name) +
                   "; only plain LoRA (with convolutions) is supported.";
        const Suffix* suffix = suffixOf(name);
        if (suffix == nullptr)
            return "\"" + name + "\" is no part of a LoRA.";
        Parts& parts = layers[name.substr(0, name.size() - suffix->text.size())];
        (suffix->role == Role::Down  ? parts.down
         : suffix->role == Role::Up  ? parts.up
         : suffix->role == Role::Mid ? parts.mid
                                     : parts.alpha) = tensor;
    }
    for (const auto& [name, parts] : layers) {
        if (std::string problem = shapeProblem(name, parts); !problem.empty())
            return problem;
        if (std::string problem = familyProblem(name, parts); !problem.empty())
            return problem;
    }
    return layers.empty() ? "it is empty." : "";
}

std::string valueProblem(const std::string& name, const Parts& parts)
{
    if (parts.alpha.defined() && !std::isfinite(parts.alpha.to(torch::kDouble).item<double>()))
        return "the alpha of \"" + name + "\" is not a number.";
    for (const torch::Tensor& tensor : {parts.down, parts.up, parts.mid})
        if (tensor.defined() &&
            (!tensor.is_floating_point() || !tensor.isfinite().all().item<bool>()))
            return "\"" + name + "\" has values that are no finite numbers.";
    return {};
}

/// Whether the change has the weight's outputs and as many values. In double, where nothing
/// overflows.
bool fits(const LoraEntry& entry, torch::IntArrayRef weightShape)
{
    const auto outputs = static_cast<double>(entry.up.size(0));
    const auto perRank = [](const torch::Tensor& half, std::int64_t ranks) {
        return static_cast<double>(half.numel()) / static_cast<double>(ranks);
    };
    const double kernel =
        entry.mid.defined() ? perRank(entry.mid, entry.mid.size(0) * entry.mid.size(1)) : 1;
    double wanted = 1;
    for (const std::int64_t side : weightShape)
        wanted *= static_cast<double>(side);
    return outputs == static_cast<double>(weightShape.front()) &&
           outputs * perRank(entry.down, entry.rank()) * kernel == wanted;
}

} // namespace

torch::Tensor LoraEntry::change(torch::IntArrayRef weightShape) const
{
    // Before anything is multiplied: the product of two small halves need not be small.
    if (!fits(*this, weightShape))
        throw std::invalid_argument("the LoRA of \"" + layer +
                                    "\" has the wrong shape for this model.");
    const torch::Tensor first = down.to(torch::kFloat), second = up.to(torch::kFloat);
    torch::Tensor product;
    if (mid.defined())
        product = torch::einsum("oa,abhw,bi->oihw",
                                {second.flatten(1), mid.to(torch::kFloat), first.flatten(1)});
    else if (second.numel() ==
             second.size(0) * second.size(1)) // the kernel, if any, is in the first half
        product = torch::mm(second.flatten(1), first.flatten(1));
    else
        throw std::invalid_argument("the second half of \"" + layer + "\" has a kernel.");
    return product.reshape(weightShape) * (alpha / static_cast<double>(rank()));
}

bool LoraFile::isLoraKey(std::string_view name)
{
    const Suffix* suffix = suffixOf(name);
    return (suffix != nullptr && suffix->role != Role::Alpha) || otherMethodOf(name) != nullptr;
}

std::optional<std::string> LoraFile::refusalOf(const StateDict& file)
{
    LoraLayers layers;
    std::string reason = sortLayers(file, layers);
    return reason.empty() ? std::nullopt : std::optional(std::move(reason));
}

Result<LoraFile> LoraFile::parse(const StateDict& file)
{
    LoraLayers layers;
    if (const std::string reason = sortLayers(file, layers); !reason.empty())
        return loraRefusal(file, reason);
    LoraFile lora;
    lora.m_source = file.source();
    for (const auto& [name, parts] : layers) {
        if (const std::string problem = valueProblem(name, parts); !problem.empty())
            return loraRefusal(file, problem);
        Place place = placeOf(name).value();
        lora.m_entries.push_back({.target = place.target,
                                  .layer = std::move(place.layer),
                                  .flattened = place.flattened,
                                  .down = parts.down,
                                  .up = parts.up,
                                  .mid = parts.mid,
                                  .alpha = parts.alpha.defined()
                                               ? parts.alpha.to(torch::kDouble).item<double>()
                                               : static_cast<double>(parts.down.size(0))});
    }
    return lora;
}

} // namespace diorama
