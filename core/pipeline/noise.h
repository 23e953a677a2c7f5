// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// Normal noise of a seed, drawn on the CPU in float32, so that a seed means the same start on
/// every device. Equal to torch.randn with a CPU generator of that seed.
torch::Tensor seededNoise(std::uint64_t seed, torch::IntArrayRef shape);

/// Independent noise for one step of a sampler that draws some. It depends on seed and step only,
/// so a render that is resumed draws what the uninterrupted one would have.
torch::Tensor stepNoise(std::uint64_t seed, int step, torch::IntArrayRef shape);

} // namespace diorama
