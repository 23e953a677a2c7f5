// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace diorama {

/// One thread that works off a list of jobs in order, less urgent than the thread that made it. All
/// functions may be called from any thread. Destruction asks the running job to stop, drops the
/// waiting ones and waits.
class Worker final
{
public:
    using Job = std::function<void(std::stop_token)>;

    Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();

    /// Appends a job. A waiting job with the same non-empty key is replaced: of a question that is
    /// asked again before its turn, only the last is worth an answer.
    void post(Job job, std::string key = {});

    /// Asks everything to stop and drops what waits. Later jobs are dropped too.
    void stop();

private:
    struct Entry
    {
        Job job;
        std::string key;
    };
    void run(std::stop_token stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Entry> m_entries;
    std::jthread m_thread;
};

} // namespace diorama
