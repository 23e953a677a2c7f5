// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/computethreads.h"

#include <algorithm>
#include <cstdlib>
#include <thread>
#include <torch/torch.h>

namespace diorama {

void useComputeThreads(int wanted)
{
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const char* asked = std::getenv("OMP_NUM_THREADS");
    const int common = asked ? std::max(1, std::atoi(asked)) : cores;
    torch::set_num_threads(std::min(wanted > 0 ? wanted : common, 4 * cores));
}

} // namespace diorama
