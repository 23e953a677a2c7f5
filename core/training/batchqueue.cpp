// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batchqueue.h"

namespace diorama {
namespace {

constexpr std::size_t kAhead = 3;

} // namespace

BatchQueue::BatchQueue(const TrainingTask& task, std::uint64_t first, std::uint64_t stride,
                       int count)
    : m_task(task)
    , m_first(first)
    , m_stride(stride)
    , m_count(count)
    , m_thread([this] { work(); })
{}

BatchQueue::~BatchQueue()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::unique_ptr<TrainingBatch> BatchQueue::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_ready.empty() || m_failure; });
    if (m_ready.empty())
        std::rethrow_exception(m_failure);
    auto batch = std::move(m_ready.front());
    m_ready.pop_front();
    m_changed.notify_all();
    return batch;
}

void BatchQueue::work()
{
    for (std::uint64_t first = m_first;; first += m_stride) {
        std::unique_ptr<TrainingBatch> batch;
        std::exception_ptr failure;
        try {
            batch = m_task.load(first, m_count);
        } catch (...) {
            failure = std::current_exception();
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ready.size() < kAhead || m_stopping; });
        if (m_stopping)
            return;
        if (failure) {
            m_failure = failure;
            m_changed.notify_all();
            return;
        }
        m_ready.push_back(std::move(batch));
        m_changed.notify_all();
    }
}

} // namespace diorama
