// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/layoutguider.h"

#include "core/nn/layoutenergy.h"

#include <algorithm>
#include <utility>

namespace diorama {
namespace {

/// Training-free layout control's step size; it multiplies the noise level squared.
constexpr double kStepSize = 30.0;
/// Below this mean L_pos a region counts as placed.
constexpr double kGoodEnough = 0.2;
/// A step never moves the latents by more than this share of their norm.
constexpr double kLargestMove = 0.1;

/// Noise variance per unit of signal, for flow matching too, where sigma is the share of noise.
double noiseVariance(const Scheduler& scheduler, int index)
{
    constexpr double kMost = 1e3;
    double sigma = scheduler.sigma(index);
    if (scheduler.predictionType() == PredictionType::Flow)
        sigma = sigma / std::max(1.0 - sigma, 1e-3);
    return std::min(sigma * sigma, kMost);
}

} // namespace

LayoutGuider::LayoutGuider(const LayoutGuidance& settings, std::vector<AttendedRegion> regions,
                           Conditioner& conditioner, const Scheduler& scheduler)
    : m_settings(settings)
    , m_conditioner(conditioner)
    , m_scheduler(scheduler)
    , m_attention(std::move(regions))
{}

bool LayoutGuider::isActive(int done) const
{
    return done < m_settings.steps && !m_attention.regions().empty();
}

torch::Tensor LayoutGuider::guided(const torch::Tensor& latents, int index, double progress,
                                   const std::stop_token& stop)
{
    torch::Tensor moved = latents;
    for (int iteration = 0; iteration < m_settings.iterations; ++iteration) {
        if (stop.stop_requested())
            break;
        const torch::AutoGradMode withGradient(true);
        const torch::Tensor variable = moved.detach().requires_grad_(true);
        double position = 0;
        const torch::Tensor loss = energy(variable, index, progress, position);
        if (!loss.defined() || position < kGoodEnough)
            break;
        const torch::Tensor gradient =
            torch::autograd::grad({loss}, {variable}, {}, c10::nullopt, false, true)[0];
        if (!gradient.defined() || !torch::isfinite(gradient).all().item<bool>())
            break;
        torch::Tensor move =
            gradient * (kStepSize * m_settings.strength * noiseVariance(m_scheduler, index));
        const double length = move.norm().item<double>();
        const double most = kLargestMove * moved.norm().item<double>();
        if (length > most)
            move = move * (most / length);
        moved = (moved - move).detach();
    }
    return moved.detach();
}

torch::Tensor LayoutGuider::energy(const torch::Tensor& latents, int index, double progress,
                                   double& position)
{
    m_attention.clear();
    const PassOptions pass{.progress = progress,
                           .observer = &m_attention,
                           .stopAfterUpBlock = RegionAttention::kLastUpBlock};
    m_conditioner.predict(m_scheduler.scaleModelInput(latents, index), m_scheduler.timestep(index),
                          {Conditioner::kConditional}, pass);
    torch::Tensor total;
    int counted = 0;
    for (std::size_t i = 0; i < m_attention.regions().size(); ++i) {
        const auto& region = m_attention.regions()[i];
        const auto& maps = m_attention.maps(i);
        for (const auto& map : maps) {
            const torch::Tensor stacked = map.unsqueeze(0);
            const torch::Tensor box = boxTensor(region.box).to(map.device());
            const torch::Tensor place = positionEnergy(stacked, box);
            const torch::Tensor sum = region.strength * (place + scaleEnergy(stacked, box)) /
                                      static_cast<double>(maps.size());
            total = total.defined() ? total + sum : sum;
            position += place.item<double>();
            ++counted;
        }
    }
    position /= std::max(counted, 1);
    m_attention.clear();
    return total;
}

} // namespace diorama
