// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/modelstages.h"

#include "core/base/log.h"
#include "core/nn/lcptextlengths.h"
#include "core/training/backgroundpainter.h"
#include "core/training/modelexport.h"
#include "core/training/tensorbridge.h"

namespace diorama {
namespace {

/// Weights of a new run follow from this number.
constexpr std::uint64_t kWeightSeed = 11;
/// Reference pictures have this size for both branches.
constexpr std::int64_t kReferenceSide = 64;

/// What training and export of the model start from.
struct StageInputs
{
    SubjectStore store;
    Tokenizer tokenizer;
    AutoencoderTiny autoencoder;

    static Result<StageInputs> open(const ModelStage& stage)
    {
        auto store = SubjectStore::open(stage.store);
        if (!store)
            return store.error();
        auto tokenizer = Tokenizer::open(stage.tokenizer);
        if (!tokenizer)
            return tokenizer.error();
        auto autoencoder = readAutoencoder(stage.autoencoder);
        if (!autoencoder)
            return autoencoder.error();
        return StageInputs{std::move(*store), std::move(*tokenizer), std::move(*autoencoder)};
    }
};

LcpModel newModel(const Tokenizer& tokenizer, const AutoencoderTiny& autoencoder)
{
    torch::manual_seed(kWeightSeed);
    LcpModelConfig config =
        LcpModelConfig::small(tokenizer.size(), autoencoder->config.latent_channels);
    config.textEncoder.max_position_embeddings = kLcpSmallPromptLength;
    // The sentences and the pictures are simple: two layers each, and the time goes to the UNet.
    config.textEncoder.encoder.num_hidden_layers = 2;
    config.imageEncoder.encoder.num_hidden_layers = 2;
    config.lcp.resamplerDepth = 1;
    config.lcp.imageSize = kReferenceSide;
    config.lcp.collage = true;
    config.unet.inChannels += config.lcp.collageChannels();
    config.imageEncoder.image_size = kReferenceSide;
    config.imageEncoder.patch_size = kReferenceSide / 8;
    LcpModel model(config);
    // The network starts by adding nothing to the guess that it is built on.
    const torch::NoGradGuard noGrad;
    model->unet->conv_out->weight.zero_();
    model->unet->conv_out->bias.zero_();
    return model;
}

/// The mean latents of a painted background by rows, [channels, rows].
torch::Tensor rowsOf(AutoencoderTiny& autoencoder, const BackgroundChoice& choice)
{
    constexpr int kSide = 128;
    Background background = paintBackground(choice, {kSide, kSide});
    paintAtmosphere(background.picture, choice);
    torch::Tensor picture = torch::empty({1, 3, kSide, kSide});
    writePicture(background.picture, picture[0]);
    const auto& config = autoencoder->config;
    return ((autoencoder->encode(picture) - config.shift_factor) * config.scaling_factor)
        .mean(3)
        .squeeze(0);
}

/// Solves for what each word of a caption adds to the background's mean latents (ridge regression
/// over painted backgrounds): the guess that the network starts from.
void fitBackgrounds(LcpModel& model, AutoencoderTiny& autoencoder, const Tokenizer& tokenizer)
{
    constexpr int kScenes = 4000;
    constexpr double kRidge = 3;
    const torch::NoGradGuard noGrad;
    torch::Tensor words = model->lcp->named_parameters(false)["background"];
    const auto vocabulary = words.size(0);
    torch::Tensor counts = torch::zeros({kScenes, vocabulary}, torch::kFloat64);
    torch::Tensor rows = torch::empty({kScenes, words.size(1)}, torch::kFloat64);
    RandomStream random(kWeightSeed);
    for (int i = 0; i < kScenes; ++i) {
        const auto choice = BackgroundChoice::random(random, /*heldOut=*/false);
        rows[i] = rowsOf(autoencoder, choice).flatten().to(torch::kFloat64);
        auto* count = counts[i].data_ptr<double>();
        count[tokenizer.startId()] = 1;
        // Some without a caption: what an empty prompt stands for.
        if (i % 10 != 0) {
            for (const std::int32_t id : tokenizer.encode(choice.caption(random)))
                count[id] += 1;
        }
    }
    const auto used = counts.sum(0).nonzero().flatten();
    const auto x = counts.index_select(1, used);
    const auto normal = x.t().matmul(x) + kRidge * torch::eye(used.size(0), torch::kFloat64);
    const auto solved = torch::linalg_solve(normal, x.t().matmul(rows), /*left=*/true);
    words.zero_();
    words.index_copy_(0, used, solved.to(torch::kFloat32));
}

Result<void> copyTokenizer(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code failed;
    std::filesystem::create_directories(to, failed);
    for (const char* name : {"vocab.json", "merges.txt"}) {
        std::filesystem::copy_file(from / name, to / name,
                                   std::filesystem::copy_options::overwrite_existing, failed);
        if (failed)
            return Error{ErrorCode::Io,
                         "The vocabulary could not be copied to " + to.string() + ".",
                         failed.message()};
    }
    return {};
}

} // namespace

Result<TrainingStatus> trainModel(const ModelStage& stage, const std::atomic<bool>& stop,
                                  const std::function<void(const TrainingStatus&)>& report)
{
    auto inputs = StageInputs::open(stage);
    if (!inputs)
        return inputs.error();
    LcpModel model = newModel(inputs->tokenizer, inputs->autoencoder);
    if (!std::filesystem::exists(Trainer::checkpointPath(stage.trainer.folder)))
        fitBackgrounds(model, inputs->autoencoder, inputs->tokenizer);
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : model->parameters())
        count += parameter.numel();
    spdlog::info("The model has {:.2f} million parameters.", static_cast<double>(count) / 1e6);
    LcpTask task(model, inputs->autoencoder, inputs->tokenizer, inputs->store, stage.task);
    Trainer trainer(task, stage.trainer);
    return trainer.run(stop, report);
}

Result<void> exportModel(const ModelStage& stage)
{
    auto inputs = StageInputs::open(stage);
    if (!inputs)
        return inputs.error();
    const LcpModel model = newModel(inputs->tokenizer, inputs->autoencoder);
    LcpTask task(model, inputs->autoencoder, inputs->tokenizer, inputs->store, stage.task);
    Trainer trainer(task, stage.trainer);
    const auto loaded = trainer.load();
    if (!loaded)
        return loaded.error();
    if (!*loaded)
        return Error{ErrorCode::NotFound,
                     "There is no checkpoint in " + stage.trainer.folder.string() + " to export."};
    trainer.optimizer().swapAverages();
    if (auto written = writeLcpModel(stage.exportTo, model, torch::kFloat16); !written)
        return written;
    if (auto written =
            writeAutoencoder(stage.exportTo / "vae", inputs->autoencoder, torch::kFloat16);
        !written)
        return written;
    return copyTokenizer(stage.tokenizer, stage.exportTo / "tokenizer");
}

} // namespace diorama
