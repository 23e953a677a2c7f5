// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/statedict.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing_support::TemporaryFolder;

std::vector<std::string> names(const StateDict& dict)
{
    std::vector<std::string> result;
    for (const auto& [name, tensor] : dict.tensors())
        result.push_back(name);
    return result;
}

StateDict sample()
{
    return StateDict({{"a.weight", torch::ones({2, 3})},
                      {"a.bias", torch::ones({2})},
                      {"b.weight", torch::zeros({4})}},
                     "sample");
}

TEST(StateDict, SelectsAndRenames)
{
    EXPECT_THAT(names(sample().select("a.")), ElementsAre("bias", "weight"));
    EXPECT_TRUE(sample().select("c.").isEmpty());
    EXPECT_TRUE(sample().containsPrefix("a."));
    EXPECT_FALSE(sample().containsPrefix("c"));
    const StateDict renamed =
        sample().renamed([](const std::string& name) -> std::optional<std::string> {
            if (name.starts_with("b."))
                return std::nullopt;
            return "x." + name;
        });
    EXPECT_THAT(names(renamed), ElementsAre("x.a.bias", "x.a.weight"));
    EXPECT_THROW((void)sample().renamed(
                     [](const std::string&) { return std::optional<std::string>("same"); }),
                 std::invalid_argument);
    EXPECT_FALSE(sample().find("none").defined());
}

TEST(StateDict, ReadsAShardedIndex)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "model-1.safetensors", {{"a", torch::ones({2})}}));
    ASSERT_TRUE(writeSafetensors(folder / "model-2.safetensors", {{"b", torch::zeros({3})}}));
    const std::string index =
        R"({"metadata":{"total_size":20},"weight_map":{"a":"model-1.safetensors","b":"model-2.safetensors"}})";
    ASSERT_TRUE(
        writeFileAtomically(folder / "model.safetensors.index.json", std::string_view(index)));
    const auto dict = StateDict::openFolder(folder.path());
    ASSERT_TRUE(dict) << dict.error().message;
    EXPECT_THAT(names(*dict), ElementsAre("a", "b"));
    EXPECT_TRUE(torch::equal(dict->at("b"), torch::zeros({3})));
}

TEST(StateDict, ShardsMayBeLinksAsInADownloadCache)
{
    const TemporaryFolder folder;
    const auto snapshot = folder / "snapshots" / "main";
    std::filesystem::create_directories(folder / "blobs");
    std::filesystem::create_directories(snapshot);
    ASSERT_TRUE(writeSafetensors(folder / "blobs" / "3f2a", {{"a", torch::ones({2})}}));
    ASSERT_TRUE(writeFileAtomically(
        folder / "blobs" / "77c0",
        std::string_view(R"({"weight_map":{"a":"model-1-of-1.safetensors"}})")));
    std::filesystem::create_symlink("../../blobs/3f2a", snapshot / "model-1-of-1.safetensors");
    std::filesystem::create_symlink("../../blobs/77c0", snapshot / "model.safetensors.index.json");
    const auto dict = StateDict::openFolder(snapshot);
    ASSERT_TRUE(dict) << dict.error().message;
    EXPECT_TRUE(torch::equal(dict->at("a"), torch::ones({2})));
}

TEST(StateDict, HostileIndexesGiveOneClearError)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "model-1.safetensors", {{"a", torch::ones({2})}}));
    const auto refusal = [&](const std::string& index) {
        EXPECT_TRUE(
            writeFileAtomically(folder / "x.safetensors.index.json", std::string_view(index)));
        const auto dict = StateDict::open(folder / "x.safetensors.index.json");
        return dict ? "accepted" : dict.error().message;
    };
    EXPECT_THAT(refusal("{}"), HasSubstr("weight_map"));
    EXPECT_THAT(refusal(R"({"weight_map":[]})"), HasSubstr("weight_map"));
    EXPECT_THAT(refusal(R"({"weight_map":{}})"), HasSubstr("weight_map"));
    EXPECT_THAT(refusal(R"({"weight_map":{"a":5}})"), HasSubstr("weight_map"));
    EXPECT_THAT(refusal(R"({"weight_map":{"b":"model-1.safetensors"}})"), HasSubstr("is not in"));
    EXPECT_NE(refusal(R"({"weight_map":{"a":"../model-1.safetensors"}})"), "accepted");
    EXPECT_NE(refusal(R"({"weight_map":{"a":"/etc/passwd"}})"), "accepted");
    EXPECT_THAT(refusal(R"({"weight_map":{"a":"x/../../model-1.safetensors"}})"),
                HasSubstr("leaves its folder"));
    EXPECT_NE(refusal(R"({"weight_map":{"a":"missing.safetensors"}})"), "accepted");
}

TEST(StateDict, FindsVariantsInAFolder)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeSafetensors(folder / "model.fp16.safetensors", {{"half", torch::ones({1})}}));
    EXPECT_TRUE(StateDict::openFolder(folder.path()).value().contains("half"));
    EXPECT_TRUE(StateDict::openFolder(folder.path(), "model", "fp16").value().contains("half"));
    EXPECT_FALSE(StateDict::openFolder(folder.path(), "diffusion_pytorch_model"));
    EXPECT_FALSE(StateDict::openFolder(folder.path(), "model", "ema"));
    ASSERT_TRUE(writeSafetensors(folder / "model.safetensors", {{"full", torch::ones({1})}}));
    EXPECT_TRUE(StateDict::openFolder(folder.path()).value().contains("full"));
}

TEST(StateDict, PickleIsRefusedWithAWayOut)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "pytorch.ckpt", std::string_view("x")));
    const auto dict = StateDict::open(folder / "pytorch.ckpt");
    ASSERT_FALSE(dict);
    EXPECT_EQ(dict.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(dict.error().message, HasSubstr("convert it on a machine"));
    ASSERT_TRUE(writeFileAtomically(folder / "diffusion_pytorch_model.bin", std::string_view("x")));
    EXPECT_THAT(StateDict::openFolder(folder.path()).error().message, HasSubstr("convert it"));
}

TEST(StateDict, AMissingFileIsNotFound)
{
    const TemporaryFolder folder;
    EXPECT_EQ(StateDict::openFolder(folder.path()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(StateDict::open(folder / "x.safetensors").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace diorama
