// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lcpattention.h"

#include "core/cuda/guidedstep.h"
#include "core/nn/attention.h"

#include <algorithm>
#include <string_view>

namespace diorama {

namespace {

constexpr double kHidden = -1e4; ///< Added to a score, leaves nothing after softmax.
constexpr double kLeastMask =
    1e-4; ///< Foreground below this counts as this, so that its logarithm stays finite.
constexpr double kPlaceGain =
    1.7; ///< A key at the query's own place scores about 8 with 32 features a head.

/// [channels] in front of [batch, keys, channels].
torch::Tensor withNull(const torch::Tensor& null, const torch::Tensor& keys)
{
    return torch::cat({null.view({1, 1, -1}).expand({keys.size(0), 1, -1}), keys}, 1);
}

/// The region of each of a level's keys, -1 for the null token in front of them.
torch::Tensor regionsOfKeys(std::int64_t regions, std::int64_t keysPerRegion)
{
    const auto keys = torch::arange(regions, torch::kInt32).repeat_interleave(keysPerRegion);
    return torch::cat({torch::full({1}, -1, torch::kInt32), keys});
}

/// [batch, regions, keys per region] of additive scores and [batch, regions, queries] of visibility
/// to [batch, 1, queries, 1 + regions * keys per region].
torch::Tensor visibilityBias(const torch::Tensor& keyScores, const torch::Tensor& visible)
{
    const c10::DeviceGuard guard(visible.device());
    const bool isOnCard = visible.is_cuda() && std::string_view(cudaUnavailableReason()).empty();
    const auto place = isOnCard ? visible.device() : torch::Device(torch::kCPU);
    const auto batch = std::max(keyScores.size(0), visible.size(0));
    const auto arranged = [&](const torch::Tensor& x) {
        return x.to(place, torch::kFloat32).expand({batch, -1, -1}).contiguous();
    };
    const auto masks = arranged(visible);
    const auto scores = torch::constant_pad_nd(arranged(keyScores).flatten(1), {1, 0});
    const auto keyRegion = regionsOfKeys(masks.size(1), keyScores.size(2)).to(place);
    const auto bias = torch::empty({batch, masks.size(2), scores.size(1)}, masks.options());
    AttentionBias task;
    task.regionMasks = masks.data_ptr<float>();
    task.keyRegion = keyRegion.data_ptr<std::int32_t>();
    task.keyScores = scores.data_ptr<float>();
    task.batch = batch;
    task.regions = masks.size(1);
    task.queries = masks.size(2);
    task.keys = scores.size(1);
    task.blocked = static_cast<float>(kHidden);
    task.bias = bias.data_ptr<float>();
    buildAttentionBias(task, isOnCard ? ComputePlace::Cuda : ComputePlace::Cpu);
    return bias.to(visible.device()).unsqueeze(1);
}

/// False on other devices than the CPU, where asking would wait for all that is queued.
bool isAllFalse(const torch::Tensor& use)
{
    return use.device().is_cpu() && !use.any().item<bool>();
}

/// [batch, queries, 1]: the mean strength of the regions that are seen at a query, 1 where none is
/// or the layout is withheld. `visible` is [batch, regions, queries].
torch::Tensor strengthAt(const LcpConditions& conditions, const torch::Tensor& visible)
{
    const auto shares = visible.to(torch::kFloat32);
    const auto count = shares.sum(1);
    const auto sum = (shares * conditions.strengths.unsqueeze(-1)).sum(1);
    auto strength = torch::where(count > 0, sum / count.clamp_min(1), torch::ones_like(sum));
    if (const auto& withheld = conditions.layout.withheld; withheld.defined())
        strength = torch::where(withheld.unsqueeze(-1), torch::ones_like(strength), strength);
    return strength.unsqueeze(-1);
}

} // namespace

torch::Tensor LcpLevel::scaled(const torch::Tensor& read, double scale) const
{
    const auto all = scale == 1 ? read : read * scale;
    return strength.defined() ? all * strength.to(all.scalar_type()) : all;
}

torch::Tensor referencePlaceFeatures(const LcpReferenceCache& references, std::int64_t height,
                                     std::int64_t width)
{
    const auto frames = references.places.flatten(1, 2).unsqueeze(2); // [batch, references, 1, 4]
    const auto cells = gridPlaces(height, width).to(frames.device()); // [cells, 2]
    const auto start = frames.narrow(-1, 0, 2), end = frames.narrow(-1, 2, 2);
    return placeFeatures(
        (start + (end - start) * cells).flatten(1, 2)); // [batch, references * cells, features]
}

LcpLevel makeLcpLevel(const LcpConditions& conditions, std::size_t block, std::int64_t height,
                      std::int64_t width)
{
    torch::NoGradGuard guard;
    LcpLevel level;
    const auto visible =
        conditions.layout.visibleMasks(height, width).flatten(2); // [batch, regions, queries]
    const auto& references = conditions.references;
    if (!references.isEmpty()) {
        const auto [rows, columns] = references.grids.at(block);
        const auto& masks = references.masks;
        const auto batch = masks.size(0), regions = masks.size(1), photos = masks.size(2);
        const auto small = torch::adaptive_avg_pool2d(masks.flatten(0, 1), {rows, columns})
                               .view({batch, regions, photos, rows * columns});
        const auto used = references.use.to(torch::kFloat32).unsqueeze(-1);
        const auto scores = torch::log(small.clamp_min(kLeastMask)) + (1 - used) * kHidden;
        level.staticBias = visibilityBias(scores.flatten(2), visible);
        level.staticHidden = isAllFalse(references.use);
        if (level.staticBias.size(0) == 1 && level.staticBias.device().is_cpu() &&
            visible.size(1) <= kMostSightRegions)
            level.staticSight = lcpSight(level.staticBias, visible, kHidden / 2);
        level.queryPlaces =
            placeFeatures(gridPlaces(height, width).to(masks.device())).unsqueeze(0);
        level.keyPlaces = referencePlaceFeatures(references, rows, columns);
    }
    if (conditions.dynamicTokens.defined()) {
        const auto scores =
            (1 - conditions.dynamicUse.to(torch::kFloat32)) * kHidden; // [batch, regions, tokens]
        level.dynamicBias = visibilityBias(scores, visible);
        level.dynamicHidden = isAllFalse(conditions.dynamicUse);
    }
    if (conditions.strengths.defined())
        level.strength = strengthAt(conditions, visible);
    return level;
}

StaticAttentionImpl::StaticAttentionImpl(std::int64_t channels, std::int64_t heads)
    : m_heads(heads)
{
    to_q = register_module("to_q", LinearLayer(channels, channels, /*withBias=*/false));
    to_k = register_module("to_k", LinearLayer(channels, channels, /*withBias=*/false));
    to_v = register_module("to_v", LinearLayer(channels, channels, /*withBias=*/false));
    to_place =
        register_module("to_place", LinearLayer(kPlaceFeatures, channels, /*withBias=*/false));
    to_out = register_module("to_out", LinearLayer(channels, channels));
    null_key = register_parameter("null_key", torch::zeros({channels}));
    null_value = register_parameter("null_value", torch::zeros({channels}));
    // Every head sees every place feature, and a reference's features arrive as they are: weights
    // are shared between the two passes, so they already mean the same.
    torch::NoGradGuard guard;
    to_place->weight.zero_();
    for (std::int64_t row = 0; row < channels; ++row)
        to_place->weight[row][row % (channels / heads) % kPlaceFeatures] = kPlaceGain;
    to_v->weight.mul_(0.2).add_(torch::eye(channels));
    to_out->weight.mul_(0.2).add_(torch::eye(channels), 0.5);
    to_out->bias.zero_();
}

std::pair<torch::Tensor, torch::Tensor>
StaticAttentionImpl::keysValues(const torch::Tensor& tokens, const torch::Tensor& keyPlaces)
{
    return {withNull(null_key, to_k(tokens) + to_place(keyPlaces)),
            withNull(null_value, to_v(tokens))};
}

torch::Tensor
StaticAttentionImpl::forward(const torch::Tensor& x,
                             const std::pair<torch::Tensor, torch::Tensor>& keysValues,
                             const LcpLevel& level)
{
    if (level.staticHidden)
        return to_out(keysValues.second.narrow(1, 0, 1));
    if (!level.staticSight.groups.empty() && x.size(0) == 1)
        return forwardSeen(x, keysValues, level);
    const auto q = to_q(x) + to_place(level.queryPlaces);
    return to_out(attend(q, keysValues.first, keysValues.second, m_heads, level.staticBias));
}

torch::Tensor
StaticAttentionImpl::forwardSeen(const torch::Tensor& x,
                                 const std::pair<torch::Tensor, torch::Tensor>& keysValues,
                                 const LcpLevel& level)
{
    const auto& sight = level.staticSight;
    const auto& [keys, values] = keysValues;
    const auto q = to_q(x.index_select(1, sight.queries)) +
                   to_place(level.queryPlaces.index_select(1, sight.queries));
    std::vector<torch::Tensor> read;
    std::int64_t first = 0;
    for (const SightGroup& group : sight.groups) {
        read.push_back(attend(q.narrow(1, first, group.queries), keys.index_select(1, group.keys),
                              values.index_select(1, group.keys), m_heads, group.bias));
        first += group.queries;
    }
    const auto all = to_out(values.narrow(1, 0, 1)).expand({-1, x.size(1), -1});
    return all.index_copy(1, sight.queries, to_out(torch::cat(read, 1)));
}

DynamicAttentionImpl::DynamicAttentionImpl(std::int64_t channels, std::int64_t contextChannels,
                                           std::int64_t heads)
    : m_heads(heads)
{
    to_k = register_module("to_k", LinearLayer(contextChannels, channels, /*withBias=*/false));
    to_v = register_module("to_v", LinearLayer(contextChannels, channels, /*withBias=*/false));
    null_key = register_parameter("null_key", torch::zeros({channels}));
    null_value = register_parameter("null_value", torch::zeros({channels}));
}

torch::Tensor DynamicAttentionImpl::forward(const torch::Tensor& q, const torch::Tensor& tokens,
                                            const LcpLevel& level)
{
    if (level.dynamicHidden)
        return null_value.view({1, 1, -1}).to(q.scalar_type());
    const auto flat = tokens.flatten(1, 2); // [batch, regions * tokens, context channels]
    return attend(q, withNull(null_key, to_k(flat)), withNull(null_value, to_v(flat)), m_heads,
                  level.dynamicBias);
}

} // namespace diorama
