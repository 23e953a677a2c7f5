// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelfiles.h"

#include "core/models/modelparts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <sys/stat.h>

namespace diorama {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing_support::TemporaryFolder;

TEST(ModelFiles, OpensADiffusersFolder)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    auto files = openModel(folder / "tiny");
    ASSERT_TRUE(files) << files.error().message;
    checkParts(*files);
    const ModelInfo info = files->info();
    EXPECT_THAT(info.problems, IsEmpty());
    EXPECT_EQ(info.kind, ModelKind::Checkpoint);
    EXPECT_EQ(info.name, "tiny");
    EXPECT_EQ(info.dtype, "float32");
    EXPECT_THAT(info.components, ElementsAre("text_encoder", "unet", "vae"));
    EXPECT_EQ(info.defaultWidth, 128);
    EXPECT_TRUE(info.isUsable());
    EXPECT_FALSE(files->tokenizer.empty());
}

TEST(ModelFiles, NamesAFolderWithATrailingSlash)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    EXPECT_EQ(openModel(folder.path() / "tiny/").value().name(), "tiny");
}

TEST(ModelFiles, DoesNotWaitForThePipeThatAFileIs)
{
    const TemporaryFolder folder;
    const auto pipe = folder / "pipe.safetensors";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const auto files = openModel(pipe);
    ASSERT_FALSE(files);
    EXPECT_THAT(files.error().message, HasSubstr("neither a file nor a folder"));
}

TEST(ModelFiles, SeesGligenInTheConfig)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny", /*gligen=*/true);
    auto files = openModel(folder / "tiny");
    ASSERT_TRUE(files);
    checkParts(*files);
    EXPECT_EQ(files->kind, ModelKind::GligenCheckpoint);
    EXPECT_THAT(files->problems, IsEmpty());
}

TEST(ModelFiles, OpensTheShippedFamily)
{
    const TemporaryFolder folder;
    testing_support::writeTinyDiorama(folder / "small");
    auto files = openModel(folder / "small");
    ASSERT_TRUE(files);
    checkParts(*files);
    EXPECT_EQ(files->kind, ModelKind::DioramaSmall);
    EXPECT_THAT(files->problems, IsEmpty());
    EXPECT_EQ(files->info().defaultWidth, 64);
}

TEST(ModelFiles, OpensASingleFile)
{
    const auto files = openModel(std::filesystem::path(DIORAMA_GOLDENS_DIR) / "single_file_tiny" /
                                 "model_ldm.safetensors");
    ASSERT_TRUE(files);
    EXPECT_EQ(files->kind, ModelKind::Checkpoint);
    EXPECT_THAT(files->problems, IsEmpty());
    EXPECT_EQ(files->info().dtype, "float16");
    EXPECT_EQ(files->part("unet")->weights.size(), 494U);
    EXPECT_EQ(files->part("vae")->weights.size(), 244U);
    EXPECT_EQ(files->part("text_encoder")->weights.size(), 68U);
}

/// The golden checkpoint in the original layout, to be changed and written again.
TensorMap checkpointTensors()
{
    return StateDict::open(std::filesystem::path(DIORAMA_GOLDENS_DIR) / "single_file_tiny" /
                           "model_ldm.safetensors")
        .value()
        .tensors();
}

ModelFiles checkedFile(const std::filesystem::path& file, const TensorMap& tensors)
{
    testing_support::require(writeSafetensors(file, tensors));
    auto files = openModel(file).value();
    checkParts(files);
    return files;
}

TEST(ModelFiles, WhatTrainingLeavesInACheckpointIsNoProblem)
{
    const TemporaryFolder folder;
    TensorMap tensors = checkpointTensors();
    for (const char* key :
         {"cond_stage_model.logit_scale", "cond_stage_model.text_projection",
          "cond_stage_model.transformer.text_projection.weight", "model_ema.decay",
          "alphas_cumprod_prev", "posterior_mean_coef1", "first_stage_model.loss.logvar",
          "denoiser.sigmas", "embedding_manager.initial_embeddings.x", "global_step"})
        tensors[key] = torch::ones({2});
    auto files = checkedFile(folder / "a.safetensors", tensors);
    EXPECT_THAT(files.problems, IsEmpty());
    EXPECT_THAT(files.notes, IsEmpty());

    tensors["something.else"] = torch::ones({2});
    files = checkedFile(folder / "b.safetensors", tensors);
    EXPECT_TRUE(files.info().isUsable());
    EXPECT_THAT(files.info().notes, ElementsAre(HasSubstr("something.else")));

    tensors.erase("first_stage_model.decoder.conv_in.bias");
    files = checkedFile(folder / "c.safetensors", tensors);
    EXPECT_THAT(files.problems, ElementsAre(HasSubstr("missing decoder.conv_in.bias")));
}

TEST(ModelFiles, OpensAnAutoencoderAloneInTheOriginalLayout)
{
    const TemporaryFolder folder;
    TensorMap tensors{{"loss.logvar", torch::zeros({})},
                      {"loss.discriminator.main.0.weight", torch::zeros({4, 3, 4, 4})}};
    const StateDict vae = StateDict(checkpointTensors()).select("first_stage_model.");
    for (const auto& [key, tensor] : vae.tensors())
        tensors[key] = tensor;
    const auto files = checkedFile(folder / "vae.safetensors", tensors);
    EXPECT_EQ(files.kind, ModelKind::Vae);
    EXPECT_THAT(files.problems, IsEmpty());
    const auto whole = checkedFile(folder / "whole.safetensors", checkpointTensors());
    const auto& wanted = whole.part("vae")->weights.tensors();
    ASSERT_EQ(files.part("vae")->weights.size(), wanted.size());
    for (const auto& [key, tensor] : files.part("vae")->weights.tensors())
        EXPECT_TRUE(torch::equal(tensor, wanted.at(key))) << key;
}

TEST(ModelFiles, RefusesStableDiffusion2InEitherLayout)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "two");
    const auto file = folder / "two" / "unet" / "diffusion_pytorch_model.safetensors";
    const auto widen = [](TensorMap tensors) {
        for (auto& [key, tensor] : tensors)
            if (key.ends_with("attn2.to_k.weight") || key.ends_with("attn2.to_v.weight"))
                tensor = torch::zeros({tensor.size(0), 1024});
        return tensors;
    };
    testing_support::require(
        writeSafetensors(file, widen(StateDict::open(file).value().tensors())));
    const auto files = openModel(folder / "two").value();
    EXPECT_THAT(files.problems, Contains(HasSubstr("Stable Diffusion 2")));
    const auto single = checkedFile(folder / "two.safetensors", widen(checkpointTensors()));
    EXPECT_EQ(single.kind, ModelKind::Unknown);
    EXPECT_THAT(single.problems, ElementsAre(HasSubstr("Stable Diffusion 2")));
}

TEST(ModelFiles, TwoTensorsOfOneMeaningAreAnError)
{
    const TemporaryFolder folder;
    TensorMap tensors = checkpointTensors();
    tensors["vae.decoder.conv_in.bias"] = torch::zeros({4});
    testing_support::require(writeSafetensors(folder / "twice.safetensors", tensors));
    const auto files = openModel(folder / "twice.safetensors");
    ASSERT_FALSE(files);
    EXPECT_THAT(files.error().message, HasSubstr("twice.safetensors"));
}

TEST(ModelFiles, NamesWhatIsMissing)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    std::filesystem::remove_all(folder / "tiny" / "vae");
    const auto files = openModel(folder / "tiny");
    ASSERT_TRUE(files);
    EXPECT_THAT(files->problems, ElementsAre(HasSubstr("\"vae\" is missing")));
    EXPECT_FALSE(files->info().isUsable());
    EXPECT_TRUE(files->info().needsVae);
    std::filesystem::remove_all(folder / "tiny" / "text_encoder");
    EXPECT_FALSE(openModel(folder / "tiny").value().info().needsVae);
}

TEST(ModelFiles, NamesTensorsThatAreMissingOrMisshaped)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto file = folder / "tiny" / "unet" / "diffusion_pytorch_model.safetensors";
    auto tensors = StateDict::open(file).value().tensors();
    tensors.erase("conv_in.bias");
    tensors["conv_out.bias"] = torch::zeros({5});
    testing_support::require(writeSafetensors(file, tensors));
    auto files = openModel(folder / "tiny");
    ASSERT_TRUE(files);
    checkParts(*files);
    EXPECT_THAT(files->problems, Contains(HasSubstr("missing conv_in.bias")));
    EXPECT_THAT(files->problems, Contains(HasSubstr("conv_out.bias")));
}

TEST(ModelFiles, RefusesPickledPartsWithTheWayToConvertThem)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    std::filesystem::rename(folder / "tiny" / "unet" / "diffusion_pytorch_model.safetensors",
                            folder / "tiny" / "unet" / "diffusion_pytorch_model.bin");
    const auto files = openModel(folder / "tiny");
    ASSERT_TRUE(files);
    EXPECT_THAT(files->problems, Contains(HasSubstr("pickle")));
    testing_support::require(writeFileAtomically(folder / "model.ckpt", "x"));
    const auto single = openModel(folder / "model.ckpt");
    ASSERT_FALSE(single);
    EXPECT_EQ(single.error().code, ErrorCode::Unsupported);
}

TEST(ModelFiles, RefusesOtherPipelines)
{
    const TemporaryFolder folder;
    testing_support::writeJson(folder / "xl" / "model_index.json",
                               {{"_class_name", "StableDiffusionXLPipeline"}});
    const auto files = openModel(folder / "xl");
    ASSERT_TRUE(files);
    EXPECT_THAT(files->problems, ElementsAre(HasSubstr("StableDiffusionXLPipeline")));
}

TEST(ModelFiles, ReadsTheLicenceFromTheCard)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    testing_support::require(writeFileAtomically(folder / "tiny" / "README.md",
                                                 "---\nlicense: cc-by-4.0\n---\n# Tiny\n"));
    EXPECT_EQ(openModel(folder / "tiny").value().info().license, "cc-by-4.0");
}

TEST(ModelFiles, SurvivesBrokenConfigs)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto config = folder / "tiny" / "unet" / "config.json";
    for (const char* text : {"{", "[]", "{\"sample_size\": [], \"block_out_channels\": 3}",
                             "{\"attention_head_dim\": -1}", "{\"block_out_channels\": [1e99]}",
                             "{\"attention_type\": 5}"}) {
        testing_support::require(writeFileAtomically(config, text));
        auto files = openModel(folder / "tiny");
        if (!files)
            continue;
        checkParts(*files);
        EXPECT_FALSE(files->info().isUsable()) << text;
    }
}

TEST(ModelFiles, AnswersForPlacesWithoutAModel)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openModel(folder / "nothing").error().code, ErrorCode::NotFound);
    EXPECT_EQ(openModel(folder.path()).error().code, ErrorCode::NotFound);
    testing_support::require(writeFileAtomically(folder / "text.safetensors", "hello"));
    EXPECT_EQ(openModel(folder / "text.safetensors").error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace diorama
