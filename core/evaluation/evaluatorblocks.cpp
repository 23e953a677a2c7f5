// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluatorblocks.h"

namespace diorama {

ConvUnitImpl::ConvUnitImpl(std::int64_t in, std::int64_t out, std::int64_t stride)
{
    conv = register_module(
        "conv", torch::nn::Conv2d(
                    torch::nn::Conv2dOptions(in, out, 3).stride(stride).padding(1).bias(false)));
    norm = register_module("norm", torch::nn::GroupNorm(torch::nn::GroupNormOptions(8, out)));
}

torch::Tensor ConvUnitImpl::forward(const torch::Tensor& x)
{
    return torch::silu(norm->forward(conv->forward(x)));
}

ResidualUnitImpl::ResidualUnitImpl(std::int64_t channels)
{
    first = register_module("first", ConvUnit(channels, channels));
    second = register_module("second", ConvUnit(channels, channels));
}

torch::Tensor ResidualUnitImpl::forward(const torch::Tensor& x)
{
    return x + second->forward(first->forward(x));
}

torch::nn::Sequential downStage(std::int64_t in, std::int64_t out, int residuals)
{
    torch::nn::Sequential stage;
    appendDownStage(stage, in, out, residuals);
    return stage;
}

void appendDownStage(torch::nn::Sequential& stages, std::int64_t in, std::int64_t out,
                     int residuals)
{
    stages->push_back(ConvUnit(in, out, /*stride=*/2));
    for (int i = 0; i < residuals; ++i)
        stages->push_back(ResidualUnit(out));
}

} // namespace diorama
