// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/loadstatedict.h"

#include "core/tensor/withoutinit.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <chrono>
#include <fstream>
#include <limits>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing_support::TemporaryFolder;

struct Small final : torch::nn::Module
{
    Small()
    {
        linear = register_module("linear", torch::nn::Linear(3, 2));
        steps = register_buffer("steps", torch::arange(4));
    }
    torch::nn::Linear linear{nullptr};
    torch::Tensor steps;
};

TensorMap fitting()
{
    return {{"linear.weight", torch::randn({2, 3})},
            {"linear.bias", torch::randn({2})},
            {"steps", torch::arange(4) + 1}};
}

TEST(LoadStateDict, PutsTheValuesInAndKeepsThem)
{
    const TemporaryFolder folder;
    const TensorMap tensors = fitting();
    ASSERT_TRUE(writeSafetensors(folder / "a.safetensors", tensors));
    Small module;
    {
        const StateDict dict = StateDict::open(folder / "a.safetensors").value();
        const auto report = loadStateDict(module, dict);
        ASSERT_TRUE(report) << report.error().detail;
        EXPECT_EQ(report->loaded, 3U);
    }
    std::filesystem::remove(folder / "a.safetensors");
    // The members of the modules are the very tensors that were loaded into.
    EXPECT_TRUE(torch::equal(module.linear->weight, tensors.at("linear.weight")));
    EXPECT_TRUE(torch::equal(module.linear->bias, tensors.at("linear.bias")));
    EXPECT_TRUE(torch::equal(module.steps, tensors.at("steps")));
    EXPECT_TRUE(module.linear->weight.requires_grad());
}

TEST(LoadStateDict, ReportsEverythingThatDiffersAndChangesNothing)
{
    TensorMap tensors = fitting();
    tensors.erase("linear.bias");
    tensors["linear.weight"] = torch::zeros({3, 2});
    tensors["more"] = torch::zeros({1});
    tensors["even.more"] = torch::zeros({1});
    Small module;
    const torch::Tensor before = module.linear->weight.clone();
    const StateDict dict(tensors, "some.safetensors");
    const auto result = loadStateDict(module, dict);
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("some.safetensors"));
    EXPECT_THAT(result.error().message, HasSubstr("1 missing, 2 unexpected, 1 of another shape"));
    for (const char* key :
         {"linear.bias", "linear.weight", "even.more", "expected [2, 3], found [3, 2]"})
        EXPECT_THAT(result.error().detail, HasSubstr(key));
    EXPECT_TRUE(torch::equal(module.linear->weight, before));
    const LoadReport report = compareStateDict(module, dict);
    EXPECT_THAT(report.missing, ElementsAre("linear.bias"));
    EXPECT_THAT(report.unexpected, ElementsAre("even.more", "more"));
}

TEST(LoadStateDict, ToleratedKeysAreNamedWithTheirReason)
{
    TensorMap tensors = fitting();
    tensors.erase("steps");
    tensors["text_model.position_ids"] = torch::arange(7);
    Small module;
    LoadPolicy policy;
    policy.missing = {{"steps", "computed"}};
    policy.unexpected = {{"*.position_ids", "an old buffer"}};
    const auto report = loadStateDict(module, StateDict(tensors), policy);
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_THAT(report->tolerated,
                ElementsAre("steps: computed", "text_model.position_ids: an old buffer"));
    EXPECT_TRUE(torch::equal(module.steps, torch::arange(4)));
}

TEST(LoadStateDict, NonFiniteValuesAreFoundInEveryFormat)
{
    for (const torch::Dtype dtype : {torch::kFloat32, torch::kFloat16, torch::kBFloat16})
        for (const double bad :
             {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
              std::numeric_limits<double>::quiet_NaN()})
            for (const int place : {0, 1, 511, 1022}) {
                torch::nn::Linear module(torch::nn::LinearOptions(341, 3).bias(false));
                torch::Tensor weight = torch::randn({3, 341}).to(dtype);
                weight.view({-1})[place] = bad;
                LoadPolicy policy;
                policy.device.dtype = dtype;
                const auto result = loadStateDict(*module, StateDict({{"weight", weight}}), policy);
                ASSERT_FALSE(result) << dtype << " " << bad << " " << place;
                EXPECT_THAT(result.error().message, HasSubstr("not finite"));
                policy.checkFinite = false;
                EXPECT_TRUE(loadStateDict(*module, StateDict({{"weight", weight}}), policy));
            }
}

TEST(LoadStateDict, LargestFiniteValuesPass)
{
    for (const torch::Dtype dtype : {torch::kFloat32, torch::kFloat16, torch::kBFloat16}) {
        torch::nn::Linear module(torch::nn::LinearOptions(4, 1).bias(false));
        const double largest = dtype == torch::kFloat16 ? 65504.0 : 3.3e38;
        LoadPolicy policy;
        policy.device.dtype = dtype;
        const StateDict dict(
            {{"weight",
              torch::tensor({{largest, -largest, 0.0, 1e-8}}, torch::kFloat64).to(dtype)}});
        EXPECT_TRUE(loadStateDict(*module, dict, policy)) << dtype;
    }
}

TEST(LoadStateDict, ConvertsFloatingValuesOnly)
{
    Small module;
    LoadPolicy policy;
    policy.device.dtype = torch::kBFloat16;
    const TensorMap tensors = fitting();
    ASSERT_TRUE(loadStateDict(module, StateDict(tensors), policy));
    EXPECT_EQ(module.linear->weight.scalar_type(), torch::kBFloat16);
    EXPECT_EQ(module.steps.scalar_type(), torch::kInt64);
    EXPECT_TRUE(
        torch::equal(module.linear->weight, tensors.at("linear.weight").to(torch::kBFloat16)));
}

TEST(LoadStateDict, NamedPartsStayInFloat32)
{
    Small module;
    LoadPolicy policy;
    policy.device.dtype = torch::kBFloat16;
    policy.inFloat32 = {"*.bias", "steps"};
    policy.missing = {{"*", "for the test"}};
    TensorMap tensors = fitting();
    ASSERT_TRUE(loadStateDict(module, StateDict(tensors), policy));
    EXPECT_EQ(module.linear->weight.scalar_type(), torch::kBFloat16);
    EXPECT_EQ(module.steps.scalar_type(), torch::kInt64);
    EXPECT_TRUE(torch::equal(module.linear->bias, tensors.at("linear.bias")));
    tensors.erase("linear.bias"); // what a file lacks has the same format
    Small other;
    ASSERT_TRUE(loadStateDict(other, StateDict(tensors), policy));
    EXPECT_EQ(other.linear->bias.scalar_type(), torch::kFloat32);
}

TEST(LoadStateDict, WhatIsWrittenToAWeightStaysInTheModule)
{
    const TemporaryFolder folder;
    const TensorMap tensors = fitting();
    ASSERT_TRUE(writeSafetensors(folder / "a.safetensors", tensors));
    torch::Tensor weight;
    {
        Small module;
        ASSERT_TRUE(loadStateDict(module, StateDict::open(folder / "a.safetensors").value()));
        weight = module.linear->weight;
    }
    weight.data().add_(1); // LoRAs are merged so
    EXPECT_TRUE(torch::equal(weight, tensors.at("linear.weight") + 1));
    const StateDict again = StateDict::open(folder / "a.safetensors").value();
    EXPECT_TRUE(torch::equal(again.at("linear.weight"), tensors.at("linear.weight")));
}

TEST(LoadStateDict, TensorsInMemoryAreCopied)
{
    const TensorMap tensors = fitting();
    Small module;
    ASSERT_TRUE(loadStateDict(module, StateDict(tensors)));
    EXPECT_NE(module.linear->weight.data_ptr(), tensors.at("linear.weight").data_ptr());
}

TEST(LoadStateDict, StoppingChangesNothing)
{
    Small module;
    const torch::Tensor before = module.linear->bias.detach().clone();
    int asked = 0;
    LoadPolicy policy;
    policy.keepGoing = [&asked] { return ++asked < 3; };
    const auto report = loadStateDict(module, StateDict(fitting()), policy);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(asked, 3);
    EXPECT_TRUE(torch::equal(module.linear->bias, before));
}

TEST(LoadStateDict, OverflowOnConversionIsFound)
{
    torch::nn::Linear module(torch::nn::LinearOptions(1, 1).bias(false));
    LoadPolicy policy;
    policy.device.dtype = torch::kFloat16;
    EXPECT_FALSE(loadStateDict(*module, StateDict({{"weight", torch::full({1, 1}, 1e6)}}), policy));
}

TEST(WithoutInit, LeavesRandomNumbersOutOnThisThreadOnly)
{
    const torch::Tensor kept = torch::full({1000}, 5.0);
    {
        const WithoutInit guard;
        kept.normal_();
        kept.uniform_();
        EXPECT_TRUE(torch::equal(kept, torch::full({1000}, 5.0)));
        // Everything else goes on as ever.
        EXPECT_EQ((kept + 1).sum().item<float>(), 6000);
        EXPECT_EQ(torch::nn::Linear(3, 2)->weight.sizes(), (std::vector<std::int64_t>{2, 3}));
    }
    kept.normal_();
    EXPECT_FALSE(torch::equal(kept, torch::full({1000}, 5.0)));
}

std::size_t residentBytes()
{
    std::ifstream status("/proc/self/statm");
    std::size_t total = 0;
    std::size_t resident = 0;
    status >> total >> resident;
    return resident * 4096;
}

TEST(LoadStateDict, KeepsMemoryAtOneCopyOfTheWeights)
{
    const TemporaryFolder folder;
    constexpr std::int64_t kSize = 2048;
    constexpr int kLayers = 4;
    TensorMap tensors;
    for (int i = 0; i < kLayers; ++i)
        tensors[std::to_string(i) + ".weight"] = torch::ones({kSize, kSize});
    ASSERT_TRUE(writeSafetensors(folder / "a.safetensors", tensors));
    tensors.clear();
    const std::size_t before = residentBytes();
    torch::nn::Sequential module;
    {
        const WithoutInit guard;
        for (int i = 0; i < kLayers; ++i)
            module->push_back(
                torch::nn::Linear(torch::nn::LinearOptions(kSize, kSize).bias(false)));
    }
    EXPECT_LT(residentBytes() - before, std::size_t{8} << 20);
    const StateDict dict = StateDict::open(folder / "a.safetensors").value();
    ASSERT_TRUE(loadStateDict(*module, dict));
    constexpr double kWeightBytes = 4.0 * kLayers * kSize * kSize;
    EXPECT_LT(static_cast<double>(residentBytes() - before), 1.3 * kWeightBytes);
    EXPECT_EQ(module->parameters().front().sum().item<double>(),
              static_cast<double>(kSize) * kSize);
}

} // namespace
} // namespace diorama
