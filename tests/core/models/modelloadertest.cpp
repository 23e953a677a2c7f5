// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelloader.h"

#include "core/models/modelparts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::TemporaryFolder;

TEST(ModelLoader, LoadsEveryPart)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    std::vector<std::string> stages;
    const auto model =
        loadModel(openModel(folder / "tiny").value(), {}, {},
                  [&](const Progress& progress) { stages.push_back(progress.stage); }, {});
    ASSERT_TRUE(model) << model.error().message << model.error().detail;
    EXPECT_FALSE((*model)->unet.is_empty());
    EXPECT_TRUE((*model)->codec.isLoaded());
    EXPECT_TRUE((*model)->tokenizer);
    EXPECT_FALSE((*model)->unet->parameters().front().requires_grad());
    EXPECT_THAT(stages, testing::Contains("Loading the UNet"));
}

TEST(ModelLoader, LoadsTheShippedFamily)
{
    const TemporaryFolder folder;
    testing_support::writeTinyDiorama(folder / "small");
    const auto model = loadModel(openModel(folder / "small").value(), {}, {}, {}, {});
    ASSERT_TRUE(model) << model.error().message << model.error().detail;
    EXPECT_FALSE((*model)->lcp.is_empty());
    EXPECT_TRUE((*model)->codec.isTiny());
}

TEST(ModelLoader, SaysThatAVocabularyIsNeeded)
{
    const auto files = openModel(std::filesystem::path(DIORAMA_GOLDENS_DIR) / "single_file_tiny" /
                                 "model_ldm.safetensors");
    const auto model = loadModel(files.value(), {}, {}, {}, {});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::NotFound);
    EXPECT_THAT(model.error().message, HasSubstr("vocabulary"));
}

TEST(ModelLoader, StopsBetweenParts)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    std::stop_source source;
    const auto model = loadModel(
        openModel(folder / "tiny").value(), {}, {}, [&](const Progress&) { source.request_stop(); },
        source.get_token());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Cancelled);
}

TEST(ModelLoader, StopsWithinAPart)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    // Whoever reads on to the end finds these.
    const auto file = folder / "tiny" / "unet" / "diffusion_pytorch_model.safetensors";
    auto tensors = StateDict::open(file).value().tensors();
    tensors["conv_in.bias"] = torch::full_like(tensors["conv_in.bias"], std::nan(""));
    testing_support::require(writeSafetensors(file, tensors));
    std::stop_source source;
    const auto model = loadModel(
        openModel(folder / "tiny").value(), {}, {},
        [&](const Progress& progress) {
            if (progress.stage == "Loading the UNet")
                source.request_stop();
        },
        source.get_token());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Cancelled) << model.error().message;
}

TEST(ModelLoader, RefusesWeightsThatDoNotFit)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto file = folder / "tiny" / "unet" / "diffusion_pytorch_model.safetensors";
    auto tensors = StateDict::open(file).value().tensors();
    tensors.erase("conv_in.bias");
    testing_support::require(writeSafetensors(file, tensors));
    const auto model = loadModel(openModel(folder / "tiny").value(), {}, {}, {}, {});
    ASSERT_FALSE(model);
    EXPECT_THAT(model.error().detail, HasSubstr("conv_in.bias"));
}

TEST(ModelLoader, FindsValuesThatAreNotFinite)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "tiny");
    const auto file = folder / "tiny" / "unet" / "diffusion_pytorch_model.safetensors";
    auto tensors = StateDict::open(file).value().tensors();
    tensors["conv_in.bias"] = torch::full_like(tensors["conv_in.bias"], std::nan(""));
    testing_support::require(writeSafetensors(file, tensors));
    auto files = openModel(folder / "tiny").value();
    ASSERT_TRUE(checkValues(files, {}, {}));
    EXPECT_THAT(files.problems, testing::ElementsAre(HasSubstr("conv_in.bias")));
}

} // namespace
} // namespace diorama
