// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainingtask.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace diorama {

/// Loads the batches of a run in order on a thread of its own, a few ahead. An exception of the
/// task comes out of next().
class BatchQueue final
{
public:
    /// Batch i holds the samples [first + i * stride, ... + count). The task must outlive the
    /// queue.
    BatchQueue(const TrainingTask& task, std::uint64_t first, std::uint64_t stride, int count);
    ~BatchQueue();
    BatchQueue(const BatchQueue&) = delete;
    BatchQueue& operator=(const BatchQueue&) = delete;

    std::unique_ptr<TrainingBatch> next();

private:
    void work();

    const TrainingTask& m_task;
    std::uint64_t m_first;
    std::uint64_t m_stride;
    int m_count;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<TrainingBatch>> m_ready;
    std::exception_ptr m_failure;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace diorama
