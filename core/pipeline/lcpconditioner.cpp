// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/lcpconditioner.h"

#include <utility>

namespace diorama {

LcpConditioner::LcpConditioner(LcpModel model, std::vector<LcpConditions> branches,
                               double groundingShare)
    : m_model(std::move(model))
    , m_branches(std::move(branches))
    , m_groundingShare(groundingShare)
{}

torch::Tensor LcpConditioner::predict(const torch::Tensor& latents, double timestep,
                                      const std::vector<std::size_t>& branches,
                                      const PassOptions& options)
{
    LcpConditions conditions = joined(branches);
    if (options.progress >= m_groundingShare)
        conditions.scales.grounding = 0;
    const auto parameter = m_model->unet->conv_in->weight;
    const torch::Tensor noisy = latents.to(parameter.device(), parameter.scalar_type())
                                    .repeat({static_cast<std::int64_t>(branches.size()), 1, 1, 1});
    const torch::Tensor time = torch::full(
        {noisy.size(0)}, timestep, torch::TensorOptions(torch::kFloat32).device(noisy.device()));
    return m_model->forward(noisy, time, conditions, options.observer, options.stopAfterUpBlock)
        .to(torch::kFloat32);
}

const LcpConditions& LcpConditioner::joined(const std::vector<std::size_t>& branches)
{
    if (branches == m_joinedFrom)
        return m_joined;
    LcpConditions all = m_branches.at(branches.front());
    for (std::size_t i = 1; i < branches.size(); ++i)
        all = LcpConditions::concatenated(all, m_branches.at(branches[i]));
    m_joined = std::move(all);
    m_joinedFrom = branches;
    return m_joined;
}

} // namespace diorama
