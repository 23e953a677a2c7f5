// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/noise.h"

#include <ATen/CPUGeneratorImpl.h>

namespace diorama {
namespace {

/// SplitMix64's finaliser: neighbouring seeds and steps give unrelated generators.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

torch::Tensor seededNoise(std::uint64_t seed, torch::IntArrayRef shape)
{
    return torch::randn(shape, at::detail::createCPUGenerator(seed),
                        torch::TensorOptions().dtype(torch::kFloat32));
}

torch::Tensor stepNoise(std::uint64_t seed, int step, torch::IntArrayRef shape)
{
    return seededNoise(mixed(seed ^ mixed(static_cast<std::uint64_t>(step) + 1)), shape);
}

} // namespace diorama
