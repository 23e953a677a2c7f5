// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/unetconditions.h"

#include <cstddef>
#include <vector>

namespace diorama {

/// Shows an observer what the conditional branch attends to in a pass of several branches.
class ConditionalObserver final : public AttentionObserver
{
public:
    /// `observer` may be null and is not owned.
    ConditionalObserver(AttentionObserver* observer, const std::vector<std::size_t>& branches);

    /// What the pass is to be given: null where nobody looks.
    AttentionObserver* get();

    bool wants(const AttentionSite& site) const override;
    void observe(const AttentionSite& site, const torch::Tensor& probabilities) override;

private:
    AttentionObserver* m_observer;
    std::int64_t m_branches;
    std::int64_t m_conditional; ///< Its place among the branches; m_branches if it is none of them.
};

} // namespace diorama
