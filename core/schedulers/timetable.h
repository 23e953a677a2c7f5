// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedulers/schedulerconfig.h"

#include <vector>

namespace diorama {

/// Timesteps in the order of sampling and, for the kinds that count in sigmas, their noise levels
/// with the final one at the end.
struct Timetable
{
    std::vector<double> timesteps;
    std::vector<double> sigmas;
};

/// DDIM's and PNDM's whole timesteps, largest first.
std::vector<double> spacedTimesteps(const SchedulerConfig& config, int steps);

/// Euler's and Euler ancestral's: the spacing's own points.
Timetable eulerTimetable(const SchedulerConfig& config, int steps);

/// DPM-Solver's and UniPC's: one point more is laid out and the last one left away.
Timetable solverTimetable(const SchedulerConfig& config, int steps);

/// Noise per unit of signal at each training timestep.
std::vector<double> trainingSigmas(const std::vector<double>& alphasCumprod);

} // namespace diorama
