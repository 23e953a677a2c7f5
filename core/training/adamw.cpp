// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/adamw.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace diorama {
namespace {

constexpr std::int64_t kGrain = 16384;

torch::Tensor asFloat(const torch::Tensor& tensor)
{
    return tensor.to(torch::kFloat32).contiguous();
}

} // namespace

AdamW::AdamW(const torch::nn::Module& module, const AdamWOptions& options)
    : m_options(options)
{
    const torch::NoGradGuard noGrad;
    for (const auto& item : module.named_parameters()) {
        const torch::Tensor& parameter = item.value();
        if (!parameter.requires_grad())
            continue;
        Slot slot;
        slot.name = item.key();
        slot.parameter = parameter;
        // The update walks memory in order, so a weight in another layout gets a copy of its own.
        const bool own = parameter.scalar_type() != torch::kFloat32 || !parameter.is_contiguous();
        slot.weight = own ? asFloat(parameter.detach()).clone() : parameter.detach();
        slot.ema = slot.weight.clone();
        slot.m = torch::zeros_like(slot.weight);
        slot.v = torch::zeros_like(slot.weight);
        m_slots.push_back(std::move(slot));
    }
}

double AdamW::gradientNorm() const
{
    double sum = 0;
    for (const Slot& slot : m_slots) {
        if (slot.parameter.grad().defined()) {
            const double norm = slot.parameter.grad().norm().item<double>();
            sum += norm * norm;
        }
    }
    return std::sqrt(sum);
}

double AdamW::step(double learningRate)
{
    const torch::NoGradGuard noGrad;
    const double norm = gradientNorm();
    if (std::isfinite(norm)) {
        ++m_steps;
        const double clip = m_options.clipNorm;
        const double scale = clip > 0 && norm > clip ? clip / norm : 1.0;
        const auto n = static_cast<double>(m_steps);
        const double emaDecay = std::min(m_options.emaDecay, (1 + n) / (10 + n));
        for (Slot& slot : m_slots)
            update(slot, learningRate, scale, emaDecay);
    }
    for (Slot& slot : m_slots) {
        if (slot.parameter.grad().defined())
            slot.parameter.mutable_grad().zero_();
    }
    return norm;
}

void AdamW::update(Slot& slot, double learningRate, double scale, double emaDecay)
{
    float* weight = slot.weight.data_ptr<float>();
    float* ema = slot.ema.data_ptr<float>();
    const auto keep = static_cast<float>(emaDecay);
    // Undefined where no batch has used the branch since the start, zeros where one has: both are
    // no gradient, or a resumed run would differ.
    const torch::Tensor& given = slot.parameter.grad();
    const torch::Tensor gradient =
        given.defined() ? asFloat(given) : torch::zeros_like(slot.weight);
    const float* g = gradient.data_ptr<float>();
    float* m = slot.m.data_ptr<float>();
    float* v = slot.v.data_ptr<float>();
    const auto n = static_cast<double>(m_steps);
    const auto beta1 = static_cast<float>(m_options.beta1);
    const auto beta2 = static_cast<float>(m_options.beta2);
    const auto rate = static_cast<float>(learningRate / (1 - std::pow(m_options.beta1, n)));
    const auto correction = static_cast<float>(1 / std::sqrt(1 - std::pow(m_options.beta2, n)));
    const auto eps = static_cast<float>(m_options.eps);
    const auto decay =
        static_cast<float>(slot.weight.dim() > 1 ? 1 - learningRate * m_options.weightDecay : 1.0);
    const auto clip = static_cast<float>(scale);
    at::parallel_for(0, slot.weight.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            const float gi = g[i] * clip;
            m[i] = beta1 * m[i] + (1 - beta1) * gi;
            v[i] = beta2 * v[i] + (1 - beta2) * gi * gi;
            weight[i] = weight[i] * decay - rate * m[i] / (std::sqrt(v[i]) * correction + eps);
            ema[i] = keep * ema[i] + (1 - keep) * weight[i];
        }
    });
    if (slot.weight.data_ptr() != slot.parameter.data_ptr())
        slot.parameter.copy_(slot.weight);
}

void AdamW::swapAverages()
{
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots) {
        const torch::Tensor kept = slot.weight.clone();
        slot.weight.copy_(slot.ema);
        slot.ema.copy_(kept);
        if (slot.weight.data_ptr() != slot.parameter.data_ptr())
            slot.parameter.copy_(slot.weight);
    }
}

std::map<std::string, torch::Tensor> AdamW::averages() const
{
    std::map<std::string, torch::Tensor> out;
    for (const Slot& slot : m_slots)
        out[slot.name] = slot.ema;
    return out;
}

std::map<std::string, torch::Tensor> AdamW::state() const
{
    std::map<std::string, torch::Tensor> out;
    for (const Slot& slot : m_slots) {
        out["weight." + slot.name] = slot.weight;
        out["ema." + slot.name] = slot.ema;
        out["m." + slot.name] = slot.m;
        out["v." + slot.name] = slot.v;
    }
    return out;
}

void AdamW::setState(const std::map<std::string, torch::Tensor>& state, std::int64_t steps)
{
    const torch::NoGradGuard noGrad;
    for (auto& [name, tensor] : this->state()) {
        const auto found = state.find(name);
        if (found == state.end() || found->second.sizes() != tensor.sizes())
            throw std::invalid_argument("The checkpoint does not fit the model: " + name);
    }
    for (auto& [name, tensor] : this->state())
        tensor.copy_(state.at(name));
    for (Slot& slot : m_slots) {
        if (slot.weight.data_ptr() != slot.parameter.data_ptr())
            slot.parameter.copy_(slot.weight);
    }
    m_steps = steps;
}

} // namespace diorama
