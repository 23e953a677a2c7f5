// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/weightskind.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <string_view>

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

TEST(WeightsKind, RefusesPicklesByContentToo)
{
    const testing_support::TemporaryFolder folder;
    const auto write = [&](const char* name, std::string_view content) {
        EXPECT_TRUE(writeFileAtomically(folder / name, content));
        return folder / name;
    };
    EXPECT_THAT(refusalOfPickle(write("model.ckpt", "anything")).value_or(""),
                HasSubstr("safetensors.torch"));
    EXPECT_TRUE(refusalOfPickle(write("renamed.safetensors", std::string_view("PK\x03\x04", 4))));
    EXPECT_TRUE(refusalOfPickle(write("no-extension", std::string_view("\x80\x02}", 3))));
    EXPECT_FALSE(refusalOfPickle(write("plain.txt", "hello")));
}

} // namespace
} // namespace diorama
