// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modeladapters.h"

#include "core/models/modelloader.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinymodels.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::TemporaryFolder;

class ModelAdapters : public testing::Test
{
protected:
    void SetUp() override
    {
        testing_support::writeTinyStableDiffusion(m_folder / "tiny");
        m_model = loadModel(openModel(m_folder / "tiny").value(), {}, {}, {}, {}).value();
    }

    static OpenedAdapter opened(const std::filesystem::path& path, double weight = 1.0)
    {
        return {openModel(path).value(), weight};
    }
    torch::Tensor predicted()
    {
        const torch::NoGradGuard noGradient;
        torch::manual_seed(1);
        return m_model->unet->forward(torch::randn({1, 4, 16, 16}), 500.0,
                                      {.encoder_hidden_states = torch::randn({1, 7, 32})});
    }
    /// A LoRA for the UNet alone in diffusers' layout; the other golden file also changes the text
    /// encoder.
    OpenedAdapter lora(double weight = 1.0) const
    {
        return opened(testing_support::goldens() / "lora_tiny" / "lora_peft_unet.safetensors",
                      weight);
    }

    TemporaryFolder m_folder;
    std::shared_ptr<LoadedModel> m_model;
};

TEST_F(ModelAdapters, LoraComesAndGoesWithoutATrace)
{
    const torch::Tensor before = predicted();
    ASSERT_TRUE(applyAdapters(*m_model, {lora()}));
    EXPECT_GT((predicted() - before).abs().max().item<double>(), 0.1);
    ASSERT_TRUE(applyAdapters(*m_model, {}));
    EXPECT_TRUE(torch::equal(predicted(), before));
}

TEST_F(ModelAdapters, LoraOfWeightZeroChangesNothing)
{
    const torch::Tensor before = predicted();
    ASSERT_TRUE(applyAdapters(*m_model, {lora(0.0)}));
    EXPECT_TRUE(torch::allclose(predicted(), before));
}

TEST_F(ModelAdapters, IpAdapterAsksForItsImageEncoder)
{
    const auto applied = applyAdapters(
        *m_model,
        {opened(testing_support::goldens() / "ip_adapter_tiny" / "ip-adapter_tiny.safetensors")});
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::NotFound);
    EXPECT_THAT(applied.error().message, HasSubstr("image_encoder"));
}

TEST_F(ModelAdapters, TextualInversionAddsItsWord)
{
    testing_support::require(
        writeSafetensors(m_folder / "minka.safetensors", {{"emb_params", torch::randn({2, 32})}}));
    const auto before = m_model->tokenizer->encode("minka");
    // The tiny text encoder has more rows than its vocabulary has words, so the ids cannot agree.
    const auto applied = applyAdapters(*m_model, {opened(m_folder / "minka.safetensors")});
    ASSERT_FALSE(applied);
    EXPECT_EQ(m_model->tokenizer->encode("minka"), before);
}

TEST_F(ModelAdapters, RefusesModelsAsAdapters)
{
    const auto applied =
        applyAdapters(*m_model, {OpenedAdapter{openModel(m_folder / "tiny").value(), 1.0}});
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::Unsupported);
}

TEST_F(ModelAdapters, GligensLayersJoinAPlainUnet)
{
    // The golden GLIGEN network has other widths than the plain one, so a plain one is made of it.
    testing_support::writeTinyStableDiffusion(m_folder / "gligen", /*gligen=*/true);
    auto plain = openModel(m_folder / "gligen").value();
    auto& unet = plain.parts.find("unet")->second;
    for (const auto& [key, tensor] : TensorMap(unet.weights.tensors())) {
        if (key.starts_with("position_net.") || key.find(".fuser.") != std::string::npos)
            unet.weights.erase(key);
    }
    unet.config["attention_type"] = "default";
    plain.kind = ModelKind::Checkpoint;

    const OpenedAdapter adapter = opened(m_folder / "gligen");
    EXPECT_TRUE(adapter.isStructural());
    ASSERT_TRUE(attach(plain, adapter));
    EXPECT_EQ(plain.kind, ModelKind::GligenCheckpoint);
    const auto loaded = loadModel(plain, {}, {}, {}, {});
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_FALSE((*loaded)->unet->position_net.is_empty());
}

TEST_F(ModelAdapters, ReplacementAutoencoderTakesThePlace)
{
    auto files = openModel(m_folder / "tiny").value();
    ASSERT_TRUE(attach(files, opened(testing_support::goldens() / "taesd_tiny" / "vae")));
    EXPECT_NE(files.part("tiny_vae"), nullptr);
    const auto loaded = loadModel(files, {}, {}, {}, {});
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_TRUE((*loaded)->previewCodec.isLoaded());
}

TEST(ImageEncoderFor, LooksBesideTheFileFirst)
{
    const TemporaryFolder folder;
    testing_support::writeJson(folder / "a" / "image_encoder" / "config.json", {});
    testing_support::writeJson(folder / "b" / "image_encoder" / "config.json", {});
    EXPECT_EQ(imageEncoderFor(folder / "a" / "ip.safetensors", {folder / "b"}),
              folder / "a" / "image_encoder");
    EXPECT_EQ(imageEncoderFor(folder / "c" / "d" / "ip.safetensors", {folder / "b"}),
              folder / "b" / "image_encoder");
    EXPECT_TRUE(imageEncoderFor(folder / "c" / "d" / "ip.safetensors", {}).empty());
}

} // namespace
} // namespace diorama
