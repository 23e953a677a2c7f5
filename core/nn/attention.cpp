// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/attention.h"

#include "core/nn/recomputedattention.h"
#include "core/nn/trainableattention.h"
#include "core/tensor/attentionheads.h"
#include "core/tensor/fastpaths.h"

#include <cmath>

namespace diorama {

namespace {

/// Scores of a head that are worth keeping for the gradient; beyond, memory is dearer than time.
constexpr std::int64_t kMostKeptScores = 1 << 22;

} // namespace

torch::Tensor attend(const torch::Tensor& q, const torch::Tensor& k, const torch::Tensor& v,
                     std::int64_t heads, const torch::Tensor& bias)
{
    const bool needsGradient = torch::GradMode::is_enabled() &&
                               (q.requires_grad() || k.requires_grad() || v.requires_grad());
    if (needsGradient && q.size(1) * k.size(1) > kMostKeptScores)
        return recomputedAttention(q, k, v, heads, bias);
    if (needsGradient && canTrainAttention(q, k, v))
        return trainableAttention(q, k, v, heads, bias);
    return attention(q, k, v, heads, bias);
}

torch::Tensor attentionProbabilities(const torch::Tensor& q, const torch::Tensor& k,
                                     std::int64_t heads)
{
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(2) / heads));
    const auto scaled = splitHeads(q.to(torch::kFloat32) * scale, heads);
    const auto keys = splitHeads(k.to(torch::kFloat32), heads);
    const auto scores =
        torch::bmm(scaled, keys.transpose(1, 2)).view({q.size(0), heads, q.size(1), k.size(1)});
    return torch::softmax(scores, -1);
}

torch::Tensor applyAttention(const torch::Tensor& probabilities, const torch::Tensor& v)
{
    const auto heads = probabilities.size(1);
    const auto values = splitHeads(v.to(probabilities.scalar_type()), heads);
    return joinHeads(torch::bmm(probabilities.flatten(0, 1), values), heads).to(v.scalar_type());
}

AttentionImpl::AttentionImpl(const AttentionOptions& options)
    : m_options(options)
{
    to_q = register_module("to_q",
                           LinearLayer(options.channels, options.channels, /*withBias=*/false));
    to_k = register_module(
        "to_k", LinearLayer(options.contextChannels, options.channels, /*withBias=*/false));
    to_v = register_module(
        "to_v", LinearLayer(options.contextChannels, options.channels, /*withBias=*/false));
    m_out = LinearLayer(options.channels, options.channels);
    to_out = register_module("to_out", torch::nn::ModuleList(m_out));
}

torch::Tensor AttentionImpl::forward(const torch::Tensor& x, const torch::Tensor& context)
{
    return project(attend(to_q(x), to_k(context), to_v(context), m_options.heads));
}

torch::Tensor AttentionImpl::project(const torch::Tensor& attended)
{
    return m_out(attended);
}

} // namespace diorama
