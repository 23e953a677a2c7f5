// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/nn/unetconfig.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace diorama {

struct UNetBenchOptions
{
    UNetConfig config = {};    ///< Stable Diffusion 1.5.
    std::int64_t height = 512; ///< Of the picture, in pixels.
    std::int64_t width = 512;
    std::int64_t batch = 2;      ///< Two for guidance.
    int steps = 3;               ///< Timed ones, after one that is not.
    std::string device = "auto"; ///< As detectDevicePolicy() takes it.
    std::string dtype = "auto";
};

/// What was measured. Rates are in GFLOP/s.
struct UNetBenchReport
{
    double secondsPerStep = 0; ///< Of the fastest step.
    double gflops = 0;
    double convPeakGflops =
        0; ///< A 3x3 convolution of 320 channels at 64x64, in the same run and number format.
    double shareOfPeak = 0;  ///< gflops over convPeakGflops
    double peakRssMib = 0;   ///< Largest resident memory of the process so far.
    double buildSeconds = 0; ///< Until the weights were there.
    double growthMib = 0;    ///< Resident memory after the last step over that after the first.
    double gflopPerStep = 0;
    std::string dtype = {};

    nlohmann::json toJson() const;
    std::string text() const;
};

/// Runs a UNet with random weights, made on the spot.
Result<UNetBenchReport> benchUnet(const UNetBenchOptions& options = {},
                                  const ProgressSink& progress = {});

/// Resident memory of this process in MiB: now, and at most so far. 0 where the system does not
/// tell.
double residentMib();
double peakResidentMib();

} // namespace diorama
