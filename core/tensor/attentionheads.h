// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// [batch, tokens, channels] to [batch * heads, tokens, channels / heads].
inline torch::Tensor splitHeads(const torch::Tensor& x, std::int64_t heads)
{
    return x.unflatten(2, {heads, -1}).transpose(1, 2).flatten(0, 1);
}

/// The inverse.
inline torch::Tensor joinHeads(const torch::Tensor& x, std::int64_t heads)
{
    return x.unflatten(0, {-1, heads}).transpose(1, 2).flatten(2);
}

} // namespace diorama
