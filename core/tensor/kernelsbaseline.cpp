// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/kernels.h"

#include <new>

#define KERNEL_BYTES 16
#define KERNEL_TILE_ROWS 4
#define KERNEL_TABLE kBaselineTable

#include "core/tensor/kernelbody.inc"
