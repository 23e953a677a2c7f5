// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedulers/unipcscheduler.h"

#include "core/schedulers/noisepoint.h"
#include "core/schedulers/timetable.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// Solves a small linear system by elimination with pivots.
std::vector<double> solved(std::vector<std::vector<double>> matrix, std::vector<double> right)
{
    const std::size_t n = right.size();
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row)
            if (std::abs(matrix[row][column]) > std::abs(matrix[pivot][column]))
                pivot = row;
        std::swap(matrix[column], matrix[pivot]);
        std::swap(right[column], right[pivot]);
        for (std::size_t row = column + 1; row < n; ++row) {
            const double factor = matrix[row][column] / matrix[column][column];
            for (std::size_t k = column; k < n; ++k)
                matrix[row][k] -= factor * matrix[column][k];
            right[row] -= factor * right[column];
        }
    }
    for (std::size_t row = n; row-- > 0;) {
        for (std::size_t k = row + 1; k < n; ++k)
            right[row] -= matrix[row][k] * right[k];
        right[row] /= matrix[row][row];
    }
    return right;
}

/// The paper's quantities for a step from one noise level to another, with earlier points at ratios
/// `r`.
struct Step
{
    double ratio = 0; ///< Of the noises.
    double base = 0;  ///< Signal times phi_1.
    double gain = 0;  ///< Signal times B(h).
    std::vector<double> r;
    std::vector<double> rho;
};

/// `points` are sigmas: target, origin, then earlier ones. The weights of `terms` differences are
/// solved for.
Step stepBetween(const std::vector<double>& points, std::size_t terms, bool isBh1)
{
    const NoisePoint to(points[0]);
    const NoisePoint from(points[1]);
    const double h = to.lambda - from.lambda;
    const double hh = -h;
    const double phi = std::expm1(hh);
    const double b = isBh1 ? hh : phi;
    Step step;
    step.ratio = to.noise / from.noise;
    step.base = to.signal * phi;
    step.gain = to.signal * b;
    for (std::size_t i = 2; i < points.size(); ++i)
        step.r.push_back((NoisePoint(points[i]).lambda - from.lambda) / h);
    std::vector<double> nodes = step.r;
    nodes.push_back(1.0);
    nodes.resize(terms);
    std::vector<std::vector<double>> matrix;
    std::vector<double> right;
    double phiK = phi / hh - 1.0;
    double factorial = 1.0;
    for (std::size_t k = 0; k < terms; ++k) {
        std::vector<double> row;
        for (const double node : nodes)
            row.push_back(std::pow(node, static_cast<double>(k)));
        matrix.push_back(std::move(row));
        right.push_back(phiK * factorial / b);
        factorial *= static_cast<double>(k + 2);
        phiK = phiK / hh - 1.0 / factorial;
    }
    step.rho = solved(std::move(matrix), std::move(right));
    return step;
}

} // namespace

UniPcScheduler::UniPcScheduler(const SchedulerConfig& config, int steps)
    : m_order(config.solverOrder)
    , m_isBh1(config.isBh1)
    , m_lowerOrderFinal(config.lowerOrderFinal)
    , m_disabledCorrectors(config.disabledCorrectors)
{
    m_predictionType = config.prediction;
    m_stepsAsked = steps;
    Timetable table = solverTimetable(config, steps);
    m_timesteps = std::move(table.timesteps);
    m_sigmas = std::move(table.sigmas);
}

torch::Tensor UniPcScheduler::corrected(const torch::Tensor& clean, int index,
                                        const SchedulerState& state) const
{
    std::vector<double> points{sigma(index), sigma(index - 1)};
    for (int i = 1; i < state.order; ++i)
        points.push_back(sigma(index - 1 - i));
    const auto order = static_cast<std::size_t>(state.order);
    Step step = stepBetween(points, order, m_isBh1);
    if (order == 1)
        step.rho = {0.5};
    const torch::Tensor& origin = state.history[0];
    torch::Tensor sum = (clean - origin) * step.rho.back();
    for (std::size_t i = 1; i < order; ++i)
        sum = sum + (state.history[i] - origin) * (step.rho[i - 1] / step.r[i - 1]);
    return state.sample * step.ratio - origin * step.base - sum * step.gain;
}

torch::Tensor UniPcScheduler::predicted(const torch::Tensor& sample, int index, int order,
                                        const std::vector<torch::Tensor>& history) const
{
    std::vector<double> points{sigma(index + 1), sigma(index)};
    for (int i = 1; i < order; ++i)
        points.push_back(sigma(index - i));
    Step step = stepBetween(points, static_cast<std::size_t>(order - 1), m_isBh1);
    if (order == 2)
        step.rho = {0.5};
    torch::Tensor next = sample * step.ratio - history[0] * step.base;
    for (std::size_t i = 1; i < static_cast<std::size_t>(order); ++i)
        next = next - (history[i] - history[0]) * (step.gain * step.rho[i - 1] / step.r[i - 1]);
    return next;
}

SchedulerStep UniPcScheduler::step(const torch::Tensor& prediction, int index,
                                   const torch::Tensor& sample, const torch::Tensor&,
                                   const SchedulerState& state) const
{
    const torch::Tensor clean = predictedClean(prediction, index, sample);
    const bool isDisabled = std::find(m_disabledCorrectors.begin(), m_disabledCorrectors.end(),
                                      index - 1) != m_disabledCorrectors.end();
    const bool corrects = index > 0 && state.sample.defined() && !isDisabled;
    const torch::Tensor from = corrects ? corrected(clean, index, state) : sample;
    SchedulerState after = state;
    after.history.insert(after.history.begin(), clean);
    if (static_cast<int>(after.history.size()) > m_order)
        after.history.pop_back();
    int order = m_lowerOrderFinal ? std::min(m_order, count() - index) : m_order;
    order = std::min(order, static_cast<int>(after.history.size()));
    // Ratios of lambda have no meaning where the last one is infinite.
    if (sigma(index + 1) <= 0)
        order = 1;
    after.order = order;
    after.sample = from;
    ++after.done;
    return {predicted(from, index, order, after.history), after};
}

} // namespace diorama
