// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sidebyside.h"

#include <ATen/Parallel.h>
#include <ATen/ThreadLocalState.h>
#include <algorithm>
#include <future>
#include <omp.h>

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
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < tasks.size(); ++i) {
        others.push_back(std::async(std::launch::async, [&, i] {
            const at::ThreadLocalStateGuard guard(state);
            const OpenMpThreads own(share);
            tasks[i]();
        }));
    }
    const OpenMpThreads own(share);
    tasks.front()();
    for (auto& other : others)
        other.get();
}

} // namespace diorama
