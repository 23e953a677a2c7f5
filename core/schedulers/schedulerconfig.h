// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/schedulers/noiseschedule.h"
#include "core/schedulers/scheduler.h"

#include <string>
#include <vector>

namespace diorama {

/// How the last step's noise level is taken.
enum class FinalSigma { Zero, SigmaMin };

/// A scheduler_config.json read for one kind of scheduler: every value is in range, what the file
/// leaves out has the default of that kind's class in diffusers.
struct SchedulerConfig
{
    SchedulerKind kind = SchedulerKind::Ddim;
    int trainSteps = 1000;
    std::vector<double> alphasCumprod; ///< Empty for flow matching.
    PredictionType prediction = PredictionType::Epsilon;
    TimestepSpacing spacing = TimestepSpacing::Leading;
    int stepsOffset = 0;
    bool setAlphaToOne = true;
    bool clipSample = false;
    double clipRange = 1.0;
    bool isZeroSnr = false;

    bool karras = false;
    bool exponential = false;
    bool logLinear = false; ///< Euler's interpolation of sigmas.
    double sigmaMin = 0;    ///< 0: from the schedule.
    double sigmaMax = 0;
    FinalSigma finalSigma = FinalSigma::Zero;

    int solverOrder = 2;
    bool isStochastic = false; ///< DPM-Solver's sde-dpmsolver++.
    bool isHeun = false;       ///< DPM-Solver's solver_type.
    bool isBh1 = false;        ///< UniPC's solver_type.
    bool lowerOrderFinal = true;
    bool eulerAtFinal = false;
    std::vector<int> disabledCorrectors;

    int originalSteps = 50;        ///< LCM
    double timestepScaling = 10.0; ///< LCM
    double shift = 1.0;            ///< Flow matching
    /// Of the noise after a step, what is drawn anew: DDIM, and flow matching (0 unless it is
    /// stochastic; 1: all of it, as upstream).
    double eta = 0.0;

    /// Refuses kinds that the model was not trained for; see suits().
    static Result<SchedulerConfig> read(const Json& json, const SchedulerOverrides& overrides);
};

} // namespace diorama
