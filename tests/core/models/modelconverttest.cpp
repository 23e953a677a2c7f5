// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelconvert.h"

#include "core/models/modelparts.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::IsEmpty;
using testing_support::TemporaryFolder;

TEST(ModelConvert, SingleFileBecomesAFolderThatOpens)
{
    const TemporaryFolder folder;
    const auto source =
        openModel(testing_support::goldens() / "single_file_tiny" / "model_ldm.safetensors")
            .value();
    const auto converted = convertModel(source, folder / "out", torch::kFloat32, {}, {});
    ASSERT_TRUE(converted) << converted.error().message;
    auto files = openModel(folder / "out").value();
    checkParts(files);
    EXPECT_THAT(files.problems, IsEmpty());
    EXPECT_EQ(files.info().dtype, "float32");
    const auto& before = source.part("unet")->weights.tensors();
    for (const auto& [key, tensor] : files.part("unet")->weights.tensors())
        EXPECT_TRUE(torch::equal(tensor, before.at(key).to(torch::kFloat32))) << key;
}

TEST(ModelConvert, KeepsVocabularyAndSchedule)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "in");
    ASSERT_TRUE(
        convertModel(openModel(folder / "in").value(), folder / "out", torch::kFloat16, {}, {}));
    const auto files = openModel(folder / "out").value();
    EXPECT_EQ(files.info().dtype, "float16");
    EXPECT_FALSE(files.tokenizer.empty());
    EXPECT_EQ(files.scheduler, testing_support::ddimConfig());
}

TEST(ModelConvert, NeverOverwritesAndLeavesNothingHalf)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "in");
    const auto files = openModel(folder / "in").value();
    EXPECT_EQ(convertModel(files, folder / "in", {}, {}, {}).error().code, ErrorCode::InvalidInput);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(convertModel(files, folder / "out", {}, {}, stop.get_token()).error().code,
              ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "out"));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.partial"));
}

TEST(ModelConvert, TouchesNoFolderThatWasThere)
{
    const TemporaryFolder folder;
    testing_support::writeTinyStableDiffusion(folder / "in");
    testing_support::writeJson(folder / "out.partial" / "mine.json", {{"kept", true}});
    const auto files = openModel(folder / "in").value();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(convertModel(files, folder / "out", {}, {}, stop.get_token()));
    const auto converted = convertModel(files, folder.path() / "out/", {}, {}, {});
    ASSERT_TRUE(converted) << converted.error().message;
    EXPECT_TRUE(openModel(folder / "out").value().problems.empty());
    EXPECT_TRUE(std::filesystem::exists(folder / "out.partial" / "mine.json"));
    EXPECT_FALSE(std::filesystem::exists(folder / "out.partial-1"));
}

TEST(ModelConvert, AdapterStaysOneFile)
{
    const TemporaryFolder folder;
    const auto source =
        openModel(testing_support::goldens() / "lora_tiny" / "lora_kohya.safetensors").value();
    ASSERT_TRUE(convertModel(source, folder / "lora.safetensors", torch::kFloat16, {}, {}));
    const auto files = openModel(folder / "lora.safetensors").value();
    EXPECT_EQ(files.kind, ModelKind::Lora);
    EXPECT_EQ(files.info().dtype, "float16");
}

} // namespace
} // namespace diorama
