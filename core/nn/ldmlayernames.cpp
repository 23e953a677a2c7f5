// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/ldmlayernames.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace diorama {
namespace {

const std::map<std::string, std::string> kEnds{
    {"time_embedding.linear_1", "time_embed.0"},
    {"time_embedding.linear_2", "time_embed.2"},
    {"conv_in", "input_blocks.0.0"},
    {"conv_norm_out", "out.0"},
    {"conv_out", "out.2"},
};

const std::map<std::string, std::string> kResnetParts{
    {"norm1", "in_layers.0"},  {"conv1", "in_layers.2"},  {"time_emb_proj", "emb_layers.1"},
    {"norm2", "out_layers.0"}, {"conv2", "out_layers.3"}, {"conv_shortcut", "skip_connection"},
};

/// Takes the text up to the next dot off the front.
std::string taken(std::string& text)
{
    const auto dot = text.find('.');
    std::string part = text.substr(0, dot);
    text = dot == std::string::npos ? std::string() : text.substr(dot + 1);
    return part;
}

/// -1 where the next part is no number.
int takenNumber(std::string& text)
{
    const std::string part = taken(text);
    int number = -1;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    return error == std::errc() && end == part.data() + part.size() ? number : -1;
}

std::string block(const char* list, int index, int part)
{
    return std::string(list) + "." + std::to_string(index) + "." + std::to_string(part) + ".";
}

/// "resnets", its index and the rest of a layer's name; a block's number comes first but in the
/// middle.
struct LayerPlace
{
    int block = 0;
    std::string kind;
    int index = -1;
    std::string rest;
};

LayerPlace placeIn(std::string name, bool isNumbered)
{
    LayerPlace place;
    if (isNumbered)
        place.block = takenNumber(name);
    place.kind = taken(name);
    place.index = takenNumber(name);
    place.rest = std::move(name);
    return place;
}

/// The layer inside an entry of LDM's lists.
std::optional<std::string> within(const std::string& entry, const LayerPlace& place)
{
    if (place.kind != "resnets")
        return entry + place.rest;
    const auto found = kResnetParts.find(place.rest);
    return found == kResnetParts.end() ? std::nullopt : std::optional(entry + found->second);
}

} // namespace

LdmLayerNames::LdmLayerNames(const std::vector<std::string>& layers)
{
    for (const std::string& layer : layers) {
        std::string name = layer;
        const std::string list = taken(name);
        if (list != "down_blocks" && list != "up_blocks")
            continue;
        const LayerPlace place = placeIn(name, /*isNumbered=*/true);
        if (list == "down_blocks" && place.kind == "resnets")
            m_resnetsPerBlock = std::max(m_resnetsPerBlock, place.index + 1);
        if (list == "up_blocks" && place.kind == "attentions")
            m_upBlocksWithAttention.insert(place.block);
    }
}

std::optional<std::string> LdmLayerNames::nameOf(const std::string& layer) const
{
    if (const auto end = kEnds.find(layer); end != kEnds.end())
        return end->second;
    std::string name = layer;
    const std::string list = taken(name);
    const LayerPlace place = placeIn(name, /*isNumbered=*/list != "mid_block");
    if (place.block < 0 || place.index < 0)
        return std::nullopt;
    const int perBlock = m_resnetsPerBlock + 1; // with the resampler, or the up block's extra layer
    const int part = place.kind == "attentions" ? 1 : 0;
    if (list == "mid_block")
        return within("middle_block." + std::to_string(part == 1 ? 1 : 2 * place.index) + ".",
                      place);
    if (list == "down_blocks") {
        if (place.kind == "downsamplers")
            return block("input_blocks", (place.block + 1) * perBlock, 0) + "op";
        return within(block("input_blocks", 1 + place.block * perBlock + place.index, part), place);
    }
    if (list == "up_blocks") {
        if (place.kind == "upsamplers")
            return block("output_blocks", place.block * perBlock + m_resnetsPerBlock,
                         m_upBlocksWithAttention.contains(place.block) ? 2 : 1) +
                   place.rest;
        return within(block("output_blocks", place.block * perBlock + place.index, part), place);
    }
    return std::nullopt;
}

} // namespace diorama
