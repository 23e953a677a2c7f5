// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/lcpmodel.h"
#include "core/pipeline/conditioner.h"

#include <torch/torch.h>
#include <vector>

namespace diorama {

/// The shipped family: LCP-Diffusion's layout channels, grounding, static and dynamic attention.
class LcpConditioner final : public Conditioner
{
public:
    /// `branches` as Conditioner numbers them; grounding acts during the first `groundingShare`.
    LcpConditioner(LcpModel model, std::vector<LcpConditions> branches, double groundingShare);

    torch::Tensor predict(const torch::Tensor& latents, double timestep,
                          const std::vector<std::size_t>& branches,
                          const PassOptions& options) override;

private:
    torch::Tensor predictTogether(const torch::Tensor& noisy, const torch::Tensor& time,
                                  const std::vector<std::size_t>& branches,
                                  const PassOptions& options);
    torch::Tensor predictApart(const torch::Tensor& noisy, const torch::Tensor& time,
                               const std::vector<std::size_t>& branches,
                               const PassOptions& options);
    /// One or several branches, and what their passes share.
    struct Branch
    {
        LcpConditions conditions;
        LcpGrids grids = {};
    };

    torch::Tensor pass(Branch& branch, const torch::Tensor& noisy, const torch::Tensor& time,
                       const PassOptions& options, AttentionObserver* observer);
    Branch& joined(const std::vector<std::size_t>& branches);

    LcpModel m_model;
    std::vector<Branch> m_branches;
    double m_groundingShare;
    std::vector<std::size_t> m_joinedFrom;
    Branch m_joined; ///< Of the latest set of branches: it stays the same for many steps.
};

} // namespace diorama
