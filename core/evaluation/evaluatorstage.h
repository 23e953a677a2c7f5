// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/trainer.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

namespace diorama {

/// How the evaluators are trained.
struct EvaluatorStage
{
    std::filesystem::path store;  ///< Prepared subjects.
    std::filesystem::path folder; ///< Of the runs: scene-reader/ and identity/.
    std::filesystem::path exportTo;
    std::int64_t readerSteps = 4000;
    std::int64_t identitySteps = 4000;
    int readerBatch = 16;
    int identityBatch = 64;
    int errorScenes =
        600; ///< Held-out composites on which the evaluators' own errors are measured.
};

/// Trains both evaluators (or goes on with them), measures their own errors and writes them to
/// `exportTo`. `report` receives the name of the network that is trained. A stopped run is
/// Cancelled; called again it goes on.
Result<void>
trainEvaluators(const EvaluatorStage& stage, const std::atomic<bool>& stop,
                const std::function<void(const std::string&, const TrainingStatus&)>& report = {});

/// The same as a command line: --store --folder --export --reader-steps --identity-steps ...
/// Returns the exit status.
int runEvaluatorTrainingCli(int argc, char** argv);

} // namespace diorama
