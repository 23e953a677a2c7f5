// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/lcptask.h"
#include "core/training/trainer.h"

#include <atomic>
#include <filesystem>
#include <functional>

namespace diorama {

/// What the model stage reads and writes.
struct ModelStage
{
    std::filesystem::path store;       ///< Prepared subjects.
    std::filesystem::path autoencoder; ///< Folder of the trained autoencoder.
    std::filesystem::path tokenizer;   ///< Folder with vocab.json and merges.txt.
    std::filesystem::path exportTo;    ///< The model folder to write at the end; empty: none.
    LcpTask::Options task;
    TrainerOptions trainer;
};

/// Trains the LCP model, or goes on with it, until its steps are done or `stop` is set.
Result<TrainingStatus> trainModel(const ModelStage& stage, const std::atomic<bool>& stop,
                                  const std::function<void(const TrainingStatus&)>& report);

/// Writes the averaged weights of the run's checkpoint, in float16, with the autoencoder and the
/// vocabulary, as a model folder.
Result<void> exportModel(const ModelStage& stage);

} // namespace diorama
