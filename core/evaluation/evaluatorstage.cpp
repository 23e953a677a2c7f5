// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluatorstage.h"

#include "core/evaluation/evaluators.h"
#include "core/evaluation/identitytask.h"
#include "core/evaluation/scenereadertask.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>

namespace diorama {

namespace {

std::atomic<bool> s_interrupted{false};

extern "C" void interruptTraining(int)
{
    s_interrupted = true;
}

using Report = std::function<void(const std::string&, const TrainingStatus&)>;

TrainerOptions trainerOptions(const std::filesystem::path& folder, std::int64_t steps, int batch)
{
    TrainerOptions options;
    options.folder = folder;
    options.steps = steps;
    options.batch = batch;
    options.learningRate = 1.5e-3;
    options.optimizer.emaDecay = 0.998;
    options.logEvery = 50;
    options.sampleEvery = 1000;
    return options;
}

/// Trains a task and leaves the averaged weights in its module.
Result<void> train(TrainingTask& task, const TrainerOptions& options, const std::string& name,
                   const std::atomic<bool>& stop, const Report& report)
{
    Trainer trainer(task, options);
    const Result<TrainingStatus> status = trainer.run(stop, [&](const TrainingStatus& now) {
        if (report)
            report(name, now);
    });
    if (!status)
        return status.error();
    if (status->stopped)
        return Error{ErrorCode::Cancelled,
                     "Training the " + name + " was stopped. The same command goes on with it."};
    trainer.optimizer().swapAverages();
    return {};
}

nlohmann::json ownErrors(SceneReaderTask& reader, IdentityTask& identity, int scenes)
{
    const SceneReaderErrors errors = reader.heldOutErrors(scenes);
    int gallery = 0;
    const RetrievalCounts retrieval = identity.heldOutRetrieval(scenes, &gallery);
    return {{"scenes", errors.scenes},
            {"reader_mean_iou", errors.meanIou},
            {"reader_ap50", errors.ap50},
            {"reader_mask_iou", errors.maskIou},
            {"reader_place_accuracy", errors.placeAccuracy},
            {"reader_light_accuracy", errors.lightAccuracy},
            {"reader_weather_accuracy", errors.weatherAccuracy},
            {"identity_top1", retrieval.top1()},
            {"identity_top5", retrieval.top5()},
            {"identity_queries", retrieval.queries},
            {"identity_gallery_size", gallery}};
}

} // namespace

Result<void> trainEvaluators(const EvaluatorStage& stage, const std::atomic<bool>& stop,
                             const Report& report)
{
    const Result<SubjectStore> store = SubjectStore::open(stage.store);
    if (!store)
        return store.error();
    torch::manual_seed(20250503);
    Evaluators evaluators;
    SceneReaderTask reader(evaluators.reader, *store);
    IdentityTask identity(evaluators.identity, *store);
    const auto readerOptions =
        trainerOptions(stage.folder / "scene-reader", stage.readerSteps, stage.readerBatch);
    const auto identityOptions =
        trainerOptions(stage.folder / "identity", stage.identitySteps, stage.identityBatch);
    if (Result<void> done = train(reader, readerOptions, "scene reader", stop, report); !done)
        return done;
    if (Result<void> done = train(identity, identityOptions, "identity encoder", stop, report);
        !done)
        return done;
    evaluators.ownErrors = ownErrors(reader, identity, stage.errorScenes);
    return evaluators.save(stage.exportTo);
}

int runEvaluatorTrainingCli(int argc, char** argv)
{
    CLI::App app("Trains the networks that measure pictures.");
    EvaluatorStage stage;
    app.add_option("--store", stage.store, "Folder of the prepared subjects")->required();
    app.add_option("--folder", stage.folder, "Folder of the runs")->required();
    app.add_option("--export", stage.exportTo, "Folder to write the trained networks to")
        ->required();
    app.add_option("--reader-steps", stage.readerSteps, "Steps of the scene reader");
    app.add_option("--identity-steps", stage.identitySteps, "Steps of the identity encoder");
    app.add_option("--reader-batch", stage.readerBatch);
    app.add_option("--identity-batch", stage.identityBatch);
    app.add_option("--error-scenes", stage.errorScenes, "Scenes for the networks' own errors");
    CLI11_PARSE(app, argc, argv);

    std::signal(SIGINT, interruptTraining);
    const Result<void> done = trainEvaluators(
        stage, s_interrupted, [](const std::string& name, const TrainingStatus& now) {
            std::printf("%s: step %lld, loss %.4f, %.1f samples/s\n", name.c_str(),
                        static_cast<long long>(now.step), now.loss, now.picturesPerSecond);
            std::fflush(stdout);
        });
    if (!done) {
        std::fprintf(stderr, "%s\n%s\n", done.error().message.c_str(), done.error().detail.c_str());
        return 1;
    }
    return 0;
}

} // namespace diorama
