// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace diorama {

struct DecoderBenchOptions
{
    int side = 512;
    std::string device = "auto";
    std::string dtype = "auto";
};

struct DecoderBenchReport
{
    double seconds = 0;
    double peakRssMib = 0;
    std::string dtype;
    int side = 0;

    nlohmann::json toJson() const;
    std::string text() const;
};

/// Decodes one picture with Stable Diffusion's autoencoder and random weights, after a small one to
/// warm up.
Result<DecoderBenchReport> benchDecoder(const DecoderBenchOptions& options);

} // namespace diorama
