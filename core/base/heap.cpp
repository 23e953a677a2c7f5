// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/heap.h"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace diorama {

void keepFreedMemory()
{
#if defined(__GLIBC__)
    constexpr int kMib = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 32 * kMib); // the largest that glibc takes
    ::mallopt(M_TRIM_THRESHOLD, 1024 * kMib);
    ::mallopt(M_TOP_PAD, 64 * kMib);
    ::mallopt(M_ARENA_MAX, 1); // other arenas cannot hold large blocks
#endif
}

void returnFreedMemory()
{
#if defined(__GLIBC__)
    ::malloc_trim(0);
#endif
}

} // namespace diorama
