// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/scene/rendersettings.h"

#include <torch/torch.h>

#include <memory>
#include <optional>
#include <vector>

namespace diorama {

/// What the model's output means.
enum class PredictionType { Epsilon, VPrediction, Sample, Flow };

/// Everything that a multistep method remembers between steps: a plain value, empty at the start.
/// Keep it beside the latents to resume later.
struct SchedulerState
{
    std::vector<torch::Tensor> history =
        {};                    ///< Newest first; what they are is the method's business.
    torch::Tensor sample = {}; ///< An earlier sample, where the method goes back to one.
    int done = 0;              ///< Steps made since the start.
    int order = 0;             ///< Of the latest step (UniPC).
};

/// What a step gives.
struct SchedulerStep
{
    torch::Tensor sample;
    SchedulerState state;
};

/// A step written as next = sample*x + prediction*e + history*h, and h' = keepSample*x +
/// keepPrediction*e as the history of the next step. `usesHistory` says whether h
/// (state.history[0]) is read at all.
struct LinearStep
{
    double sample = 1;
    double prediction = 0;
    double history = 0;
    double keepSample = 0;
    double keepPrediction = 0;
    bool usesHistory = false;
    bool keepsHistory = false;
};

/// A sampling method for one number of steps: immutable tables and pure functions. Indices count
/// the model evaluations, 0 to count()-1. Arithmetic is in the sample's dtype: hand in float32.
class Scheduler
{
public:
    virtual ~Scheduler() = default;
    Scheduler(const Scheduler&) = delete;
    Scheduler& operator=(const Scheduler&) = delete;

    /// Model evaluations; PNDM has one more than the steps that were asked for.
    int count() const { return static_cast<int>(m_timesteps.size()); }
    /// What the model is told at each of them; whole numbers but for Euler with Karras sigmas and
    /// flow.
    const std::vector<double>& timesteps() const { return m_timesteps; }
    double timestep(int index) const { return m_timesteps.at(static_cast<std::size_t>(index)); }
    /// Noise per unit of signal (flow: the share of noise); one entry more than timesteps().
    const std::vector<double>& sigmas() const { return m_sigmas; }
    double sigma(int index) const { return m_sigmas.at(static_cast<std::size_t>(index)); }

    PredictionType predictionType() const { return m_predictionType; }

    /// Unit noise times this starts a render at index 0.
    virtual double initNoiseSigma() const { return 1.0; }
    /// Whether step() takes noise at this index.
    virtual bool needsNoise(int index) const;
    /// The sample as the model wants to see it.
    virtual torch::Tensor scaleModelInput(const torch::Tensor& sample, int index) const;
    /// A clean picture with the noise of this index: where img2img starts and what repainting
    /// keeps.
    virtual torch::Tensor addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                                   int index) const;
    /// The clean picture that the model's output points to.
    virtual torch::Tensor predictedClean(const torch::Tensor& prediction, int index,
                                         const torch::Tensor& sample) const;
    /// One step. `noise` may be undefined where needsNoise(index) is false.
    virtual SchedulerStep step(const torch::Tensor& prediction, int index,
                               const torch::Tensor& sample, const torch::Tensor& noise,
                               const SchedulerState& state) const = 0;
    /// The same step as coefficients, where the method is linear and draws no noise here.
    virtual std::optional<LinearStep> linearStep(int index, const SchedulerState& state) const;

    /// Where a render with a start picture begins: strength 1 is index 0, strength 0 is count().
    int startIndex(double strength) const;

protected:
    Scheduler() = default;

    std::vector<double> m_timesteps;
    std::vector<double> m_sigmas;
    PredictionType m_predictionType = PredictionType::Epsilon;
    int m_stepsAsked = 0;
};

/// What a render changes about the model's own scheduler.
struct SchedulerOverrides
{
    SchedulerKind kind = SchedulerKind::ModelDefault;
    TimestepSpacing spacing = TimestepSpacing::ModelDefault;
    bool karrasSigmas = false; ///< False keeps the model's choice.
    double eta = 0.0;          ///< DDIM: 0 draws no noise, 1 is ancestral.
};

/// Makes the scheduler that a diffusers scheduler_config.json describes. What the file leaves out
/// has the default of its class; with another kind, of that kind's class, as diffusers does.
Result<std::unique_ptr<Scheduler>> makeScheduler(const Json& config, int steps,
                                                 const SchedulerOverrides& overrides = {});

/// The overrides that a render's settings ask for.
SchedulerOverrides overridesFrom(const RenderSettings& settings);

} // namespace diorama
