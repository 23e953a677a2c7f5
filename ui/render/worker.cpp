// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/worker.h"

#include <algorithm>
#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace diorama {
namespace {

/// Where a job's threads fill all cores, the window's thread gets one as soon as it has something
/// to do. Threads that a job starts inherit it.
void letTheWindowGoFirst()
{
#ifdef __linux__
    constexpr int kNiceness = 3;
    const int now = getpriority(PRIO_PROCESS, 0);
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), now + kNiceness);
#endif
}

} // namespace

Worker::Worker()
    : m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{}

Worker::~Worker()
{
    stop();
}

void Worker::post(Job job, std::string key)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_thread.get_stop_token().stop_requested())
            return;
        if (!key.empty())
            std::erase_if(m_entries, [&key](const Entry& entry) { return entry.key == key; });
        m_entries.push_back({std::move(job), std::move(key)});
    }
    m_wake.notify_one();
}

void Worker::stop()
{
    m_thread.request_stop();
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
}

void Worker::run(std::stop_token stop)
{
    letTheWindowGoFirst();
    while (!stop.stop_requested()) {
        Entry entry;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_entries.empty(); }))
                return;
            entry = std::move(m_entries.front());
            m_entries.pop_front();
        }
        entry.job(stop);
    }
}

} // namespace diorama
