// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/conditioner.h"
#include "core/pipeline/fusedstep.h"
#include "core/pipeline/layoutguider.h"
#include "core/schedulers/scheduler.h"

#include <cstdint>
#include <stop_token>
#include <torch/torch.h>
#include <utility>
#include <vector>

namespace diorama {

/// How the branches of a step become one prediction.
struct GuidanceOptions
{
    double scale = 7.5;   ///< 1: the conditional branch alone.
    double rescale = 0.0; ///< See rescaleGuidance().
    double until = 1.0;   ///< Share of the schedule that is guided.

    bool actsAt(double progress) const { return scale != 1.0 && progress < until; }
};

/// A negative prompt with its own place on the canvas.
struct LocalNegative
{
    std::size_t branch = 0; ///< Conditioner::kFirstExtra or above.
    torch::Tensor weight;   ///< [1, 1, height, width], 0 to 1: where it replaces the plain branch.
    double until = 1.0;     ///< Share of the schedule during which it acts.
};

/// Cells outside a repainted region, which follow the original picture's own noising.
struct KeptOutside
{
    torch::Tensor original; ///< Clean latents.
    torch::Tensor noise;    ///< Of the start.
    torch::Tensor mask;     ///< [1, 1, height, width]: 1 is repainted.
};

struct DenoiseOptions
{
    GuidanceOptions guidance = {};
    std::vector<LocalNegative> negatives = {};
    LayoutGuider* layout = nullptr;    ///< Not owned.
    const KeptOutside* kept = nullptr; ///< Not owned.
    std::uint64_t seed = 0;            ///< Of the noise that ancestral methods draw.
    std::stop_token stop = {};
};

/// A render between two steps; a plain value. The rest of the render follows from it exactly.
struct DenoiseState
{
    int first = 0;         ///< Index of the first evaluation; above 0 with a start picture.
    int next = 0;          ///< Index of the next one.
    torch::Tensor latents; ///< [batch, channels, height, width] float32
    SchedulerState scheduler = {};
    torch::Tensor clean = {}; ///< The clean latents that the last evaluation pointed to.
};

/// The denoising loop's body, the same for every family, size and number of pictures.
class Denoiser final
{
public:
    /// The references must outlive it.
    Denoiser(const Scheduler& scheduler, Conditioner& conditioner, DenoiseOptions options);

    /// From unit noise.
    DenoiseState start(const torch::Tensor& noise) const;
    /// From clean latents with the noise of the schedule's last `strength` share.
    DenoiseState startFrom(const torch::Tensor& original, const torch::Tensor& noise,
                           double strength) const;
    bool isDone(const DenoiseState& state) const { return state.next >= m_scheduler.count(); }

    /// One evaluation. `observer` sees the conditional branch. `drawn` replaces the seed's own
    /// noise, for comparison with reference runs. Asked to stop, it may end before the evaluation:
    /// the state is then of no more use.
    void step(DenoiseState& state, AttentionObserver* observer = nullptr,
              const torch::Tensor& drawn = {});

private:
    BranchOutputs evaluate(const torch::Tensor& latents, int index, double progress,
                           AttentionObserver* observer);
    /// In one pass over memory, where guidance and the scheduler's step are linear; else false, and
    /// the state is as it was.
    bool advanceAtOnce(DenoiseState& state, const BranchOutputs& outputs) const;
    void advance(DenoiseState& state, const BranchOutputs& outputs,
                 const torch::Tensor& drawn) const;
    double progressAt(int index) const;

    const Scheduler& m_scheduler;
    Conditioner& m_conditioner;
    DenoiseOptions m_options;
};

} // namespace diorama
