// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weightskind.h"

#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;

StateDict fileOf(const char* path)
{
    return StateDict::open(testing_support::goldens() / path).value();
}

StateDict dictOf(const std::vector<std::pair<std::string, std::vector<std::int64_t>>>& shapes)
{
    TensorMap tensors;
    for (const auto& [name, shape] : shapes)
        tensors[name] = torch::zeros(shape);
    return StateDict(std::move(tensors));
}

TEST(WeightsKind, TellsTheGoldenFilesApart)
{
    EXPECT_EQ(recogniseWeights(fileOf("single_file_tiny/model_ldm.safetensors")).kind,
              ModelKind::Checkpoint);
    EXPECT_EQ(recogniseWeights(fileOf("ip_adapter_tiny/ip-adapter_tiny.safetensors")).kind,
              ModelKind::IpAdapter);
    EXPECT_EQ(recogniseWeights(fileOf("ip_adapter_tiny/ip-adapter-plus_tiny.safetensors")).kind,
              ModelKind::IpAdapterPlus);
    for (const char* lora :
         {"lora_tiny/lora_kohya.safetensors", "lora_tiny/lora_peft_unet.safetensors",
          "lora_tiny/lora_diffusers_old_unet.safetensors", "lora_tiny/lora_kohya_conv.safetensors"})
        EXPECT_EQ(recogniseWeights(fileOf(lora)).kind, ModelKind::Lora) << lora;
    EXPECT_EQ(recogniseWeights(fileOf("taesd_tiny/vae/diffusion_pytorch_model.safetensors")).kind,
              ModelKind::TinyVae);
    EXPECT_EQ(recogniseWeights(fileOf("vae_tiny/vae/diffusion_pytorch_model.safetensors")).kind,
              ModelKind::Vae);
    EXPECT_EQ(
        recogniseWeights(fileOf("clip_vision_tiny/image_encoder_gelu/model.safetensors")).kind,
        ModelKind::ImageEncoder);
}

TEST(WeightsKind, KnowsTextualInversions)
{
    EXPECT_EQ(recogniseWeights(dictOf({{"emb_params", {2, 768}}})).kind,
              ModelKind::TextualInversion);
    EXPECT_EQ(recogniseWeights(dictOf({{"<minka>", {768}}})).kind, ModelKind::TextualInversion);
    EXPECT_THAT(recogniseWeights(dictOf({{"clip_l", {1, 768}}, {"clip_g", {1, 1280}}})).refusal,
                HasSubstr("XL"));
}

TEST(WeightsKind, RefusesOtherFamiliesByName)
{
    const std::vector<std::pair<std::string, const char*>> cases{
        {"conditioner.embedders.0.x", "XL"},  {"cond_stage_model.model.x", "Stable Diffusion 2"},
        {"double_blocks.0.x", "FLUX"},        {"control_model.input_blocks.0.x", "ControlNet"},
        {"lora_unet_a.hada_w1_a", "LyCORIS"},
    };
    for (const auto& [key, expected] : cases) {
        const auto found = recogniseWeights(dictOf({{key, {1}}}));
        EXPECT_EQ(found.kind, ModelKind::Unknown) << key;
        EXPECT_THAT(found.refusal, HasSubstr(expected)) << key;
    }
    EXPECT_THAT(recogniseWeights(dictOf({{"x.y.z", {3}}})).refusal,
                HasSubstr("no model that Diorama knows"));
}

TEST(WeightsKind, RefusesInpaintingUnets)
{
    EXPECT_THAT(refusalOfUnet(dictOf({{"conv_in.weight", {320, 9, 3, 3}}})).value_or(""),
                HasSubstr("inpainting"));
    EXPECT_THAT(refusalOfUnet(dictOf({{"conv_in.weight", {320, 8, 3, 3}}})).value_or(""),
                HasSubstr("instruct-pix2pix"));
    EXPECT_FALSE(refusalOfUnet(dictOf({{"conv_in.weight", {320, 4, 3, 3}}})));
}

TEST(WeightsKind, RefusesFaceIdAdapters)
{
    const auto found = recogniseWeights(dictOf(
        {{"ip_adapter.1.to_k_ip.weight", {320, 768}}, {"image_proj.perceiver_resampler.x", {1}}}));
    EXPECT_THAT(found.refusal, HasSubstr("FaceID"));
}

TEST(WeightsKind, KnowsEveryLayoutOfLoraThatIsRead)
{
    for (const auto& [down, up] : std::vector<std::pair<const char*, const char*>>{
             {"lora_unet_mid_block_a.lora_down.weight", "lora_unet_mid_block_a.lora_up.weight"},
             {"unet.mid_block.a.lora_A.weight", "unet.mid_block.a.lora_B.weight"},
             {"unet.mid_block.a.lora.down.weight", "unet.mid_block.a.lora.up.weight"},
             {"mid_block.attn1.processor.to_q_lora.down.weight",
              "mid_block.attn1.processor.to_q_lora.up.weight"},
             {"text_encoder.a.q_proj.lora_linear_layer.down.weight",
              "text_encoder.a.q_proj.lora_linear_layer.up.weight"}}) {
        const auto found = recogniseWeights(dictOf({{down, {2, 8}}, {up, {8, 2}}}));
        EXPECT_EQ(found.kind, ModelKind::Lora) << down;
        EXPECT_EQ(found.refusal, "") << down;
    }
}

TEST(WeightsKind, RefusesWhatIsNoPlainLora)
{
    const std::vector<std::pair<std::string, const char*>> cases{
        {"lora_unet_a.dora_scale", "DoRA"},
        {"unet.mid_block.a.lora_magnitude_vector", "DoRA"},
        {"lora_unet_a.hada_w1_a", "LoHa"},
        {"lora_unet_a.lokr_w1", "LoKr"},
        {"lora_unet_a.oft_blocks", "OFT"},
        {"lora_te2_a.lora_mid.weight", "XL"},
        {"lora_unet_a.diff", "no part of a LoRA"},
    };
    for (const auto& [key, expected] : cases) {
        const auto found = recogniseWeights(dictOf({{"lora_unet_a.lora_down.weight", {2, 8}},
                                                    {"lora_unet_a.lora_up.weight", {8, 2}},
                                                    {key, {8}}}));
        EXPECT_EQ(found.kind, ModelKind::Unknown) << key;
        EXPECT_THAT(found.refusal, HasSubstr(expected)) << key;
    }
}

TEST(WeightsKind, TellsTheFamilyOfALoraByTheTextThatItReads)
{
    const auto refusal = [](std::int64_t width) {
        const std::string layer =
            "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k";
        return recogniseWeights(dictOf({{layer + ".lora_down.weight", {2, width}},
                                        {layer + ".lora_up.weight", {8, 2}}}))
            .refusal;
    };
    EXPECT_EQ(refusal(768), "");
    EXPECT_THAT(refusal(1024), HasSubstr("Stable Diffusion 2"));
    EXPECT_THAT(refusal(2048), HasSubstr("Stable Diffusion XL"));
}

TEST(WeightsKind, KnowsFlattenedTextualInversions)
{
    EXPECT_EQ(recogniseWeights(dictOf({{"string_to_param.*", {2, 768}}, {"step", {1}}})).kind,
              ModelKind::TextualInversion);
    EXPECT_EQ(recogniseWeights(dictOf({{"one", {768}}, {"two", {768}}})).kind, ModelKind::Unknown);
}

} // namespace
} // namespace diorama
