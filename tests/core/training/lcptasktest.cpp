// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/lcptask.h"

#include "core/tensor/statedict.h"
#include "core/training/modelexport.h"
#include "core/training/principalencoder.h"
#include "core/training/trainer.h"
#include "core/training/vocabularystage.h"

#include <gmock/gmock.h>

#include "shapestore.h"
#include "tests/support/temporaryfolder.h"

namespace diorama {
namespace {

const std::atomic<bool> kNeverStop = false;

LcpModel tinyModel(const Tokenizer& tokenizer)
{
    torch::manual_seed(3);
    LcpModelConfig config = LcpModelConfig::small(tokenizer.size());
    config.textEncoder.max_position_embeddings = 16;
    config.textEncoder.encoder.num_hidden_layers = 1;
    config.imageEncoder.encoder.num_hidden_layers = 2;
    config.imageEncoder.image_size = config.lcp.imageSize = 32;
    config.unet.blockOutChannels = {32, 32};
    config.unet.downAttention = config.unet.upAttention = {true, true};
    config.unet.layersPerBlock = config.unet.transformerLayers = {1, 1};
    config.unet.heads = {1, 1};
    config.lcp.collage = true;
    config.unet.inChannels += config.lcp.collageChannels();
    return LcpModel(config);
}

class LcpTaskTest : public testing::Test
{
protected:
    LcpTaskTest()
    {
        EXPECT_TRUE(trainVocabulary(m_store, 700, 200, m_folder.path() / "tokenizer"));
        m_tokenizer = Tokenizer::open(m_folder.path() / "tokenizer").value();
        m_options.side = 64;
        m_options.middleShare = m_options.largeShare = 0;
        m_options.referenceSide = 32;
        m_options.maxRegions = 2;
        m_options.sampleSteps = 2;
        torch::manual_seed(5);
        m_autoencoder = AutoencoderTiny(smallAutoencoderConfig());
        m_kept = fitPrincipalEncoder(m_autoencoder, SceneSynthesizer(m_store, {}), 20);
        m_model = tinyModel(*m_tokenizer);
    }
    LcpTask task() { return {m_model, m_autoencoder, *m_tokenizer, m_store, m_options}; }

    testing_support::TemporaryFolder m_folder;
    SubjectStore m_store = testing_support::shapeStore(m_folder.path() / "store");
    std::optional<Tokenizer> m_tokenizer;
    LcpTask::Options m_options;
    AutoencoderTiny m_autoencoder = nullptr;
    LcpModel m_model = nullptr;
    double m_kept = 0;
};

TEST_F(LcpTaskTest, TheFittedLatentsHaveUnitScaleAndKeepMostOfThePicture)
{
    EXPECT_GT(m_kept, 0.85);
    torch::Tensor picture = torch::empty({1, 3, 128, 128});
    const SceneSynthesizer synthesizer(m_store, {});
    double squares = 0;
    for (int i = 0; i < 20; ++i) {
        const cv::Mat rgb = synthesizer.scene(static_cast<unsigned>(i)).picture;
        picture = torch::from_blob(rgb.data, {1, 128, 128, 3}, torch::kUInt8)
                      .permute({0, 3, 1, 2})
                      .to(torch::kFloat32)
                      .div(127.5)
                      .sub(1);
        const torch::NoGradGuard noGrad;
        squares += m_autoencoder->encode(picture)
                       .mul(m_autoencoder->config.scaling_factor)
                       .square()
                       .mean()
                       .item<double>() /
                   20;
    }
    EXPECT_NEAR(squares, 1, 0.4);
}

TEST_F(LcpTaskTest, TheSameSamplesGiveTheSameLoss)
{
    LcpTask one = task();
    const torch::NoGradGuard noGrad;
    const double a = one.loss(*one.load(64, 4)).item<double>();
    EXPECT_EQ(a, one.loss(*one.load(64, 4)).item<double>());
    EXPECT_NE(a, one.loss(*one.load(68, 4)).item<double>());
    EXPECT_EQ(one.heldOutLoss(16), one.heldOutLoss(16));
}

TEST_F(LcpTaskTest, ScenesWithoutSubjectsAreLearntFromWordsAlone)
{
    m_options.emptyShare = 1;
    m_options.dropText = m_options.dropAll = 0;
    LcpTask one = task();
    const torch::Tensor loss = one.loss(*one.load(64, 4));
    EXPECT_TRUE(std::isfinite(loss.item<double>()));
    loss.backward();
    const auto gradients = [&](const char* part) {
        double sum = 0;
        for (const auto& parameter : one.module().named_parameters())
            if (parameter.key().starts_with(part) && parameter.value().grad().defined())
                sum += parameter.value().grad().abs().sum().item<double>();
        return sum;
    };
    EXPECT_GT(gradients("text_encoder."), 0);
    EXPECT_EQ(gradients("image_encoder."), 0);
}

TEST_F(LcpTaskTest, AShortTrainingLowersTheLossAndIsExported)
{
    LcpTask one = task();
    TrainerOptions options;
    options.folder = m_folder.path() / "run";
    options.steps = 60;
    options.batch = 8;
    options.learningRate = 2e-3;
    options.warmUp = 5;
    options.logEvery = 10;
    options.checkpointEvery = 0;
    options.sampleEvery = 60;
    const double before = one.heldOutLoss(32);
    Trainer trainer(one, options);
    const auto status = trainer.run(kNeverStop);
    ASSERT_TRUE(status) << status.error().detail;
    EXPECT_LT(one.heldOutLoss(32), 0.95 * before);
    EXPECT_TRUE(std::filesystem::exists(options.folder / "samples" / "0000060.png"));

    const auto folder = m_folder.path() / "model";
    ASSERT_TRUE(writeLcpModel(folder, m_model, torch::kFloat16));
    ASSERT_TRUE(writeAutoencoder(folder / "vae", m_autoencoder, torch::kFloat32));
    const auto weights = StateDict::openFolder(folder / "unet");
    ASSERT_TRUE(weights);
    EXPECT_EQ(weights->at("conv_in.weight").scalar_type(), torch::kFloat16);
    const auto autoencoder = readAutoencoder(folder / "vae");
    ASSERT_TRUE(autoencoder) << autoencoder.error().message;
    const auto latents = torch::randn({1, 16, 4, 4});
    const torch::NoGradGuard noGrad;
    EXPECT_TRUE(torch::equal((*autoencoder)->config.scaling_factor * latents,
                             m_autoencoder->config.scaling_factor * latents));
    AutoencoderTiny read = *autoencoder;
    EXPECT_TRUE(torch::allclose(read->decode(latents), m_autoencoder->decode(latents), 1e-4, 1e-5));
}

} // namespace
} // namespace diorama
