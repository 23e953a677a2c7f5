// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

namespace diorama {

/// Runs tasks of libtorch at the same time, each with an equal share of the threads that libtorch
/// computes with and with the caller's grad mode; one after the other where there is one thread.
/// Threads that each do a whole task wait for each other once, those that share every operation
/// after each of them. Throws what a task throws, when all have ended.
void runSideBySide(const std::vector<std::function<void()>>& tasks);

} // namespace diorama
