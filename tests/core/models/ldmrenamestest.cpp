// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/ldmrenames.h"

#include "core/tensor/statedict.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace diorama {
namespace {

const std::filesystem::path kFolder =
    std::filesystem::path(DIORAMA_GOLDENS_DIR) / "single_file_tiny";

std::vector<std::string> checkpointKeys()
{
    const auto dict = StateDict::open(kFolder / "model_ldm.safetensors");
    std::vector<std::string> keys;
    for (const auto& [key, tensor] : dict.value().tensors())
        keys.push_back(key);
    return keys;
}

/// Lines "ldm key | diffusers key" after two of heading.
std::vector<std::pair<std::string, std::string>> unetKeyMap()
{
    std::ifstream file(kFolder / "unet_key_map.md");
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::string line; std::getline(file, line);) {
        const auto bar = line.find(" | ");
        if (bar != std::string::npos && line.starts_with("model."))
            pairs.emplace_back(line.substr(0, bar), line.substr(bar + 3));
    }
    return pairs;
}

TEST(LdmRenames, GivesEveryUnetTensorItsReferenceName)
{
    const LdmRenames renames(checkpointKeys());
    const auto map = unetKeyMap();
    ASSERT_GT(map.size(), 400U);
    for (const auto& [ldm, diffusers] : map)
        EXPECT_EQ(renames.rename(ldm), (ComponentKey{Component::Unet, diffusers})) << ldm;
}

TEST(LdmRenames, NamesEveryTensorThatIsNotIgnoredOnce)
{
    const auto keys = checkpointKeys();
    const LdmRenames renames(keys);
    std::set<std::pair<Component, std::string>> seen;
    for (const auto& key : keys) {
        if (LdmRenames::isIgnored(key))
            continue;
        const auto place = renames.rename(key);
        ASSERT_TRUE(place) << key;
        EXPECT_TRUE(seen.emplace(place->component, place->key).second) << key;
    }
}

TEST(LdmRenames, TurnsTheDecodersLevelsRound)
{
    const LdmRenames renames(checkpointKeys());
    EXPECT_EQ(renames.rename("first_stage_model.decoder.up.3.block.0.conv1.weight")->key,
              "decoder.up_blocks.0.resnets.0.conv1.weight");
    EXPECT_EQ(renames.rename("first_stage_model.decoder.up.0.block.2.nin_shortcut.bias")->key,
              "decoder.up_blocks.3.resnets.2.conv_shortcut.bias");
    EXPECT_EQ(renames.rename("first_stage_model.encoder.down.1.downsample.conv.weight")->key,
              "encoder.down_blocks.1.downsamplers.0.conv.weight");
}

TEST(LdmRenames, AnAutoencoderAloneHasNoPrefix)
{
    const LdmRenames renames({"decoder.up.0.block.0.conv1.weight",
                              "decoder.up.3.block.0.conv1.weight", "encoder.conv_in.weight",
                              "loss.logvar", "quant_conv.weight"});
    EXPECT_TRUE(renames.isLdm());
    EXPECT_EQ(renames.rename("decoder.up.0.block.2.nin_shortcut.bias"),
              (ComponentKey{Component::Vae, "decoder.up_blocks.3.resnets.2.conv_shortcut.bias"}));
    EXPECT_EQ(renames.rename("quant_conv.weight"),
              (ComponentKey{Component::Vae, "quant_conv.weight"}));
    EXPECT_TRUE(LdmRenames::isIgnored("loss.discriminator.main.0.weight"));
    EXPECT_FALSE(LdmRenames({"decoder.up_blocks.0.resnets.0.conv1.weight"}).isLdm())
        << "these are diffusers' names";
}

TEST(LdmRenames, BesideAUnetOnlyPrefixedAutoencodersCount)
{
    const LdmRenames renames(
        {"decoder.up.0.block.0.conv1.weight", "model.diffusion_model.input_blocks.0.0.weight"});
    EXPECT_EQ(renames.rename("decoder.up.0.block.0.conv1.weight"), std::nullopt);
    EXPECT_EQ(renames.rename("model.diffusion_model.input_blocks.0.0.weight"),
              (ComponentKey{Component::Unet, "conv_in.weight"}));
}

TEST(LdmRenames, TextEncodersMayLackTheirInnerPrefix)
{
    const LdmRenames renames(checkpointKeys());
    EXPECT_EQ(renames.rename("cond_stage_model.transformer.final_layer_norm.bias"),
              (ComponentKey{Component::TextEncoder, "text_model.final_layer_norm.bias"}));
    EXPECT_EQ(renames.rename("cond_stage_model.transformer.vision_model.x"), std::nullopt);
    for (const char* key : {"cond_stage_model.transformer.text_projection.weight",
                            "cond_stage_model.transformer.logit_scale",
                            "cond_stage_model.logit_scale", "cond_stage_model.text_projection"})
        EXPECT_TRUE(LdmRenames::isIgnored(key)) << key;
}

TEST(LdmRenames, KnowsGligensOwnFiles)
{
    const LdmRenames renames({"model.input_blocks.1.1.transformer_blocks.0.fuser.alpha_attn",
                              "model.input_blocks.3.0.op.weight"});
    EXPECT_TRUE(renames.isLdm());
    EXPECT_EQ(renames.rename("model.input_blocks.1.1.transformer_blocks.0.fuser.alpha_attn")->key,
              "down_blocks.0.attentions.0.transformer_blocks.0.fuser.alpha_attn");
    EXPECT_EQ(renames.rename("model.position_net.linears.0.weight")->key,
              "position_net.linears.0.weight");
    EXPECT_EQ(renames.rename("text_encoder.transformer.text_model.final_layer_norm.bias"),
              (ComponentKey{Component::TextEncoder, "text_model.final_layer_norm.bias"}));
}

TEST(LdmRenames, IgnoresTablesAndAveragesButNotUnknownNames)
{
    for (const char* key :
         {"betas", "alphas_cumprod_prev", "posterior_mean_coef1", "global_step", "denoiser.sigmas",
          "embedding_manager.initial_embeddings.x", "first_stage_model.loss.logvar",
          "model_ema.diffusion_modelinput_blocks00weight"})
        EXPECT_TRUE(LdmRenames::isIgnored(key)) << key;
    EXPECT_FALSE(LdmRenames::isIgnored("something.else"));
    EXPECT_EQ(LdmRenames(checkpointKeys()).rename("something.else"), std::nullopt);
}

TEST(LdmRenames, SurvivesAbsurdNumbers)
{
    const LdmRenames renames(checkpointKeys());
    for (const char* key : {"model.diffusion_model.input_blocks.",
                            "model.diffusion_model.input_blocks.99999999999.0.x",
                            "model.diffusion_model.output_blocks.-1.0.x",
                            "first_stage_model.decoder.up.77.block.0.conv1.weight"})
        EXPECT_EQ(renames.rename(key), std::nullopt) << key;
}

TEST(ModernVaeKey, RenamesOldAttentionOnly)
{
    EXPECT_EQ(modernVaeKey("decoder.mid_block.attentions.0.query.weight"),
              "decoder.mid_block.attentions.0.to_q.weight");
    EXPECT_EQ(modernVaeKey("decoder.mid_block.attentions.0.proj_attn.bias"),
              "decoder.mid_block.attentions.0.to_out.0.bias");
    EXPECT_EQ(modernVaeKey("decoder.conv_in.weight"), "decoder.conv_in.weight");
}

} // namespace
} // namespace diorama
