// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace diorama {

/// A noise level as the solvers count it: signal and noise of unit variance, and lambda =
/// log(signal/noise), which is infinite at sigma 0.
struct NoisePoint
{
    explicit NoisePoint(double sigma)
        : signal(1.0 / std::sqrt(sigma * sigma + 1.0))
        , noise(sigma * signal)
        , lambda(-std::log(sigma))
    {}

    double signal;
    double noise;
    double lambda;
};

} // namespace diorama
