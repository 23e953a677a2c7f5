// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layers.h"
#include "core/nn/lcpconditions.h"
#include "core/nn/lcpsight.h"

#include <cstdint>
#include <torch/torch.h>
#include <utility>

namespace diorama {

/// What the LCP layers of all transformer blocks on one grid share.
struct LcpLevel
{
    torch::Tensor queryPlaces; ///< [1, queries, kPlaceFeatures]
    torch::Tensor keyPlaces;   ///< [batch, keys, kPlaceFeatures]
    torch::Tensor staticBias; ///< [batch, 1, queries, 1 + keys]: 0 for the null token, then who may
                              ///< see which key.
    /// The same for a single picture in main memory; without groups elsewhere.
    LcpSight staticSight;
    torch::Tensor dynamicBias; ///< [batch, 1, queries, 1 + tokens]
    /// No query may see any key: the null token answers alone, whatever the queries are.
    bool staticHidden = false;
    bool dynamicHidden = false;
    /// [batch, queries, 1] by what both branches are scaled; undefined: 1.
    torch::Tensor strength;

    /// What a branch read, scaled for the whole picture and by the strength at each query.
    torch::Tensor scaled(const torch::Tensor& read, double scale) const;
};

/// The key side and the query side of a level. `block` is any transformer block on that grid.
LcpLevel makeLcpLevel(const LcpConditions& conditions, std::size_t block, std::int64_t height,
                      std::int64_t width);

/// Where the cells of the references land on the canvas, [batch, regions * photos * cells,
/// kPlaceFeatures].
torch::Tensor referencePlaceFeatures(const LcpReferenceCache& references, std::int64_t height,
                                     std::int64_t width);

/// The static branch: visual tokens read the stored tokens of their region's references. Queries
/// and keys carry the canvas place through one shared map that starts sharp, so that attention
/// starts as a soft copy of the reference laid into the box. A null token catches those who may see
/// nothing.
class StaticAttentionImpl final : public torch::nn::Module
{
public:
    StaticAttentionImpl(std::int64_t channels, std::int64_t heads);

    /// `tokens` is [batch, keys, channels]; returns keys and values with the null token in front.
    std::pair<torch::Tensor, torch::Tensor> keysValues(const torch::Tensor& tokens,
                                                       const torch::Tensor& keyPlaces);
    /// `x` is [batch, queries, channels]. Where the level is hidden the result has one query for
    /// all.
    torch::Tensor forward(const torch::Tensor& x,
                          const std::pair<torch::Tensor, torch::Tensor>& keysValues,
                          const LcpLevel& level);

    LinearLayer to_q{nullptr};
    LinearLayer to_k{nullptr};
    LinearLayer to_v{nullptr};
    LinearLayer to_place{nullptr};
    LinearLayer to_out{nullptr};
    torch::Tensor null_key;   ///< [channels]
    torch::Tensor null_value; ///< [channels]

private:
    torch::Tensor forwardSeen(const torch::Tensor& x,
                              const std::pair<torch::Tensor, torch::Tensor>& keysValues,
                              const LcpLevel& level);

    std::int64_t m_heads;
};
TORCH_MODULE(StaticAttention);

/// The dynamic branch: the queries of text cross-attention read the image tokens of their region's
/// subject.
class DynamicAttentionImpl final : public torch::nn::Module
{
public:
    DynamicAttentionImpl(std::int64_t channels, std::int64_t contextChannels, std::int64_t heads);
    /// `q` is [batch, queries, channels], `tokens` [batch, regions, tokens, context channels].
    torch::Tensor forward(const torch::Tensor& q, const torch::Tensor& tokens,
                          const LcpLevel& level);

    LinearLayer to_k{nullptr};
    LinearLayer to_v{nullptr};
    torch::Tensor null_key;   ///< [channels]
    torch::Tensor null_value; ///< [channels]

private:
    std::int64_t m_heads;
};
TORCH_MODULE(DynamicAttention);

} // namespace diorama
