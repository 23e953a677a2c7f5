// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/training/adamw.h"
#include "core/training/gradientexchange.h"
#include "core/training/trainingtask.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace diorama {

struct TrainerOptions
{
    std::filesystem::path
        folder; ///< Of the run: checkpoint.safetensors, log.csv, progress.html, samples/.
    std::int64_t steps = 1000; ///< The run ends here; the cosine ends here as well.
    int batch = 32;            ///< Samples per step, of all ranks together.
    double learningRate = 6e-4;
    std::int64_t warmUp = 60;
    double lastLearningRate = 0.05; ///< Share of the learning rate that the cosine ends at.
    AdamWOptions optimizer = {};
    /// Each step's batch is cut into so many parts, each with a thread of its own from the data to
    /// the gradient. Where cores are shared, two such threads do twice as much as two threads that
    /// meet after every operation; let torch use one thread then. Sums
    /// then depend on who comes first: runs are bit-exact with one worker only.
    int workers = 1;
    std::uint64_t firstSample = 0; ///< Number of the first sample of the run.
    std::int64_t logEvery = 20;
    std::int64_t checkpointEvery = 250;
    std::int64_t sampleEvery = 500; ///< 0: no pictures.
};

/// What a run has come to.
struct TrainingStatus
{
    std::int64_t step = 0;
    double loss = 0;           ///< Mean since the last report.
    std::int64_t pictures = 0; ///< Seen by this run so far; large ones come in smaller batches.
    double picturesPerSecond = 0;
    double learningRate = 0;
    bool stopped = false; ///< Ended by request, not by its number of steps.
};

/// Trains a task: AdamW with averaged weights, warm-up and cosine, checkpoints that a later call
/// goes on from bit-exactly, a CSV log. The data come from a thread of their own.
class Trainer final
{
public:
    /// The task must outlive the trainer. `exchange` joins the gradients of several processes; null
    /// for one.
    Trainer(TrainingTask& task, TrainerOptions options, GradientExchange* exchange = nullptr);

    /// Goes on from the folder's checkpoint where there is one. `stop` is asked after each step;
    /// a checkpoint is written then as well. `report` is called every logEvery steps.
    Result<TrainingStatus> run(const std::atomic<bool>& stop,
                               const std::function<void(const TrainingStatus&)>& report = {});

    AdamW& optimizer() { return m_optimizer; }
    std::int64_t step() const { return m_step; }
    double learningRateAt(std::int64_t step) const;

    static std::filesystem::path checkpointPath(const std::filesystem::path& folder);
    Result<void> save();
    /// False where there is no checkpoint yet.
    Result<bool> load();

private:
    double trainStep(const std::vector<std::unique_ptr<TrainingBatch>>& parts);
    void log(const TrainingStatus& status) const;
    void writeSamples();
    bool isFirstRank() const { return !m_exchange || m_exchange->rank() == 0; }

    TrainingTask& m_task;
    TrainerOptions m_options;
    GradientExchange* m_exchange;
    AdamW m_optimizer;
    std::int64_t m_step = 0;
    std::int64_t m_pictures = 0;
};

} // namespace diorama
