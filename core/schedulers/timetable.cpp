// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/timetable.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// Half to even, as numpy rounds.
double rounded(double value)
{
    return std::nearbyint(value);
}

std::vector<double> linspace(double first, double last, int count)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(count == 1 ? first : first + (last - first) / (count - 1) * i);
    if (count > 1)
        values.back() = last;
    return values;
}

/// The whole range in equal parts from the top. The reference's numpy.arange makes one step too
/// many for a few numbers (61, 103, ...), at timestep -1; not so here.
std::vector<double> trailing(int trainSteps, int steps)
{
    const double ratio = static_cast<double>(trainSteps) / steps;
    std::vector<double> values;
    for (int i = 0; i < steps; ++i)
        values.push_back(rounded(trainSteps - ratio * i) - 1.0);
    return values;
}

/// 0, ratio, 2 ratio, ... plus the offset, largest first.
std::vector<double> leading(int ratio, int count, int offset)
{
    std::vector<double> values;
    for (int i = count - 1; i >= 0; --i)
        values.push_back(static_cast<double>(i) * ratio + offset);
    return values;
}

/// Linear interpolation in a table by index.
double interpolated(const std::vector<double>& table, double position)
{
    const double limited = std::clamp(position, 0.0, static_cast<double>(table.size() - 1));
    const auto low = static_cast<std::size_t>(limited);
    const std::size_t high = std::min(low + 1, table.size() - 1);
    const double share = limited - static_cast<double>(low);
    return table[low] + share * (table[high] - table[low]);
}

std::vector<double> interpolatedAll(const std::vector<double>& table,
                                    const std::vector<double>& positions)
{
    std::vector<double> values;
    for (const double position : positions)
        values.push_back(interpolated(table, position));
    return values;
}

/// Karras, Aittala, Aila and Laine 2022, with rho 7.
std::vector<double> karrasSigmas(double smallest, double largest, int count)
{
    constexpr double kRho = 7.0;
    std::vector<double> values;
    for (const double ramp : linspace(0, 1, count)) {
        const double low = std::pow(smallest, 1 / kRho);
        const double high = std::pow(largest, 1 / kRho);
        values.push_back(std::pow(high + ramp * (low - high), kRho));
    }
    return values;
}

std::vector<double> exponentialSigmas(double smallest, double largest, int count)
{
    std::vector<double> values = linspace(std::log(largest), std::log(smallest), count);
    for (double& value : values)
        value = std::exp(value);
    return values;
}

/// The fractional training timestep whose sigma this is, linear in log sigma.
double timestepOf(double sigma, const std::vector<double>& training)
{
    const double wanted = std::log(std::max(sigma, 1e-10));
    std::size_t low = 0;
    while (low + 2 < training.size() && wanted - std::log(training[low + 1]) >= 0)
        ++low;
    const double a = std::log(training[low]);
    const double b = std::log(training[low + 1]);
    const double share = std::clamp((a - wanted) / (a - b), 0.0, 1.0);
    return static_cast<double>(low) + share;
}

void appendFinal(Timetable& table, const SchedulerConfig& config, double smallest)
{
    table.sigmas.push_back(config.finalSigma == FinalSigma::Zero ? 0.0 : smallest);
}

std::vector<double> respaced(const SchedulerConfig& config, double smallest, double largest,
                             int steps)
{
    const double low = config.sigmaMin > 0 ? config.sigmaMin : smallest;
    const double high = config.sigmaMax > 0 ? config.sigmaMax : largest;
    return config.karras ? karrasSigmas(low, high, steps) : exponentialSigmas(low, high, steps);
}

} // namespace

std::vector<double> trainingSigmas(const std::vector<double>& alphasCumprod)
{
    std::vector<double> sigmas;
    for (const double alpha : alphasCumprod)
        sigmas.push_back(std::sqrt((1.0 - alpha) / alpha));
    return sigmas;
}

std::vector<double> spacedTimesteps(const SchedulerConfig& config, int steps)
{
    const int train = config.trainSteps;
    if (config.spacing == TimestepSpacing::Trailing)
        return trailing(train, steps);
    if (config.spacing == TimestepSpacing::Leading)
        return leading(train / steps, steps, config.stepsOffset);
    std::vector<double> values = linspace(0, train - 1, steps);
    for (double& value : values)
        value = rounded(value);
    std::reverse(values.begin(), values.end());
    return values;
}

Timetable eulerTimetable(const SchedulerConfig& config, int steps)
{
    const int train = config.trainSteps;
    Timetable table;
    if (config.spacing == TimestepSpacing::Linspace) {
        table.timesteps = linspace(0, train - 1, steps);
        std::reverse(table.timesteps.begin(), table.timesteps.end());
    } else {
        table.timesteps = spacedTimesteps(config, steps);
    }
    const std::vector<double> training = trainingSigmas(config.alphasCumprod);
    table.sigmas = interpolatedAll(training, table.timesteps);
    if (config.kind == SchedulerKind::Euler) {
        if (config.logLinear) {
            table.sigmas = exponentialSigmas(training.front(), training.back(), steps + 1);
            table.sigmas.pop_back();
        }
        if (config.karras || config.exponential) {
            table.sigmas = respaced(config, table.sigmas.back(), table.sigmas.front(), steps);
            for (std::size_t i = 0; i < table.sigmas.size(); ++i)
                table.timesteps[i] = timestepOf(table.sigmas[i], training);
        }
        appendFinal(table, config, training.front());
    } else {
        table.sigmas.push_back(0.0);
    }
    return table;
}

Timetable solverTimetable(const SchedulerConfig& config, int steps)
{
    const int train = config.trainSteps;
    const std::vector<double> training = trainingSigmas(config.alphasCumprod);
    Timetable table;
    if (config.karras || config.exponential) {
        table.sigmas = respaced(config, training.front(), training.back(), steps);
        for (const double sigma : table.sigmas)
            table.timesteps.push_back(rounded(timestepOf(sigma, training)));
        const double smallest =
            config.kind == SchedulerKind::UniPc ? table.sigmas.back() : training.front();
        appendFinal(table, config, smallest);
        return table;
    }
    if (config.spacing == TimestepSpacing::Trailing) {
        table.timesteps = trailing(train, steps);
    } else if (config.spacing == TimestepSpacing::Leading) {
        table.timesteps = leading(train / (steps + 1), steps + 1, config.stepsOffset);
        table.timesteps.pop_back();
    } else {
        table.timesteps = linspace(0, train - 1, steps + 1);
        for (double& value : table.timesteps)
            value = rounded(value);
        std::reverse(table.timesteps.begin(), table.timesteps.end());
        table.timesteps.pop_back();
    }
    table.sigmas = interpolatedAll(training, table.timesteps);
    appendFinal(table, config, training.front());
    return table;
}

} // namespace diorama
