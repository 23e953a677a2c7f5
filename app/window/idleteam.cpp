// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idleteam.h"

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <omp.h>

namespace diorama {

IdleTeam::IdleTeam()
{
    if (std::getenv("GOMP_SPINCOUNT") != nullptr || std::getenv("OMP_WAIT_POLICY") != nullptr)
        return;
    m_thread = std::jthread([](const std::stop_token& stop) {
        // The team belongs to this thread, and ends with it. Without any work it would be left out.
        std::atomic<int> members = 0;
#pragma omp parallel num_threads(omp_get_num_procs())
        ++members;
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait(lock, stop, [] { return false; });
    });
}

} // namespace diorama
