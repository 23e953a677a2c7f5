// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/guidance.h"

namespace diorama {

torch::Tensor guide(const torch::Tensor& unconditional, const torch::Tensor& conditional,
                    double scale)
{
    return unconditional + scale * (conditional - unconditional);
}

torch::Tensor rescaleGuidance(const torch::Tensor& guided, const torch::Tensor& conditional,
                              double amount)
{
    if (amount <= 0.0)
        return guided;
    const auto deviation = [](const torch::Tensor& x) {
        return x.flatten(1).std(1, true).reshape({-1, 1, 1, 1});
    };
    const torch::Tensor rescaled =
        guided * (deviation(conditional) / deviation(guided).clamp_min(1e-12));
    return amount * rescaled + (1.0 - amount) * guided;
}

torch::Tensor feather(const torch::Tensor& mask, int cells)
{
    if (cells <= 0)
        return mask;
    namespace F = torch::nn::functional;
    const torch::Tensor padded =
        F::pad(mask, F::PadFuncOptions({cells, cells, cells, cells}).mode(torch::kReplicate));
    return torch::avg_pool2d(padded, 2 * cells + 1, 1);
}

} // namespace diorama
