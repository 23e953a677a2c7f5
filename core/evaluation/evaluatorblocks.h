// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Convolution, GroupNorm, SiLU: what the evaluators are built from.
class ConvUnitImpl final : public torch::nn::Module
{
public:
    ConvUnitImpl(std::int64_t in, std::int64_t out, std::int64_t stride = 1);
    torch::Tensor forward(const torch::Tensor& x);

    torch::nn::Conv2d conv = nullptr;
    torch::nn::GroupNorm norm = nullptr;
};
TORCH_MODULE(ConvUnit);

/// Two units around a skip connection.
class ResidualUnitImpl final : public torch::nn::Module
{
public:
    explicit ResidualUnitImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& x);

    ConvUnit first = nullptr;
    ConvUnit second = nullptr;
};
TORCH_MODULE(ResidualUnit);

/// Halves the size and refines: a strided unit and `residuals` residual ones.
torch::nn::Sequential downStage(std::int64_t in, std::int64_t out, int residuals);
void appendDownStage(torch::nn::Sequential& stages, std::int64_t in, std::int64_t out,
                     int residuals);

} // namespace diorama
