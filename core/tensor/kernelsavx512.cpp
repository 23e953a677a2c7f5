// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/kernels.h"

#include <new>

#define KERNEL_BYTES 64
#define KERNEL_TILE_ROWS 8
#define KERNEL_TABLE kAvx512Table

#if defined(__x86_64__) && defined(__clang__)
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx2,fma"))), apply_to = function)
#elif defined(__x86_64__)
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,avx2,fma")
#endif

#include "core/tensor/kernelbody.inc"

#if defined(__x86_64__) && defined(__clang__)
#pragma clang attribute pop
#endif
