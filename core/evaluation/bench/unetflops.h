// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unetconfig.h"

#include <cstdint>

namespace diorama {

/// Floating-point operations of one pass, two for each multiply-add.
struct UNetFlops
{
    double convolution = 0;
    double linear = 0;
    double attention = 0;

    double total() const { return convolution + linear + attention; }
};

/// What a pass through a plain UNet costs, counted from its config.
UNetFlops countUNetFlops(const UNetConfig& config, std::int64_t batch, std::int64_t height,
                         std::int64_t width, std::int64_t textLength = 77);

} // namespace diorama
