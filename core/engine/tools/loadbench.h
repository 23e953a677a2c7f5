// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>

namespace diorama {

struct LoadBenchOptions
{
    std::filesystem::path folder =
        {}; ///< Empty: a Stable Diffusion 1.5 UNet in float16 (1.7 GB) is written first.
    std::string device = "auto";
    std::string dtype = "auto"; ///< "auto" keeps what the files have where they agree.
};

struct LoadBenchReport
{
    double readSeconds = 0;   ///< Reading the UNet's files once, into a small buffer.
    double loadSeconds = 0;   ///< Opening, checking and filling the network.
    double weightsMib = 0;    ///< Of the network in memory.
    double peakGrowthMib = 0; ///< How much the largest resident memory grew.
    std::string dtype;

    double timeRatio() const { return readSeconds > 0 ? loadSeconds / readSeconds : 0; }
    double memoryRatio() const { return weightsMib > 0 ? peakGrowthMib / weightsMib : 0; }
    nlohmann::json toJson() const;
    std::string text() const;
};

/// Loads a model's UNet and compares with reading its files and with the size of its weights. Both
/// have the files in the system's cache, or both have not.
Result<LoadBenchReport> benchLoad(const LoadBenchOptions& options);

} // namespace diorama
