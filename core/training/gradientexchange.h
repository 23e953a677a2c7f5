// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <torch/torch.h>

namespace diorama {

/// Averages the gradients of the processes that train one model together.
class GradientExchange
{
public:
    virtual ~GradientExchange() = default;
    virtual int rank() const = 0;
    virtual int ranks() const = 0;
    /// Replaces every gradient by its mean over the ranks. A missing one counts as zero.
    virtual void average(const torch::nn::Module& module) = 0;

    /// Ranks on one machine, or several with a shared folder: torch's c10d with Gloo over a
    /// FileStore. `meeting` is a file that no earlier run has left behind. Blocks until all are
    /// there.
    static std::unique_ptr<GradientExchange> overGloo(const std::filesystem::path& meeting,
                                                      int rank, int ranks);
};

} // namespace diorama
