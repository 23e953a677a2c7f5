// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/upsampledconv.h"

namespace diorama {

namespace {

/// The three rows (or columns) of a kernel as the two that an output row needs. An even row reads
/// the cell before and twice its own, an odd one twice its own and the one after.
torch::Tensor folded(const torch::Tensor& kernel, std::int64_t dimension, bool odd)
{
    const auto row = [&](std::int64_t i) { return kernel.narrow(dimension, i, 1); };
    return odd ? torch::cat({row(0) + row(1), row(2)}, dimension)
               : torch::cat({row(0), row(1) + row(2)}, dimension);
}

} // namespace

torch::Tensor upsampledConv(const torch::Tensor& x, const torch::Tensor& weight,
                            const torch::Tensor& bias)
{
    const std::int64_t height = x.size(2), width = x.size(3);
    const torch::Tensor padded =
        torch::constant_pad_nd(x, {1, 1, 1, 1}).contiguous(torch::MemoryFormat::ChannelsLast);
    torch::Tensor result =
        torch::empty({x.size(0), weight.size(0), 2 * height, 2 * width},
                     x.options().memory_format(torch::MemoryFormat::ChannelsLast));
    const torch::Tensor kernel = weight.to(torch::kFloat);
    for (const bool lower : {false, true})
        for (const bool right : {false, true}) {
            const torch::Tensor phase = folded(folded(kernel, 2, lower), 3, right)
                                            .to(weight.scalar_type())
                                            .contiguous(torch::MemoryFormat::ChannelsLast);
            const torch::Tensor part = padded.narrow(2, lower ? 1 : 0, height + 1)
                                           .narrow(3, right ? 1 : 0, width + 1)
                                           .contiguous(torch::MemoryFormat::ChannelsLast);
            const torch::Tensor target =
                result.slice(2, lower ? 1 : 0, {}, 2).slice(3, right ? 1 : 0, {}, 2);
            target.copy_(torch::conv2d(part, phase, bias));
        }
    return result;
}

} // namespace diorama
