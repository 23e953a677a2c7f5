// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/image/image.h"
#include "core/scene/scene.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace diorama {

/// How a preview is made from the predicted clean latents.
enum class PreviewMethod {
    None,
    Fast,  ///< A linear latent-to-RGB map; one pixel a latent cell.
    Small, ///< A TAESD-style decoder, where the model has one; else Fast.
    Full,  ///< The full decoder.
};

struct PreviewOptions
{
    PreviewMethod method = PreviewMethod::Small;
    int everySteps = 1; ///< A preview at every n-th step; the last step always has one.
    double maxOverhead =
        0.10; ///< Share of the render's time; previews are skipped to stay below it. 1 = no limit.
};

/// A render's state after some step, from which it can be finished later with the same result as an
/// uninterrupted run. Opaque; kept in memory only.
class RenderCheckpoint;

struct RenderRequest
{
    Scene scene; ///< A snapshot.
    PreviewOptions preview = {};
    std::optional<int> stopAfterStep; ///< Draft: end after this many steps with a checkpoint.
    std::shared_ptr<const RenderCheckpoint> resumeFrom = {};
};

/// The share of a region's attention that fell inside its box, 0 to 1.
struct RegionShare
{
    Id region = 0;
    double share = 0;
};

/// One denoising step, done.
struct StepReport
{
    int step = 0; ///< 1 to total.
    int total = 0;
    double sigma = 0; ///< Noise level after the step, in units of the clean signal.
    double change =
        0; ///< Root mean square change of the predicted clean latents since the last step.
    double seconds = 0; ///< Of this step, previews excluded.
    double previewSeconds = 0;
    std::optional<Image> preview;
    std::vector<RegionShare> shares; ///< Empty where the model's attention is not observed.
};

/// Called on the rendering thread; calls must return quickly and must not throw.
class RenderObserver
{
public:
    virtual ~RenderObserver() = default;
    virtual void onProgress(const Progress& progress) = 0; ///< Loading, encoding, decoding.
    virtual void onStep(const StepReport& report) = 0;
};

/// Where the time of a render went, in seconds.
struct RenderTimings
{
    double load = 0;
    double encode = 0;
    double denoise = 0;
    double previews = 0;
    double decode = 0;
    double total = 0;
    double firstPreview = 0; ///< From the call of render() to the first preview handed out.
};

struct RenderResult
{
    Image image; ///< RGB. For a draft: the preview of the last step.
    std::uint64_t seed = 0;
    int stepsDone = 0;
    int stepsTotal = 0;
    RenderTimings timings;
    std::uint64_t peakMemoryBytes = 0;
    std::string model;                                  ///< Name of the model that painted it.
    std::shared_ptr<const RenderCheckpoint> checkpoint; ///< Set for a draft.
};

/// How a part of a region fares with the loaded model.
enum class Support { Used, Approximated, Ignored };

/// What a note is about.
enum class Feature {
    Box,
    Phrase,
    Subject,
    Strength,
    Negative,
    Overlap,
    Adapter,
    RegionCount,
    Sampling
};

/// One line of the capability contract.
struct CapabilityNote
{
    Id region = 0; ///< 0: the whole scene.
    Feature feature = Feature::Box;
    Support support = Support::Used;
    std::string reason; ///< A whole sentence in English.
};

/// What a render would cost.
struct Forecast
{
    double seconds = 0;
    std::uint64_t peakMemoryBytes = 0;
    std::uint64_t availableMemoryBytes = 0;
    bool measured =
        false; ///< Rests on this machine's earlier renders rather than on a count of operations.
};

} // namespace diorama
