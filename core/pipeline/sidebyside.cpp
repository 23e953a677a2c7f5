// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sidebyside.h"

#include <ATen/Parallel.h>
#include <ATen/ThreadLocalState.h>
#include <algorithm>
#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <omp.h>
#include <thread>

namespace diorama {
namespace {

/// OpenMP's number of threads belongs to the calling thread; libtorch's own setter would change
/// that of every new thread as well.
class OpenMpThreads final
{
public:
    explicit OpenMpThreads(int threads)
        : m_before(at::get_num_threads()) // Which also lets libtorch set up this thread.
    {
        omp_set_num_threads(threads);
    }
    ~OpenMpThreads() { omp_set_num_threads(m_before); }
    OpenMpThreads(const OpenMpThreads&) = delete;
    OpenMpThreads& operator=(const OpenMpThreads&) = delete;

private:
    int m_before;
};

/// A thread that waits for tasks. A new one for every task would have libtorch set up its pools
/// again each time.
class Helper final
{
public:
    /// Only when the last one has ended.
    std::future<void> run(std::function<void()> task)
    {
        const std::lock_guard lock(m_mutex);
        m_task = std::packaged_task<void()>(std::move(task));
        auto ended = m_task.get_future();
        m_given.notify_one();
        return ended;
    }

private:
    void loop(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_given.wait(lock, stop, [this] { return m_task.valid(); })) {
            auto task = std::move(m_task);
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::packaged_task<void()> m_task;
    std::jthread m_thread{[this](const std::stop_token& stop) { loop(stop); }};
};

/// What has been started; waits for all of it where it is left early.
class Started final
{
public:
    Started() = default;
    ~Started() { wait(); }
    Started(const Started&) = delete;
    Started& operator=(const Started&) = delete;

    void add(std::future<void> ended) { m_all.push_back(std::move(ended)); }
    /// Throws what one of them threw.
    void finish()
    {
        wait();
        for (auto& ended : m_all)
            ended.get();
    }

private:
    void wait()
    {
        for (const auto& ended : m_all)
            if (ended.valid())
                ended.wait();
    }

    std::vector<std::future<void>> m_all;
};

/// Those of the calling thread, at least `count`.
std::vector<std::unique_ptr<Helper>>& helpers(std::size_t count)
{
    thread_local std::vector<std::unique_ptr<Helper>> own;
    while (own.size() < count)
        own.push_back(std::make_unique<Helper>());
    return own;
}

} // namespace

void runSideBySide(const std::vector<std::function<void()>>& tasks)
{
    const int threads = at::get_num_threads();
    if (threads == 1 || tasks.size() < 2) {
        for (const auto& task : tasks)
            task();
        return;
    }
    const int share = std::max(1, threads / static_cast<int>(tasks.size()));
    const at::ThreadLocalState state;
    const auto withShare = [&](const std::function<void()>& task) {
        const at::ThreadLocalStateGuard guard(state);
        const OpenMpThreads own(share);
        task();
    };
    auto& others = helpers(tasks.size() - 1);
    Started started;
    for (std::size_t i = 1; i < tasks.size(); ++i)
        started.add(others[i - 1]->run([&, i] { withShare(tasks[i]); }));
    withShare(tasks.front());
    started.finish();
}

} // namespace diorama
