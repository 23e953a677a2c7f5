// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/lcpconditioner.h"

#include "core/pipeline/conditionalobserver.h"
#include "core/pipeline/sidebyside.h"

#include <utility>

namespace diorama {

LcpConditioner::LcpConditioner(LcpModel model, std::vector<LcpConditions> branches,
                               double groundingShare)
    : m_model(std::move(model))
    , m_groundingShare(groundingShare)
{
    for (auto& conditions : branches)
        m_branches.push_back({std::move(conditions)});
}

torch::Tensor LcpConditioner::predict(const torch::Tensor& latents, double timestep,
                                      const std::vector<std::size_t>& branches,
                                      const PassOptions& options)
{
    const auto parameter = m_model->unet->conv_in->weight;
    const torch::Tensor noisy = latents.to(parameter.device(), parameter.scalar_type());
    const torch::Tensor time = torch::full(
        {noisy.size(0)}, timestep, torch::TensorOptions(torch::kFloat32).device(noisy.device()));
    const auto prediction = noisy.device().is_cpu()
                                ? predictApart(noisy, time, branches, options)
                                : predictTogether(noisy, time, branches, options);
    return prediction.to(torch::kFloat32);
}

/// The model's operations are too small to be shared by threads well, and a branch without
/// references is cheaper alone.
torch::Tensor LcpConditioner::predictApart(const torch::Tensor& noisy, const torch::Tensor& time,
                                           const std::vector<std::size_t>& branches,
                                           const PassOptions& options)
{
    std::vector<torch::Tensor> predictions(branches.size());
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < branches.size(); ++i) {
        tasks.emplace_back([&, i] {
            predictions[i] = pass(m_branches.at(branches[i]), noisy, time, options,
                                  branches[i] == kConditional ? options.observer : nullptr);
        });
    }
    runSideBySide(tasks);
    return torch::cat(predictions);
}

torch::Tensor LcpConditioner::predictTogether(const torch::Tensor& noisy, const torch::Tensor& time,
                                              const std::vector<std::size_t>& branches,
                                              const PassOptions& options)
{
    const auto copies = static_cast<std::int64_t>(branches.size());
    ConditionalObserver observer(options.observer, branches);
    return pass(joined(branches), noisy.repeat({copies, 1, 1, 1}), time.repeat({copies}), options,
                observer.get());
}

torch::Tensor LcpConditioner::pass(Branch& branch, const torch::Tensor& noisy,
                                   const torch::Tensor& time, const PassOptions& options,
                                   AttentionObserver* observer)
{
    LcpConditions conditions = branch.conditions;
    if (options.progress >= m_groundingShare)
        conditions.scales.grounding = 0;
    return m_model->forward(noisy, time, conditions,
                            {.observer = observer,
                             .stopAfterUpBlock = options.stopAfterUpBlock,
                             .grids = &branch.grids});
}

LcpConditioner::Branch& LcpConditioner::joined(const std::vector<std::size_t>& branches)
{
    if (branches == m_joinedFrom)
        return m_joined;
    LcpConditions all = m_branches.at(branches.front()).conditions;
    for (std::size_t i = 1; i < branches.size(); ++i)
        all = LcpConditions::concatenated(all, m_branches.at(branches[i]).conditions);
    m_joined = {std::move(all)};
    m_joinedFrom = branches;
    return m_joined;
}

} // namespace diorama
