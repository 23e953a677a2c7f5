// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ldmrenames.h"

#include "core/nn/cliptextmodel.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace diorama {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

bool consume(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Reads "12." from the front.
std::optional<int> consumeIndex(std::string_view& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || value < 0 || value > 999 || length >= text.size() ||
        text[length] != '.')
        return std::nullopt;
    text.remove_prefix(length + 1);
    return value;
}

std::string numbered(std::string_view before, int index, std::string_view after)
{
    return std::string(before) + std::to_string(index) + std::string(after);
}

template <std::size_t N>
std::optional<std::string> replacePrefix(std::string_view text, const std::array<Pair, N>& table)
{
    for (const auto& [from, to] : table) {
        if (text.starts_with(from))
            return std::string(to) + std::string(text.substr(from.size()));
    }
    return std::nullopt;
}

constexpr std::array<Pair, 6> kUnetResnet{{
    {"in_layers.0.", "norm1."},
    {"in_layers.2.", "conv1."},
    {"emb_layers.1.", "time_emb_proj."},
    {"out_layers.0.", "norm2."},
    {"out_layers.3.", "conv2."},
    {"skip_connection.", "conv_shortcut."},
}};

constexpr std::array<Pair, 5> kUnetEnds{{
    {"time_embed.0.", "time_embedding.linear_1."},
    {"time_embed.2.", "time_embedding.linear_2."},
    {"input_blocks.0.0.", "conv_in."},
    {"out.0.", "conv_norm_out."},
    {"out.2.", "conv_out."},
}};

constexpr std::array<Pair, 5> kVaeAttention{{
    {"norm.", "group_norm."},
    {"q.", "to_q."},
    {"k.", "to_k."},
    {"v.", "to_v."},
    {"proj_out.", "to_out.0."},
}};

constexpr std::array<Pair, 4> kOldVaeAttention{{
    {"query.", "to_q."},
    {"key.", "to_k."},
    {"value.", "to_v."},
    {"proj_attn.", "to_out.0."},
}};

constexpr std::array<std::string_view, 3> kUnetPrefixes{"model.diffusion_model.",
                                                        "diffusion_model.", "model."};
constexpr std::array<std::string_view, 3> kVaePrefixes{"first_stage_model.", "autoencoder.",
                                                       "vae."};
constexpr std::array<std::string_view, 2> kTextPrefixes{"cond_stage_model.transformer.",
                                                        "text_encoder.transformer."};

bool isUnetName(std::string_view key)
{
    static constexpr std::array<std::string_view, 6> kStarts{
        "input_blocks.", "middle_block.", "output_blocks.", "time_embed.", "out.", "position_net."};
    return std::ranges::any_of(kStarts,
                               [&](std::string_view start) { return key.starts_with(start); });
}

/// The part after whichever prefix fits, the UNet's also without one.
std::optional<std::string_view> unetRest(std::string_view key)
{
    for (const auto prefix : kUnetPrefixes) {
        std::string_view rest = key;
        if (consume(rest, prefix) && (isUnetName(rest) || prefix == kUnetPrefixes[0]))
            return rest;
    }
    return isUnetName(key) ? std::optional(key) : std::nullopt;
}

template <std::size_t N>
std::optional<std::string_view> restAfter(std::string_view key,
                                          const std::array<std::string_view, N>& prefixes)
{
    for (const auto prefix : prefixes) {
        std::string_view rest = key;
        if (consume(rest, prefix))
            return rest;
    }
    return std::nullopt;
}

/// The level of a tensor of the decoder's levels, or -1.
int decoderLevel(std::string_view vaeKey)
{
    return consume(vaeKey, "decoder.up.") ? consumeIndex(vaeKey).value_or(-1) : -1;
}

std::optional<std::string> resnetOrAttention(const std::string& block, int index, int part,
                                             std::string_view rest)
{
    if (part == 0) {
        const auto name = replacePrefix(rest, kUnetResnet);
        return name ? std::optional(block + numbered("resnets.", index, ".") + *name)
                    : std::nullopt;
    }
    return block + numbered("attentions.", index, ".") + std::string(rest);
}

} // namespace

std::string_view componentFolder(Component component)
{
    switch (component) {
    case Component::Unet:
        return "unet";
    case Component::Vae:
        return "vae";
    case Component::TextEncoder:
        return "text_encoder";
    }
    return {};
}

LdmRenames::LdmRenames(const std::vector<std::string>& keys)
{
    int firstDownsampler = 0;
    int vaeLevels = 0;
    bool hasBareVae = false;
    for (const auto& key : keys) {
        if (const auto unet = unetRest(key)) {
            std::string_view rest = *unet;
            if (!consume(rest, "input_blocks."))
                continue;
            const auto block = consumeIndex(rest);
            if (!block)
                continue;
            m_isLdm = true;
            if (rest.starts_with("0.op."))
                firstDownsampler =
                    firstDownsampler == 0 ? *block : std::min(firstDownsampler, *block);
        } else if (const auto vae = restAfter(key, kVaePrefixes)) {
            vaeLevels = std::max(vaeLevels, decoderLevel(*vae) + 1);
        } else if (const int level = decoderLevel(key); level >= 0) {
            hasBareVae = true;
            vaeLevels = std::max(vaeLevels, level + 1);
        }
    }
    // Blocks run: conv_in, then per level its resnets and a downsampler, which the last level
    // lacks.
    if (firstDownsampler > 1)
        m_resnetsPerBlock = firstDownsampler - 1;
    m_isVaeAlone = hasBareVae && !m_isLdm;
    if (vaeLevels > 0) {
        m_isLdm = true;
        m_vaeLevels = vaeLevels;
    }
}

std::optional<ComponentKey> LdmRenames::rename(std::string_view key) const
{
    if (isIgnored(key))
        return std::nullopt;
    if (const auto rest = restAfter(key, kTextPrefixes)) {
        std::string name = clipTextKey(*rest);
        if (!name.starts_with("text_model."))
            return std::nullopt;
        return ComponentKey{Component::TextEncoder, std::move(name)};
    }
    if (const auto rest = vaeRest(key)) {
        auto name = renameVae(*rest);
        return name ? std::optional(ComponentKey{Component::Vae, std::move(*name)}) : std::nullopt;
    }
    if (const auto rest = unetRest(key)) {
        auto name = renameUnet(*rest);
        return name ? std::optional(ComponentKey{Component::Unet, std::move(*name)}) : std::nullopt;
    }
    return std::nullopt;
}

bool LdmRenames::isIgnored(std::string_view key)
{
    // Schedule tables, averages, and what training leaves in its checkpoints.
    static constexpr std::array<std::string_view, 18> kNeedless{"betas",
                                                                "alphas_cumprod",
                                                                "sqrt_",
                                                                "log_one_minus_alphas_cumprod",
                                                                "posterior_",
                                                                "lvlb_weights",
                                                                "logvar",
                                                                "scale_factor",
                                                                "diffusion.",
                                                                "denoiser.sigmas",
                                                                "model_ema.",
                                                                "loss.",
                                                                "embedding_manager.",
                                                                "global_step",
                                                                "epoch",
                                                                "optimizer",
                                                                "cond_stage_model.logit_scale",
                                                                "cond_stage_model.text_projection"};
    if (const auto rest = restAfter(key, kTextPrefixes); rest && isIgnoredClipTextKey(*rest))
        return true;
    if (const auto rest = restAfter(key, kVaePrefixes); rest && rest->starts_with("loss."))
        return true;
    return key.ends_with("position_ids") ||
           std::ranges::any_of(kNeedless,
                               [&](std::string_view start) { return key.starts_with(start); });
}

std::optional<std::string_view> LdmRenames::vaeRest(std::string_view key) const
{
    if (const auto rest = restAfter(key, kVaePrefixes))
        return rest;
    return m_isVaeAlone ? std::optional(key) : std::nullopt;
}

std::optional<std::string> LdmRenames::renameUnet(std::string_view rest) const
{
    if (rest.starts_with("position_net."))
        return std::string(rest);
    if (auto name = replacePrefix(rest, kUnetEnds))
        return name;
    const int stride = m_resnetsPerBlock + 1;
    if (consume(rest, "input_blocks.")) {
        const auto block = consumeIndex(rest);
        const auto part = block ? consumeIndex(rest) : std::nullopt;
        if (!part || *block < 1)
            return std::nullopt;
        const std::string level = numbered("down_blocks.", (*block - 1) / stride, ".");
        if (consume(rest, "op."))
            return level + "downsamplers.0.conv." + std::string(rest);
        return resnetOrAttention(level, (*block - 1) % stride, *part, rest);
    }
    if (consume(rest, "output_blocks.")) {
        const auto block = consumeIndex(rest);
        const auto part = block ? consumeIndex(rest) : std::nullopt;
        if (!part)
            return std::nullopt;
        const std::string level = numbered("up_blocks.", *block / stride, ".");
        if (rest.starts_with("conv."))
            return level + "upsamplers.0." + std::string(rest);
        return resnetOrAttention(level, *block % stride, *part, rest);
    }
    if (consume(rest, "middle_block.")) {
        const auto part = consumeIndex(rest);
        if (!part || *part > 2)
            return std::nullopt;
        return *part == 1 ? "mid_block.attentions.0." + std::string(rest)
                          : resnetOrAttention("mid_block.", *part / 2, 0, rest);
    }
    return std::nullopt;
}

std::optional<std::string> LdmRenames::renameVae(std::string_view rest) const
{
    std::string side;
    if (rest.starts_with("quant_conv.") || rest.starts_with("post_quant_conv."))
        return std::string(rest);
    if (consume(rest, "encoder."))
        side = "encoder.";
    else if (consume(rest, "decoder."))
        side = "decoder.";
    else
        return std::nullopt;

    const auto resnet = [](std::string_view name) {
        if (name.starts_with("nin_shortcut."))
            return "conv_shortcut." + std::string(name.substr(13));
        return std::string(name);
    };
    if (consume(rest, "mid.block_")) {
        const auto index = consumeIndex(rest);
        if (!index || *index < 1)
            return std::nullopt;
        return side + numbered("mid_block.resnets.", *index - 1, ".") + resnet(rest);
    }
    if (consume(rest, "mid.attn_1.")) {
        const auto name = replacePrefix(rest, kVaeAttention);
        return name ? std::optional(side + "mid_block.attentions.0." + *name) : std::nullopt;
    }
    const bool down = consume(rest, "down.");
    if (down || consume(rest, "up.")) {
        const auto level = consumeIndex(rest);
        if (!level || *level >= m_vaeLevels)
            return std::nullopt;
        // The original numbers the decoder's levels by resolution, diffusers by order of use.
        const std::string block = down ? numbered("down_blocks.", *level, ".")
                                       : numbered("up_blocks.", m_vaeLevels - 1 - *level, ".");
        if (consume(rest, "downsample."))
            return side + block + "downsamplers.0." + std::string(rest);
        if (consume(rest, "upsample."))
            return side + block + "upsamplers.0." + std::string(rest);
        if (!consume(rest, "block."))
            return std::nullopt;
        const auto index = consumeIndex(rest);
        return index
                   ? std::optional(side + block + numbered("resnets.", *index, ".") + resnet(rest))
                   : std::nullopt;
    }
    if (consume(rest, "norm_out."))
        return side + "conv_norm_out." + std::string(rest);
    return rest.starts_with("conv_") ? std::optional(side + std::string(rest)) : std::nullopt;
}

std::string modernVaeKey(std::string_view key)
{
    constexpr std::string_view kAttention = "mid_block.attentions.0.";
    const auto at = key.find(kAttention);
    if (at == std::string_view::npos)
        return std::string(key);
    const auto split = at + kAttention.size();
    const auto name = replacePrefix(key.substr(split), kOldVaeAttention);
    return name ? std::string(key.substr(0, split)) + *name : std::string(key);
}

} // namespace diorama
