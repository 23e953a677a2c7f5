// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/conditionalobserver.h"

#include "core/pipeline/conditioner.h"

#include <algorithm>

namespace diorama {

ConditionalObserver::ConditionalObserver(AttentionObserver* observer,
                                         const std::vector<std::size_t>& branches)
    : m_observer(observer)
    , m_branches(static_cast<std::int64_t>(branches.size()))
    , m_conditional(std::ranges::find(branches, Conditioner::kConditional) - branches.begin())
{}

AttentionObserver* ConditionalObserver::get()
{
    return m_observer != nullptr && m_conditional < m_branches ? this : nullptr;
}

bool ConditionalObserver::wants(const AttentionSite& site) const
{
    return m_observer->wants(site);
}

void ConditionalObserver::observe(const AttentionSite& site, const torch::Tensor& probabilities)
{
    const std::int64_t rows = probabilities.size(0) / m_branches;
    m_observer->observe(site, probabilities.narrow(0, m_conditional * rows, rows));
}

} // namespace diorama
