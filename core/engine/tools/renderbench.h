// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/scene/scene.h"

#include <nlohmann/json_fwd.hpp>

#include <stop_token>
#include <string>

namespace diorama {

struct RenderBenchOptions
{
    std::string model = "diorama-small";
    int side = 256;
    int steps = 20;
    int runs = 3;
    double guidanceUntil = 1.0; ///< See RenderSettings.
    bool layoutGuidance = false;
    std::string device = "auto";
    std::string dtype = "auto";
};

struct RenderBenchReport
{
    double seconds = 0;             ///< Median of the renders with the model loaded.
    double firstPreviewSeconds = 0; ///< Median, from the call to the first preview.
    double loadSeconds = 0;         ///< Of the first render's loading.
    double peakRssMib = 0;
    double secondsPerStep = 0;
    std::string model;
    std::string dtype;
    int side = 0;
    int steps = 0;

    nlohmann::json toJson() const;
    std::string text() const;
};

/// Paints a scene with two boxes and two photos several times, as the program would.
Result<RenderBenchReport> benchRender(const RenderBenchOptions& options,
                                      const ProgressSink& progress, std::stop_token stop);

/// The scene that is painted: photos are drawn on the spot.
Scene benchScene(const RenderBenchOptions& options);

} // namespace diorama
