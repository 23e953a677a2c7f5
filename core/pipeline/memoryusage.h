// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace diorama {

/// The most physical memory that this process has had, and what the system could still give, in
/// bytes. 0 where the system does not say.
std::uint64_t peakMemoryBytes();
std::uint64_t availableMemoryBytes();

} // namespace diorama
