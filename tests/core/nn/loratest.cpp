// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/loramerger.h"

#include "tests/support/goldenset.h"

namespace diorama {
namespace {

using testing_support::expectParity;
using testing_support::goldenFolder;

/// A network with one linear layer and one convolution, named as a UNet's.
struct TinyNetImpl : torch::nn::Module
{
    TinyNetImpl()
    {
        auto block = std::make_shared<torch::nn::Module>();
        block->register_module("to_q", to_q);
        block->register_module("conv", conv);
        register_module("mid_block", block);
    }
    torch::nn::Linear to_q{3, 5};
    torch::nn::Conv2d conv{torch::nn::Conv2dOptions(3, 4, 3)};
};
TORCH_MODULE(TinyNet);

std::shared_ptr<const LoraFile> parsed(TensorMap tensors)
{
    Result<LoraFile> file = LoraFile::parse(StateDict(std::move(tensors), "test.safetensors"));
    if (!file)
        throw std::runtime_error(file.error().message);
    return std::make_shared<const LoraFile>(std::move(*file));
}

std::string refusalOf(TensorMap tensors)
{
    const Result<LoraFile> file =
        LoraFile::parse(StateDict(std::move(tensors), "test.safetensors"));
    return file ? std::string() : file.error().message;
}

class LoraTest : public testing::Test
{
protected:
    TinyNet net;
    LoraMerger merger{net.ptr(), nullptr};
    torch::Tensor down = torch::randn({2, 3});
    torch::Tensor up = torch::randn({5, 2});
    torch::Tensor before = net->to_q->weight.detach().clone();
};

TEST(Lora, EqualsTheReference)
{
    expectParity("lora_tiny", 14);
}

TEST_F(LoraTest, EveryLayoutGivesTheSameWeights)
{
    const torch::Tensor wanted = before + torch::mm(up, down);
    const std::vector<TensorMap> layouts = {
        {{"unet.mid_block.to_q.lora_A.weight", down}, {"unet.mid_block.to_q.lora_B.weight", up}},
        {{"base_model.model.unet.mid_block.to_q.lora_A.default.weight", down},
         {"base_model.model.unet.mid_block.to_q.lora_B.default.weight", up}},
        {{"unet.mid_block.to_q.lora.down.weight", down},
         {"unet.mid_block.to_q.lora.up.weight", up}},
        {{"mid_block.processor.to_q_lora.down.weight", down},
         {"mid_block.processor.to_q_lora.up.weight", up}},
        {{"lora_unet_mid_block_to_q.lora_down.weight", down},
         {"lora_unet_mid_block_to_q.lora_up.weight", up}},
        {{"lora_unet_mid_block_to_q.lora_down.weight", down},
         {"lora_unet_mid_block_to_q.lora_up.weight", up * 4},
         {"lora_unet_mid_block_to_q.alpha", torch::tensor(0.5)}}};
    for (const TensorMap& layout : layouts) {
        ASSERT_TRUE(merger.apply({{.file = parsed(layout)}}));
        EXPECT_TRUE(torch::allclose(net->to_q->weight, wanted, 1e-5, 1e-6))
            << layout.begin()->first;
    }
}

TEST_F(LoraTest, RemovalRestoresEveryBit)
{
    net->to(torch::kHalf); // where a subtraction could not
    const torch::Tensor halfBefore = net->to_q->weight.detach().clone();
    LoraMerger half(net.ptr(), nullptr);
    const auto file = parsed({{"unet.mid_block.to_q.lora_A.weight", down * 100},
                              {"unet.mid_block.to_q.lora_B.weight", up}});
    ASSERT_TRUE(
        half.apply({{.file = file, .unetWeight = 0.3}, {.file = file, .unetWeight = -1.7}}));
    EXPECT_FALSE(torch::equal(net->to_q->weight, halfBefore));
    half.remove();
    EXPECT_TRUE(torch::equal(net->to_q->weight, halfBefore));
}

TEST_F(LoraTest, ApplyingReplacesWhatWasApplied)
{
    const auto file = parsed(
        {{"unet.mid_block.to_q.lora_A.weight", down}, {"unet.mid_block.to_q.lora_B.weight", up}});
    ASSERT_TRUE(merger.apply({{.file = file, .unetWeight = 3}}));
    ASSERT_TRUE(merger.apply({{.file = file, .unetWeight = 0.5}}));
    EXPECT_TRUE(torch::allclose(net->to_q->weight, before + 0.5 * torch::mm(up, down), 1e-5, 1e-6));
    ASSERT_TRUE(merger.apply({}));
    EXPECT_TRUE(torch::equal(net->to_q->weight, before));
}

TEST_F(LoraTest, SeveralLorasAreRoundedOnce)
{
    {
        const torch::NoGradGuard noGradient;
        net->to_q->weight.fill_(1);
    }
    net->to(torch::kBFloat16);
    LoraMerger rounding(net.ptr(), nullptr);
    // Half the distance from 1 to the next number in bfloat16 is 2^-8: each alone would be lost.
    const auto file = parsed({{"unet.mid_block.to_q.lora_A.weight", torch::full({1, 3}, 0.003)},
                              {"unet.mid_block.to_q.lora_B.weight", torch::ones({5, 1})}});
    ASSERT_TRUE(rounding.apply({{.file = file}}));
    EXPECT_TRUE(net->to_q->weight.eq(1).all().item<bool>());
    ASSERT_TRUE(rounding.apply({{.file = file}, {.file = file}}));
    EXPECT_TRUE(net->to_q->weight.eq(1.0078125).all().item<bool>());
}

TEST_F(LoraTest, HoldsOnToNothingThatItDoesNotChange)
{
    const auto holders = net->conv->weight.use_count();
    const auto file = parsed(
        {{"unet.mid_block.to_q.lora_A.weight", down}, {"unet.mid_block.to_q.lora_B.weight", up}});
    ASSERT_TRUE(merger.apply({{.file = file}}));
    EXPECT_EQ(net->conv->weight.use_count(), holders);
    // Layers that came after the merger are merged too.
    auto added = std::make_shared<torch::nn::Module>();
    const torch::Tensor weight = added->register_parameter("weight", torch::zeros({5, 3}));
    net->register_module("added", added);
    ASSERT_TRUE(merger.apply({{.file = parsed({{"unet.added.lora_A.weight", down},
                                               {"unet.added.lora_B.weight", up}})}}));
    EXPECT_TRUE(torch::allclose(weight, torch::mm(up, down), 1e-5, 1e-6));
}

TEST_F(LoraTest, SplitConvolutionsAreMultipliedOut)
{
    const torch::Tensor first = torch::randn({2, 3, 1, 1}), mid = torch::randn({2, 2, 3, 3}),
                        second = torch::randn({4, 2, 1, 1});
    const torch::Tensor conv = net->conv->weight.detach().clone();
    ASSERT_TRUE(
        merger.apply({{.file = parsed({{"lora_unet_mid_block_conv.lora_down.weight", first},
                                       {"lora_unet_mid_block_conv.lora_mid.weight", mid},
                                       {"lora_unet_mid_block_conv.lora_up.weight", second}})}}));
    const torch::Tensor x = torch::randn({1, 3, 5, 5});
    const torch::Tensor change = torch::conv2d(torch::conv2d(torch::conv2d(x, first), mid), second);
    const torch::Tensor bias = net->conv->bias;
    EXPECT_TRUE(
        torch::allclose(net->conv->forward(x), torch::conv2d(x, conv, bias) + change, 1e-4, 1e-4));
}

TEST_F(LoraTest, AFileThatDoesNotFitChangesNothing)
{
    const auto good = parsed(
        {{"unet.mid_block.to_q.lora_A.weight", down}, {"unet.mid_block.to_q.lora_B.weight", up}});
    const auto unknown = parsed(
        {{"unet.mid_block.to_x.lora_A.weight", down}, {"unet.mid_block.to_x.lora_B.weight", up}});
    const auto misshaped = parsed({{"unet.mid_block.to_q.lora_A.weight", torch::zeros({2, 4})},
                                   {"unet.mid_block.to_q.lora_B.weight", up}});
    const auto text =
        parsed({{"text_encoder.a.lora_A.weight", down}, {"text_encoder.a.lora_B.weight", up}});
    for (const auto& bad : {unknown, misshaped, text}) {
        const Result<void> applied = merger.apply({{.file = good}, {.file = bad}});
        ASSERT_FALSE(applied);
        EXPECT_NE(applied.error().message.find("test.safetensors"), std::string::npos);
        EXPECT_TRUE(torch::equal(net->to_q->weight, before));
    }
}

TEST_F(LoraTest, HalvesWhoseProductIsHugeAreRefusedBeforeTheyAreMultiplied)
{
    constexpr std::int64_t kSide = std::int64_t{1} << 21; // 2^42 values, 16 TiB
    const auto huge = parsed({{"unet.mid_block.to_q.lora_A.weight", torch::zeros({1, kSide})},
                              {"unet.mid_block.to_q.lora_B.weight", torch::zeros({kSide, 1})}});
    const Result<void> applied = merger.apply({{.file = huge}});
    ASSERT_FALSE(applied);
    EXPECT_NE(applied.error().message.find("wrong shape for this model"), std::string::npos)
        << applied.error().message;
}

TEST_F(LoraTest, StoppingLeavesTheWeightsAsTheyWere)
{
    const auto file = parsed({{"unet.mid_block.to_q.lora_A.weight", down},
                              {"unet.mid_block.to_q.lora_B.weight", up},
                              {"unet.mid_block.conv.lora_A.weight", torch::randn({2, 3, 3, 3})},
                              {"unet.mid_block.conv.lora_B.weight", torch::randn({4, 2, 1, 1})}});
    const torch::Tensor conv = net->conv->weight.detach().clone();
    int asked = 0;
    const Result<void> applied = merger.apply({{.file = file}}, [&asked] { return ++asked < 2; });
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(asked, 2);
    EXPECT_TRUE(torch::equal(net->to_q->weight, before));
    EXPECT_TRUE(torch::equal(net->conv->weight, conv));
}

TEST_F(LoraTest, RefusesOtherMethodsByName)
{
    EXPECT_NE(refusalOf({{"lora_unet_a.hada_w1_a", up}}).find("LoHa"), std::string::npos);
    EXPECT_NE(refusalOf({{"lora_unet_a.lokr_w1", up}}).find("LoKr"), std::string::npos);
    EXPECT_NE(refusalOf({{"lora_unet_a.lora_down.weight", down},
                         {"lora_unet_a.lora_up.weight", up},
                         {"lora_unet_a.dora_scale", up}})
                  .find("DoRA"),
              std::string::npos);
}

TEST_F(LoraTest, RecognitionAndReadingAgree)
{
    const TensorMap good{{"mid_block.attn1.processor.to_q_lora.down.weight", down},
                         {"mid_block.attn1.processor.to_q_lora.up.weight", up}};
    EXPECT_FALSE(LoraFile::refusalOf(StateDict(good)));
    for (const auto& [name, tensor] : good)
        EXPECT_TRUE(LoraFile::isLoraKey(name)) << name;
    EXPECT_FALSE(LoraFile::isLoraKey("soft_embeddings.alpha"));
    EXPECT_EQ(LoraFile::refusalOf(StateDict({{"lora_unet_a.lora_down.weight", down}})).value_or(""),
              "\"lora_unet_a\" has only one half of its pair.");
}

TEST_F(LoraTest, RefusesBrokenFiles)
{
    EXPECT_NE(refusalOf({}), "");
    EXPECT_NE(refusalOf({{"lora_unet_a.lora_down.weight", down}}), "");
    EXPECT_NE(
        refusalOf({{"unet.a.lora_A.weight", down}, {"unet.a.lora_B.weight", torch::zeros({5, 3})}}),
        "");
    EXPECT_NE(
        refusalOf({{"unet.a.lora_A.weight", down * std::nan("")}, {"unet.a.lora_B.weight", up}}),
        "");
    EXPECT_NE(refusalOf({{"lora_unet_a.lora_down.weight", torch::zeros({2, 3, 1, 1})},
                         {"lora_unet_a.lora_mid.weight", torch::full({2, 2, 3, 3}, std::nan(""))},
                         {"lora_unet_a.lora_up.weight", torch::zeros({4, 2, 1, 1})}}),
              "");
    EXPECT_NE(refusalOf({{"lora_te2_a.lora_down.weight", down}, {"lora_te2_a.lora_up.weight", up}}),
              "");
    EXPECT_NE(refusalOf({{"something.weight", down}}), "");
}

} // namespace
} // namespace diorama
