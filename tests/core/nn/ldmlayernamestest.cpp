// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/ldmlayernames.h"

#include "core/nn/loramerger.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/tensor/loadstatedict.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace diorama {
namespace {

/// Stable Diffusion 1's layout in small.
UNetConfig sd15Layout()
{
    UNetConfig config;
    config.blockOutChannels = {8, 8, 8, 8};
    config.crossAttentionDim = 12;
    config.heads = {2, 2, 2, 2};
    config.normGroups = 4;
    return config;
}

std::vector<std::string> layersOf(const UNet2DConditionModel& unet)
{
    std::vector<std::string> layers;
    for (const auto& [key, tensor] : stateOf(*unet))
        if (key.ends_with(".weight"))
            layers.push_back(key.substr(0, key.size() - std::string(".weight").size()));
    return layers;
}

/// Pairs as they stand in Stable Diffusion 1.5's two files.
TEST(LdmLayerNames, AreThoseOfTheOriginalFiles)
{
    const LdmLayerNames names(layersOf(UNet2DConditionModel(sd15Layout())));
    const std::pair<const char*, const char*> pairs[] = {
        {"conv_in", "input_blocks.0.0"},
        {"down_blocks.0.resnets.1.conv1", "input_blocks.2.0.in_layers.2"},
        {"down_blocks.0.downsamplers.0.conv", "input_blocks.3.0.op"},
        {"down_blocks.1.resnets.0.conv_shortcut", "input_blocks.4.0.skip_connection"},
        {"down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q",
         "input_blocks.4.1.transformer_blocks.0.attn1.to_q"},
        {"down_blocks.2.attentions.1.proj_out", "input_blocks.8.1.proj_out"},
        {"down_blocks.3.resnets.1.time_emb_proj", "input_blocks.11.0.emb_layers.1"},
        {"mid_block.resnets.0.conv2", "middle_block.0.out_layers.3"},
        {"mid_block.attentions.0.proj_in", "middle_block.1.proj_in"},
        {"mid_block.resnets.1.norm1", "middle_block.2.in_layers.0"},
        {"up_blocks.0.upsamplers.0.conv", "output_blocks.2.1.conv"},
        {"up_blocks.1.attentions.0.transformer_blocks.0.ff.net.0.proj",
         "output_blocks.3.1.transformer_blocks.0.ff.net.0.proj"},
        {"up_blocks.1.upsamplers.0.conv", "output_blocks.5.2.conv"},
        {"up_blocks.3.attentions.2.transformer_blocks.0.attn2.to_out.0",
         "output_blocks.11.1.transformer_blocks.0.attn2.to_out.0"},
        {"time_embedding.linear_2", "time_embed.2"},
        {"conv_out", "out.2"}};
    for (const auto& [layer, original] : pairs)
        EXPECT_EQ(names.nameOf(layer), original) << layer;
    EXPECT_EQ(names.nameOf("encoder.layers.0.mlp.fc1"), std::nullopt);
}

TEST(LdmLayerNames, EveryLayerHasOneOfItsOwn)
{
    const auto layers = layersOf(UNet2DConditionModel(sd15Layout()));
    const LdmLayerNames names(layers);
    std::set<std::string> originals;
    for (const auto& layer : layers) {
        const auto original = names.nameOf(layer);
        ASSERT_TRUE(original) << layer;
        EXPECT_TRUE(originals.insert(*original).second) << *original;
    }
}

/// A file as trainers for the original layout write it: every layer of rank 1, once in each naming.
TEST(LdmLayerNames, ALoraInThemChangesTheSameWeights)
{
    UNet2DConditionModel unet(sd15Layout());
    LoraMerger merger(unet.ptr(), nullptr);
    const auto layers = layersOf(unet);
    const LdmLayerNames names(layers);
    TensorMap modern, original, dotted;
    for (const auto& [key, weight] : stateOf(*unet)) {
        if (!key.ends_with(".weight") || weight.dim() < 2)
            continue;
        const std::string layer = key.substr(0, key.size() - std::string(".weight").size());
        auto shape = weight.sizes().vec();
        shape[0] = 1;
        const torch::Tensor down = torch::randn(shape);
        const torch::Tensor up =
            torch::randn(weight.dim() == 4 ? std::vector<std::int64_t>{weight.size(0), 1, 1, 1}
                                           : std::vector<std::int64_t>{weight.size(0), 1});
        const std::string ldm = names.nameOf(layer).value();
        std::string flat = layer, flatLdm = ldm;
        std::ranges::replace(flat, '.', '_');
        std::ranges::replace(flatLdm, '.', '_');
        const auto add = [&](TensorMap& file, const std::string& name) {
            file[name + ".lora_down.weight"] = down;
            file[name + ".lora_up.weight"] = up;
        };
        add(modern, "lora_unet_" + flat);
        add(original, "lora_unet_" + flatLdm);
        add(dotted, "diffusion_model." + ldm);
    }
    const auto changedBy = [&](const TensorMap& tensors) {
        auto file = LoraFile::parse(StateDict(tensors, "test.safetensors"));
        EXPECT_TRUE(file) << file.error().message;
        const auto applied =
            merger.apply({{.file = std::make_shared<const LoraFile>(std::move(*file))}});
        EXPECT_TRUE(applied) << applied.error().message;
        TensorMap state;
        for (const auto& [key, tensor] : stateOf(*unet))
            state[key] = tensor.detach().clone();
        return state;
    };
    const TensorMap wanted = changedBy(modern);
    for (const auto* file : {&original, &dotted})
        for (const auto& [key, tensor] : changedBy(*file))
            EXPECT_TRUE(torch::equal(tensor, wanted.at(key))) << key;
    merger.remove();
    EXPECT_FALSE(torch::equal(unet->conv_in->weight, wanted.at("conv_in.weight")));
}

} // namespace
} // namespace diorama
