// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace diorama {

/// Lets libtorch compute with so many threads, at most four a core. 0: as OMP_NUM_THREADS says,
/// else one a core; libtorch's own choice counts physical cores, of which a virtual machine may
/// show one.
void useComputeThreads(int wanted);

} // namespace diorama
