// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainingcli.h"

#include "core/training/autoencodertask.h"
#include "core/training/datapreparer.h"
#include "core/training/modelexport.h"
#include "core/training/modelstages.h"
#include "core/training/previewsheet.h"
#include "core/training/principalencoder.h"
#include "core/training/scenesynthesizer.h"
#include "core/training/trainer.h"
#include "core/training/vocabularystage.h"

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>

namespace diorama {
namespace {

std::atomic<bool> stopRequested = false;

void requestStop(int)
{
    stopRequested = true;
}

int fail(const Error& error)
{
    std::fprintf(stderr, "%s\n%s\n", error.message.c_str(), error.detail.c_str());
    return 1;
}

void printStatus(const TrainingStatus& status)
{
    std::printf("step %lld  loss %.5f  %.1f pictures/s  learning rate %.2e\n",
                static_cast<long long>(status.step), status.loss, status.picturesPerSecond,
                status.learningRate);
    std::fflush(stdout);
}

struct Arguments
{
    PrepareOptions prepare{"data/raw", "data/subjects", "training/held-out.txt",
                           "training/clip-art.txt"};
    SceneOptions scenes;
    std::string preview = "sheet.png";
    std::uint64_t seed = 1;
    int count = 24;
    TrainerOptions trainer;
    AutoencoderTask::Options autoencoder;
    ModelStage model;
    std::filesystem::path vocabulary = "data/tokenizer";
    std::size_t vocabularySize = 4096;
};

void addTrainerOptions(CLI::App& command, TrainerOptions& options)
{
    command.add_option("--folder", options.folder, "Folder of the run: checkpoint, log, samples")
        ->required();
    command.add_option("--steps", options.steps, "Steps of the whole run");
    command.add_option("--workers", options.workers, "Threads that each take a part of a batch");
    command.add_option("--batch", options.batch, "Samples per step");
    command.add_option("--learning-rate", options.learningRate, "Highest learning rate");
    command.add_option("--checkpoint-every", options.checkpointEvery, "Steps between checkpoints");
    command.add_option("--sample-every", options.sampleEvery, "Steps between sample sheets");
}

int runPrepare(const Arguments& arguments)
{
    const auto summary = prepareSubjects(arguments.prepare, [](const Progress& progress) {
        std::fprintf(stderr, "\r%s %d/%d", progress.stage.c_str(), progress.step, progress.total);
    });
    if (!summary)
        return fail(summary.error());
    std::printf("\n%d subjects, %d views, %d held out, %d unusable\n", summary->subjects,
                summary->views, summary->heldOut, summary->unusable);
    return 0;
}

int runData(const Arguments& arguments)
{
    const auto store = SubjectStore::open(arguments.prepare.store);
    if (!store)
        return fail(store.error());
    const SceneSynthesizer synthesizer(*store, arguments.scenes);
    std::vector<cv::Mat> pictures;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < arguments.count; ++i) {
        const SynthScene scene = synthesizer.scene(arguments.seed + static_cast<unsigned>(i));
        std::printf("%s\n", scene.caption.c_str());
        pictures.push_back(withBoxes(scene));
        for (std::size_t k = 0; k < 3; ++k)
            pictures.push_back(
                k < scene.regions.size() ? scene.regions[k].references.front().picture : cv::Mat());
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%.1f scenes a second\n", arguments.count / seconds);
    return writeSheet(arguments.preview, pictureSheet(pictures, 16, 128)) ? 0 : 1;
}

int runAutoencoder(const Arguments& arguments)
{
    const auto store = SubjectStore::open(arguments.prepare.store);
    if (!store)
        return fail(store.error());
    torch::manual_seed(7);
    AutoencoderTiny model(smallAutoencoderConfig());
    AutoencoderTask task(model, *store, arguments.autoencoder);
    const double kept = fitPrincipalEncoder(model, task.trainingScenes(), 600);
    std::printf("The latents keep %.2f %% of the variance; scaling factor %.4f\n", 100 * kept,
                model->config.scaling_factor);
    Trainer trainer(task, arguments.trainer);
    const auto status = trainer.run(stopRequested, printStatus);
    if (!status)
        return fail(status.error());
    trainer.optimizer().swapAverages();
    std::printf("PSNR on held-out scenes %.2f dB\n", task.heldOutPsnr(128));
    if (auto written = writeAutoencoder(arguments.trainer.folder / "vae", model, torch::kFloat32);
        !written)
        return fail(written.error());
    return 0;
}

int runVocabulary(const Arguments& arguments)
{
    const auto store = SubjectStore::open(arguments.prepare.store);
    if (!store)
        return fail(store.error());
    const auto done =
        trainVocabulary(*store, arguments.vocabularySize, 40'000, arguments.vocabulary);
    return done ? 0 : fail(done.error());
}

int runModel(Arguments arguments)
{
    arguments.model.store = arguments.prepare.store;
    arguments.model.tokenizer = arguments.vocabulary;
    arguments.model.trainer = arguments.trainer;
    const auto status = trainModel(arguments.model, stopRequested, printStatus);
    return status ? 0 : fail(status.error());
}

int runExport(Arguments arguments)
{
    arguments.model.store = arguments.prepare.store;
    arguments.model.tokenizer = arguments.vocabulary;
    arguments.model.trainer = arguments.trainer;
    const auto done = exportModel(arguments.model);
    return done ? 0 : fail(done.error());
}

} // namespace

int runTrainingCli(int argc, char** argv)
{
    std::signal(SIGINT, requestStop);
    std::signal(SIGTERM, requestStop);
    Arguments arguments;
    CLI::App app("Trains Diorama's models. Every stage is one command; see docs/training.md.");
    app.require_subcommand(1);
    app.add_option("--store", arguments.prepare.store, "Folder of the prepared subjects");

    CLI::App* prepare = app.add_subcommand("prepare", "Draw every subject once into the cache");
    prepare->add_option("--raw", arguments.prepare.raw, "The unpacked packages");
    prepare->add_option("--split", arguments.prepare.split, "The list of held-out topics");
    prepare->add_option("--clip-art", arguments.prepare.clipArt, "The list of clip art to use");
    prepare->add_option("--threads", arguments.prepare.threads, "Threads that draw");

    CLI::App* data = app.add_subcommand("data", "Show what the model sees");
    data->add_option("--preview", arguments.preview, "The picture to write");
    data->add_option("--seed", arguments.seed, "Number of the first scene");
    data->add_option("--count", arguments.count, "Number of scenes");
    data->add_option("--regions", arguments.scenes.maxRegions, "Most subjects in a scene");
    data->add_flag("--held-out", arguments.scenes.heldOutSubjects,
                   "Subjects that no training sees");

    CLI::App* autoencoder = app.add_subcommand("autoencoder", "Train the autoencoder");
    addTrainerOptions(*autoencoder, arguments.trainer);
    autoencoder->add_option("--crop", arguments.autoencoder.crop, "Side of the training crops");

    CLI::App* vocabulary = app.add_subcommand("vocabulary", "Learn the byte-pair vocabulary");
    vocabulary->add_option("--tokenizer", arguments.vocabulary, "The folder to write");
    vocabulary->add_option("--size", arguments.vocabularySize, "Number of tokens");

    CLI::App* model = app.add_subcommand("model", "Train the LCP model");
    CLI::App* exporting = app.add_subcommand("export", "Write a checkpoint as a model folder");
    for (CLI::App* command : {model, exporting}) {
        addTrainerOptions(*command, arguments.trainer);
        command->add_option("--tokenizer", arguments.vocabulary, "Folder of the vocabulary");
        command->add_option("--vae", arguments.model.autoencoder, "Folder of the autoencoder")
            ->required();
        command->add_option("--side", arguments.model.task.side, "Side of the pictures");
        command->add_option("--regions", arguments.model.task.maxRegions, "Most regions");
        command->add_option("--references", arguments.model.task.references, "Photos a region");
        command->add_option("--middle-share", arguments.model.task.middleShare,
                            "Share of the batches with pictures half as large again");
        command->add_option("--large-share", arguments.model.task.largeShare,
                            "Share of the batches with pictures twice as large");
        command->add_option("--crowd-share", arguments.model.task.crowdShare,
                            "Share of the batches with up to six subjects a picture");
        command->add_option("--empty-share", arguments.model.task.emptyShare,
                            "Share of the batches without any subject");
        command->add_option("--built-up-share", arguments.model.task.builtUpShare,
                            "Share of the pictures that show houses or a skyline for sure");
        command->add_option("--ema", arguments.trainer.optimizer.emaDecay,
                            "Decay of the averaged weights");
    }
    exporting->add_option("--to", arguments.model.exportTo, "The model folder to write")
        ->required();
    CLI11_PARSE(app, argc, argv);

    if (prepare->parsed())
        return runPrepare(arguments);
    if (data->parsed())
        return runData(arguments);
    if (vocabulary->parsed())
        return runVocabulary(arguments);
    if (model->parsed())
        return runModel(arguments);
    if (exporting->parsed())
        return runExport(arguments);
    return runAutoencoder(arguments);
}

} // namespace diorama
