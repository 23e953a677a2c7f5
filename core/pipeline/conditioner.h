// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unetconditions.h"

#include <cstddef>
#include <optional>
#include <torch/torch.h>
#include <vector>

namespace diorama {

/// What is special about one pass.
struct PassOptions
{
    double progress = 0;                   ///< Share of the schedule that is done, 0 to 1.
    AttentionObserver* observer = nullptr; ///< Sees the conditional branch alone. Not owned.
    std::optional<int> stopAfterUpBlock =
        {}; ///< Ends the pass early; the result is then no prediction.
};

/// A family's way of telling its UNet what to paint: the one thing in which the small model and the
/// large ones differ during a render.
///
/// A branch is one version of the conditions that a step evaluates: kPlain (the negative prompt,
/// no layout), kConditional (everything), and from kFirstExtra on the scene's further negatives.
class Conditioner
{
public:
    static constexpr std::size_t kPlain = 0;
    static constexpr std::size_t kConditional = 1;
    static constexpr std::size_t kFirstExtra = 2;

    virtual ~Conditioner() = default;

    /// The UNet's output for every branch, one after the other, [branches * batch, channels,
    /// height, width] in float32. `latents` is [batch, channels, height, width], scaled as the
    /// scheduler wants it.
    virtual torch::Tensor predict(const torch::Tensor& latents, double timestep,
                                  const std::vector<std::size_t>& branches,
                                  const PassOptions& options) = 0;
};

} // namespace diorama
