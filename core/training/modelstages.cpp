// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/modelstages.h"

#include "core/base/log.h"
#include "core/nn/lcptextlengths.h"
#include "core/training/modelexport.h"

namespace diorama {
namespace {

/// Weights of a new run follow from this number.
constexpr std::uint64_t kWeightSeed = 11;
/// Reference pictures have this size for both branches.
constexpr std::int64_t kReferenceSide = 64;

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
    const auto store = SubjectStore::open(stage.store);
    if (!store)
        return store.error();
    const auto tokenizer = Tokenizer::open(stage.tokenizer);
    if (!tokenizer)
        return tokenizer.error();
    auto autoencoder = readAutoencoder(stage.autoencoder);
    if (!autoencoder)
        return autoencoder.error();
    const LcpModel model = newModel(*tokenizer, *autoencoder);
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : model->parameters())
        count += parameter.numel();
    spdlog::info("The model has {:.2f} million parameters.", static_cast<double>(count) / 1e6);
    LcpTask task(model, *autoencoder, *tokenizer, *store, stage.task);
    Trainer trainer(task, stage.trainer);
    return trainer.run(stop, report);
}

Result<void> exportModel(const ModelStage& stage)
{
    const auto store = SubjectStore::open(stage.store);
    if (!store)
        return store.error();
    const auto tokenizer = Tokenizer::open(stage.tokenizer);
    if (!tokenizer)
        return tokenizer.error();
    auto autoencoder = readAutoencoder(stage.autoencoder);
    if (!autoencoder)
        return autoencoder.error();
    const LcpModel model = newModel(*tokenizer, *autoencoder);
    LcpTask task(model, *autoencoder, *tokenizer, *store, stage.task);
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
    if (auto written = writeAutoencoder(stage.exportTo / "vae", *autoencoder, torch::kFloat16);
        !written)
        return written;
    return copyTokenizer(stage.tokenizer, stage.exportTo / "tokenizer");
}

} // namespace diorama
