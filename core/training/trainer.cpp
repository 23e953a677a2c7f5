// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/base/file.h"
#include "core/base/log.h"
#include "core/tensor/safetensors.h"
#include "core/training/batchqueue.h"
#include "core/training/trainingplot.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <numbers>
#include <numeric>
#include <thread>

namespace diorama {

Trainer::Trainer(TrainingTask& task, TrainerOptions options, GradientExchange* exchange)
    : m_task(task)
    , m_options(std::move(options))
    , m_exchange(exchange)
    , m_optimizer(task.module(), m_options.optimizer)
{}

double Trainer::learningRateAt(std::int64_t step) const
{
    const auto at = static_cast<double>(step);
    if (step < m_options.warmUp)
        return m_options.learningRate * (at + 1) / static_cast<double>(m_options.warmUp);
    const double total =
        static_cast<double>(std::max<std::int64_t>(1, m_options.steps - m_options.warmUp));
    const double share = std::min(1.0, (at - static_cast<double>(m_options.warmUp)) / total);
    const double cosine = 0.5 * (1 + std::cos(std::numbers::pi * share));
    return m_options.learningRate *
           (m_options.lastLearningRate + (1 - m_options.lastLearningRate) * cosine);
}

std::filesystem::path Trainer::checkpointPath(const std::filesystem::path& folder)
{
    return folder / "checkpoint.safetensors";
}

Result<void> Trainer::save()
{
    std::error_code ignored;
    std::filesystem::create_directories(m_options.folder, ignored);
    return writeSafetensors(checkpointPath(m_options.folder), m_optimizer.state(),
                            {{"format", "diorama-training-1"},
                             {"step", std::to_string(m_step)},
                             {"optimizer_steps", std::to_string(m_optimizer.steps())},
                             {"pictures", std::to_string(m_pictures)}});
}

Result<bool> Trainer::load()
{
    const auto path = checkpointPath(m_options.folder);
    if (!std::filesystem::exists(path))
        return false;
    const auto file = SafetensorsFile::open(path);
    if (!file)
        return file.error();
    try {
        const auto number = [&](const char* key) { return std::stoll(file->metadata().at(key)); };
        m_optimizer.setState(file->tensors(), number("optimizer_steps"));
        m_step = number("step");
        m_pictures = number("pictures");
    } catch (const std::exception& error) {
        return Error{ErrorCode::InvalidInput,
                     "The checkpoint " + path.string() +
                         " does not belong to this model. Choose another folder.",
                     error.what()};
    }
    return true;
}

double Trainer::trainStep(const std::vector<std::unique_ptr<TrainingBatch>>& parts)
{
    std::vector<double> losses(parts.size());
    std::vector<std::exception_ptr> failures(parts.size());
    const auto work = [&](std::size_t part) {
        try {
            const torch::Tensor loss =
                m_task.loss(*parts[part]) / static_cast<double>(parts.size());
            loss.backward();
            losses[part] = loss.item<double>();
        } catch (...) {
            failures[part] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t part = 1; part < parts.size(); ++part)
        threads.emplace_back(work, part);
    work(0);
    for (std::thread& thread : threads)
        thread.join();
    for (const std::exception_ptr& failure : failures) {
        if (failure)
            std::rethrow_exception(failure);
    }
    if (m_exchange)
        m_exchange->average(m_task.module());
    m_optimizer.step(learningRateAt(m_step));
    return std::accumulate(losses.begin(), losses.end(), 0.0);
}

Result<TrainingStatus> Trainer::run(const std::atomic<bool>& stop,
                                    const std::function<void(const TrainingStatus&)>& report)
{
    try {
        if (auto loaded = load(); !loaded)
            return loaded.error();
        const int ranks = m_exchange ? m_exchange->ranks() : 1;
        const int share = m_options.batch / ranks;
        const int workers = std::clamp(m_options.workers, 1, share);
        const auto stride = static_cast<std::uint64_t>(share) * static_cast<unsigned>(ranks);
        const auto first = m_options.firstSample + static_cast<std::uint64_t>(m_step) * stride +
                           (m_exchange ? static_cast<std::uint64_t>(m_exchange->rank()) *
                                             static_cast<unsigned>(share)
                                       : 0);
        std::vector<std::unique_ptr<BatchQueue>> queues;
        for (int worker = 0; worker < workers; ++worker) {
            const int begin = share * worker / workers, end = share * (worker + 1) / workers;
            queues.push_back(std::make_unique<BatchQueue>(
                m_task, first + static_cast<unsigned>(begin), stride, end - begin));
        }
        std::vector<std::unique_ptr<TrainingBatch>> parts(queues.size());

        TrainingStatus status;
        double sum = 0;
        std::int64_t counted = 0, picturesBefore = m_pictures;
        auto since = std::chrono::steady_clock::now();
        while (m_step < m_options.steps && !stop) {
            for (std::size_t worker = 0; worker < queues.size(); ++worker) {
                parts[worker] = queues[worker]->next();
                m_pictures += parts[worker]->size() * ranks;
            }
            sum += trainStep(parts);
            ++counted;
            ++m_step;
            if (m_step % m_options.logEvery == 0 || m_step == m_options.steps) {
                const auto now = std::chrono::steady_clock::now();
                const double seconds = std::chrono::duration<double>(now - since).count();
                status = {m_step, sum / static_cast<double>(counted), m_pictures,
                          static_cast<double>(m_pictures - picturesBefore) / seconds,
                          learningRateAt(m_step)};
                log(status);
                if (report)
                    report(status);
                since = now;
                sum = 0;
                counted = 0;
                picturesBefore = m_pictures;
            }
            if (isFirstRank() && m_options.checkpointEvery > 0 &&
                m_step % m_options.checkpointEvery == 0) {
                if (auto saved = save(); !saved)
                    return saved.error();
            }
            if (isFirstRank() && m_options.sampleEvery > 0 && m_step % m_options.sampleEvery == 0)
                writeSamples();
        }
        status.step = m_step;
        status.stopped = m_step < m_options.steps;
        if (isFirstRank()) {
            if (auto saved = save(); !saved)
                return saved.error();
        }
        return status;
    } catch (const std::exception& error) {
        return Error{ErrorCode::Internal, "The training stopped because of an unexpected failure.",
                     error.what()};
    }
}

void Trainer::log(const TrainingStatus& status) const
{
    if (!isFirstRank())
        return;
    std::filesystem::create_directories(m_options.folder);
    const auto path = m_options.folder / "log.csv";
    const bool fresh = !std::filesystem::exists(path);
    std::ofstream out(path, std::ios::app);
    if (fresh)
        out << "step,pictures,loss,pictures_per_second,learning_rate\n";
    out << status.step << ',' << status.pictures << ',' << status.loss << ','
        << status.picturesPerSecond << ',' << status.learningRate << '\n';
    out.close();
    if (auto drawn = writeTrainingPlot(path, m_options.folder / "progress.html"); !drawn)
        spdlog::warn(drawn.error().message);
}

void Trainer::writeSamples()
{
    const auto folder = m_options.folder / "samples";
    std::filesystem::create_directories(folder);
    char name[32];
    std::snprintf(name, sizeof name, "%07lld.png", static_cast<long long>(m_step));
    m_optimizer.swapAverages();
    const torch::NoGradGuard noGrad;
    m_task.module().eval();
    m_task.writeSamples(folder / name);
    m_task.module().train();
    m_optimizer.swapAverages();
}

} // namespace diorama
