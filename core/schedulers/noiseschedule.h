// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <torch/torch.h>

#include <vector>

namespace diorama {

/// The training-time noise schedule: how much signal is left at each timestep, 0 to size()-1.
class NoiseSchedule final
{
public:
    /// From a scheduler_config.json: beta_start, beta_end, beta_schedule, trained_betas,
    /// num_train_timesteps and rescale_betas_zero_snr. What is missing is as in Stable
    /// Diffusion.
    static Result<NoiseSchedule> fromConfig(const Json& config);

    int size() const { return static_cast<int>(m_alphasCumprod.size()); }
    const std::vector<double>& alphasCumprod() const { return m_alphasCumprod; }

    /// sqrt(a)*original + sqrt(1-a)*noise. `timesteps` is [B], int64.
    torch::Tensor addNoise(const torch::Tensor& original, const torch::Tensor& noise,
                           const torch::Tensor& timesteps) const;

private:
    std::vector<double> m_alphasCumprod;
};

} // namespace diorama
