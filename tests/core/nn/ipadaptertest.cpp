// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/ipadapter.h"

#include "tests/support/goldenset.h"

namespace diorama {
namespace {

using testing_support::expectParity;
using testing_support::goldenFolder;

StateDict adapterFile(const std::string& name)
{
    return *StateDict::open(goldenFolder("ip_adapter_tiny") / name);
}

TEST(IpAdapter, EqualsTheReference)
{
    expectParity("ip_adapter_tiny", 38);
}

TEST(IpAdapter, TellsTheVariantAndItsSizesFromTheFile)
{
    const auto base = IpAdapter::load(adapterFile("ip-adapter_tiny.safetensors"));
    ASSERT_TRUE(base) << base.error().message;
    EXPECT_EQ(base->variant(), IpAdapterVariant::Base);
    EXPECT_EQ(base->tokensPerPicture(), 4);
    EXPECT_EQ(base->imageDim(), 28);
    EXPECT_EQ(base->crossAttentionDim(), 32);

    const auto plus = IpAdapter::load(adapterFile("ip-adapter-plus_tiny.safetensors"));
    ASSERT_TRUE(plus) << plus.error().message;
    EXPECT_EQ(plus->variant(), IpAdapterVariant::Plus);
    EXPECT_EQ(plus->tokensPerPicture(), 6);
    EXPECT_EQ(plus->imageDim(), 40);
    EXPECT_EQ(plus->attentionWeights().size(), 22U);
}

TEST(IpAdapter, RefusesFilesThatDoNotFitTogether)
{
    StateDict missing = adapterFile("ip-adapter_tiny.safetensors");
    missing.erase("image_proj.norm.bias");
    EXPECT_FALSE(IpAdapter::load(missing));

    StateDict misshaped = adapterFile("ip-adapter_tiny.safetensors");
    misshaped.insert("ip_adapter.1.to_k_ip.weight", torch::zeros({16, 31}));
    EXPECT_FALSE(IpAdapter::load(misshaped));

    StateDict shallow = adapterFile("ip-adapter-plus_tiny.safetensors");
    shallow.insert("image_proj.latents", torch::zeros({6}));
    EXPECT_FALSE(IpAdapter::load(shallow));

    StateDict face = adapterFile("ip-adapter_tiny.safetensors");
    face.insert("ip_adapter.0.to_q_lora.down.weight", torch::zeros({4, 4}));
    const auto refused = IpAdapter::load(face);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("to_q_lora"), std::string::npos);

    EXPECT_FALSE(IpAdapter::load(StateDict()));
}

TEST(IpAdapter, NamesTheWidthThatDoesNotFit)
{
    auto adapter = IpAdapter::load(adapterFile("ip-adapter_tiny.safetensors"));
    EXPECT_THROW(adapter->project(torch::zeros({1, 1, 27})), c10::Error);
    EXPECT_THROW(adapter->project(torch::zeros({1, 28})), c10::Error);
}

} // namespace
} // namespace diorama
