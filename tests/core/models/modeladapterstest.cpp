// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modeladapters.h"

#include "core/models/modelloader.h"
#include "core/models/photogrounding.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/tinygligen.h"

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

TEST_F(ModelAdapters, StoppingLeavesNoneOfThem)
{
    const torch::Tensor before = predicted();
    ASSERT_TRUE(applyAdapters(*m_model, {lora()}));
    std::stop_source source;
    source.request_stop();
    const auto applied = applyAdapters(*m_model, {lora()}, source.get_token());
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(torch::equal(predicted(), before));
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

TEST_F(ModelAdapters, TextualInversionsWordIsTheKeyOrElseTheFilesName)
{
    // As in real models, every row of the text encoder is a word of its vocabulary.
    auto& weight = m_model->textEncoder->text_model->embeddings->token_embedding->weight;
    m_model->textEncoder->config.vocab_size = m_model->tokenizer->size();
    m_model->textEncoder->removeAddedTokenEmbeddings();
    const torch::Tensor vectors = torch::randn({2, 32});
    testing_support::require(
        writeSafetensors(m_folder / "learned_embeds.safetensors", {{"<cat-toy>", vectors[0]}}));
    testing_support::require(
        writeSafetensors(m_folder / "minka.safetensors", {{"emb_params", vectors}}));
    const auto applied = applyAdapters(*m_model, {opened(m_folder / "learned_embeds.safetensors"),
                                                  opened(m_folder / "minka.safetensors", 0.5)});
    ASSERT_TRUE(applied) << applied.error().message;
    const auto first = m_model->plainTokenizer->size();
    EXPECT_EQ(m_model->tokenizer->encode("<cat-toy>"), (std::vector<std::int32_t>{first}));
    EXPECT_EQ(m_model->tokenizer->encode("minka"),
              (std::vector<std::int32_t>{first + 1, first + 2}));
    EXPECT_EQ(m_model->tokenizer->encode("learned_embeds"),
              m_model->plainTokenizer->encode("learned_embeds"));
    EXPECT_TRUE(torch::equal(weight[first], vectors[0]));
    EXPECT_TRUE(torch::equal(weight[first + 2], vectors[1] * 0.5));
}

TEST_F(ModelAdapters, WhatThrowsLeavesNothingBehind)
{
    m_model->textEncoder->config.vocab_size = m_model->tokenizer->size();
    m_model->textEncoder->removeAddedTokenEmbeddings();
    // A width that the config claims and the network does not have.
    m_model->textEncoder->config.encoder.hidden_size = 33;
    testing_support::require(
        writeSafetensors(m_folder / "minka.safetensors", {{"emb_params", torch::randn({2, 33})}}));
    const auto before = m_model->tokenizer->encode("minka");
    EXPECT_ANY_THROW((void)applyAdapters(*m_model, {opened(m_folder / "minka.safetensors")}));
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

/// GLIGEN's layers as pruned files hold them: nothing of the model around them.
void writeGroundingAlone(const ModelFiles& model, const std::filesystem::path& file)
{
    TensorMap tensors;
    for (const auto& [key, tensor] : model.part("unet")->weights.tensors()) {
        if (testing_support::isGroundingKey(key))
            tensors[key] = tensor.contiguous();
    }
    testing_support::require(writeSafetensors(file, tensors));
}

TEST_F(ModelAdapters, GligensLayersMayComeAlone)
{
    testing_support::writeTinyPhotoGligen(m_folder / "gligen");
    const auto whole = openModel(m_folder / "gligen").value();
    std::filesystem::create_directories(m_folder / "pruned");
    writeGroundingAlone(whole, m_folder / "pruned" / "layers.safetensors");
    const auto layers = opened(m_folder / "pruned" / "layers.safetensors");
    EXPECT_THAT(layers.files.problems, testing::IsEmpty());
    EXPECT_EQ(layers.files.kind, ModelKind::GligenCheckpoint);
    EXPECT_TRUE(layers.isStructural());
    EXPECT_FALSE(layers.files.isModel()) << "there is nothing to paint with";
    EXPECT_EQ(photoGrounding(layers.files), PhotoGrounding::NoProject);

    auto files = testing_support::withoutGligen(whole);
    ASSERT_TRUE(attach(files, layers));
    EXPECT_EQ(files.part("unet")->weights.size(), whole.part("unet")->weights.size());
    const auto loaded = loadModel(files, {}, {}, {}, {});
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_FALSE((*loaded)->unet->position_net.is_empty());
    EXPECT_FALSE((*loaded)->imageProject.defined());
}

TEST_F(ModelAdapters, WhatPhotosNeedIsFoundBesideGligensFile)
{
    testing_support::writeTinyPhotoGligen(m_folder / "gligen");
    const auto whole = openModel(m_folder / "gligen").value();
    std::filesystem::create_directories(m_folder / "pruned");
    writeGroundingAlone(whole, m_folder / "pruned" / "layers.safetensors");
    testing_support::writeTinyImageProject(m_folder / "pruned" / "image_project");
    EXPECT_EQ(photoGrounding(opened(m_folder / "pruned" / "layers.safetensors").files),
              PhotoGrounding::NoEncoder);
    testing_support::writeTinyImageEncoder(m_folder / "pruned" / "image_encoder");
    auto files = testing_support::withoutGligen(whole);
    ASSERT_TRUE(attach(files, opened(m_folder / "pruned" / "layers.safetensors")));
    const auto loaded = loadModel(files, {}, {}, {}, {});
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_TRUE((*loaded)->imageProject.defined());
    EXPECT_FALSE((*loaded)->groundingEncoder.is_empty());
    EXPECT_TRUE((*loaded)->imageEncoder.is_empty()) << "it is GLIGEN's, not an IP-Adapter's";
}

TEST(GligensLayers, HaveTheNamesOfTheOriginalFilesToo)
{
    const TemporaryFolder folder;
    TensorMap tensors{{"position_net.linears.0.weight", torch::zeros({8, 72})},
                      {"position_net.null_positive_feature", torch::zeros({8})}};
    for (const char* block : {"input_blocks.1.1", "middle_block.1", "output_blocks.3.1"})
        tensors[std::string(block) + ".transformer_blocks.0.fuser.alpha_attn"] = torch::zeros({});
    testing_support::require(writeSafetensors(folder / "pruned.safetensors", tensors));
    const auto files = openModel(folder / "pruned.safetensors");
    ASSERT_TRUE(files);
    EXPECT_EQ(files->kind, ModelKind::GligenCheckpoint);
    EXPECT_THAT(files->problems, testing::IsEmpty());
    EXPECT_EQ(files->part("unet")->config.at("attention_type"), "gated");
    for (const char* block :
         {"down_blocks.0.attentions.0", "mid_block.attentions.0", "up_blocks.1.attentions.0"})
        EXPECT_TRUE(files->part("unet")->weights.contains(std::string(block) +
                                                          ".transformer_blocks.0.fuser.alpha_attn"))
            << block;
    EXPECT_THAT(loadModel(*files, {}, {}, {}, {}).error().message, HasSubstr("no model to paint"));
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

TEST_F(ModelAdapters, AnAutoencoderOfOtherLatentsIsRefused)
{
    testing_support::copyFolder(testing_support::goldens() / "vae_tiny" / "vae",
                                m_folder / "other");
    auto config = readJson(m_folder / "other" / "config.json").value();
    config["latent_channels"] = 16;
    testing_support::writeJson(m_folder / "other" / "config.json", config);
    auto files = openModel(m_folder / "tiny").value();
    EXPECT_THAT(attach(files, opened(m_folder / "other")).error().message,
                HasSubstr("16 channels"));
}

TEST_F(ModelAdapters, ACheckpointWithoutAutoencoderTakesOneFromAnAdapter)
{
    TensorMap pruned, vae;
    const auto checkpoint =
        StateDict::open(testing_support::goldens() / "single_file_tiny" / "model_ldm.safetensors")
            .value();
    constexpr std::string_view kPrefix = "first_stage_model.";
    for (const auto& [key, tensor] : checkpoint.tensors()) {
        if (key.starts_with(kPrefix))
            vae[key.substr(kPrefix.size())] = tensor;
        else
            pruned[key] = tensor;
    }
    testing_support::require(writeSafetensors(m_folder / "pruned.safetensors", pruned));
    testing_support::require(writeSafetensors(m_folder / "vae.safetensors", vae));
    auto files = openModel(m_folder / "pruned.safetensors").value();
    EXPECT_THAT(files.problems, testing::ElementsAre(HasSubstr("render.adapters")));
    EXPECT_TRUE(files.info().needsVae);
    EXPECT_FALSE(files.info().isUsable());
    EXPECT_THAT(loadModel(files, {}, m_folder / "tiny" / "tokenizer", {}, {}).error().message,
                HasSubstr("holds no vae"));

    ASSERT_TRUE(attach(files, opened(m_folder / "vae.safetensors")));
    EXPECT_THAT(files.problems, testing::IsEmpty());
    const auto loaded = loadModel(files, {}, m_folder / "tiny" / "tokenizer", {}, {});
    ASSERT_TRUE(loaded) << loaded.error().message << loaded.error().detail;
    EXPECT_TRUE((*loaded)->codec.isLoaded());
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
