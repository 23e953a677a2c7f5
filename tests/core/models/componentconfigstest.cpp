// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/componentconfigs.h"

#include "core/models/singlefile.h"
#include "core/nn/autoencoderkl.h"
#include "core/nn/cliptextmodel.h"
#include "core/nn/clipvisionmodel.h"
#include "core/nn/unet2dconditionmodel.h"
#include "core/schedulers/scheduler.h"
#include "core/tensor/loadstatedict.h"
#include "core/tensor/withoutinit.h"

#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace diorama {
namespace {

std::int64_t parametersOf(const torch::nn::Module& module)
{
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.numel();
    return count;
}

/// The same network again from what its tensors tell.
template <typename Module>
StateDict stateDictOf(const Module& module)
{
    return StateDict(stateOf(*module));
}

TEST(ComponentConfigs, FullSizeNetworksHaveTheirKnownParameterCounts)
{
    const WithoutInit guard;
    EXPECT_EQ(parametersOf(*UNet2DConditionModel(UNetConfig())), 859'520'964);
    UNetConfig gligen;
    gligen.attentionType = AttentionType::Gated;
    EXPECT_EQ(parametersOf(*UNet2DConditionModel(gligen)), 1'068'623'204);
    EXPECT_EQ(parametersOf(*AutoencoderKL(AutoencoderKLConfig())), 83'653'863);
    EXPECT_EQ(parametersOf(*ClipTextModel(ClipTextConfig::fromJson({{"hidden_size", 768},
                                                                    {"intermediate_size", 3072},
                                                                    {"num_hidden_layers", 12},
                                                                    {"num_attention_heads", 12}}))),
              123'060'480);
    EXPECT_EQ(parametersOf(*ClipVisionModelWithProjection(
                  ClipVisionConfig::fromJson({{"hidden_size", 1280},
                                              {"intermediate_size", 5120},
                                              {"num_hidden_layers", 32},
                                              {"num_attention_heads", 16},
                                              {"image_size", 224},
                                              {"patch_size", 14},
                                              {"projection_dim", 1024},
                                              {"hidden_act", "gelu"}}))),
              632'076'800);
}

TEST(ComponentConfigs, FullSizeConfigsAreRecoveredFromShapes)
{
    const WithoutInit guard;
    const UNetConfig wanted;
    const UNetConfig unet =
        UNetConfig::fromJson(inferUnetConfig(stateDictOf(UNet2DConditionModel(wanted))));
    EXPECT_EQ(unet.toJson(), wanted.toJson());
    const AutoencoderKLConfig vae;
    EXPECT_EQ(
        AutoencoderKLConfig::fromJson(inferVaeConfig(stateDictOf(AutoencoderKL(vae)))).toJson(),
        vae.toJson());
}

TEST(ComponentConfigs, TinyCheckpointGetsItsUnetAndAutoencoderConfigs)
{
    const auto files =
        openSingleFile(testing_support::goldens() / "single_file_tiny" / "model_ldm.safetensors");
    ASSERT_TRUE(files) << files.error().message;
    const auto unet =
        readJson(testing_support::goldens() / "unet_sd15_tiny" / "unet" / "config.json");
    auto inferred = UNetConfig::fromJson(files->part("unet")->config);
    auto reference = UNetConfig::fromJson(*unet);
    inferred.sampleSize = reference.sampleSize; // Not a matter of shapes.
    EXPECT_EQ(inferred.toJson(), reference.toJson());
    const auto vae = readJson(testing_support::goldens() / "vae_tiny" / "vae" / "config.json");
    EXPECT_EQ(AutoencoderKLConfig::fromJson(files->part("vae")->config).toJson(),
              AutoencoderKLConfig::fromJson(*vae).toJson());
}

TEST(ComponentConfigs, DdimOnASingleFileStepsAsOnAFolder)
{
    const testing_support::TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const SchedulerOverrides ddim{.kind = SchedulerKind::Ddim};
    const auto single = makeScheduler(
        openModel(testing_support::goldens() / "single_file_tiny" / "model_ldm.safetensors")
            .value()
            .scheduler,
        5, ddim);
    const auto whole = makeScheduler(openModel(folder / "tiny").value().scheduler, 5, ddim);
    ASSERT_TRUE(single && whole);
    ASSERT_EQ((*single)->timesteps(), (*whole)->timesteps());
    // Latents go far beyond the values of pictures.
    torch::Tensor a = 5 * torch::randn({1, 4, 4, 4});
    torch::Tensor b = a.clone();
    for (int index = 0; index < (*single)->count(); ++index) {
        const torch::Tensor prediction = torch::randn_like(a);
        a = (*single)->step(prediction, index, a, {}, {}).sample;
        b = (*whole)->step(prediction, index, b, {}, {}).sample;
    }
    EXPECT_TRUE(torch::equal(a, b));
    EXPECT_GT(a.abs().max().item<double>(), 2.0) << "nothing was cut off";
}

TEST(ComponentConfigs, GroundingLayersAreSeen)
{
    const WithoutInit guard;
    UNetConfig config;
    config.attentionType = AttentionType::GatedTextImage;
    EXPECT_EQ(inferUnetConfig(stateDictOf(UNet2DConditionModel(config)))["attention_type"],
              "gated-text-image");
}

} // namespace
} // namespace diorama
