// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/layoutenergy.h"

#include <gtest/gtest.h>

namespace diorama {
namespace {

torch::Tensor leftHalf()
{
    return torch::tensor({0.0F, 0.0F, 0.5F, 1.0F}).view({1, 4});
}

/// Ones in the given columns of an 8x8 map.
torch::Tensor columns(std::int64_t first, std::int64_t count)
{
    auto map = torch::zeros({1, 8, 8});
    map.narrow(2, first, count).fill_(1);
    return map;
}

TEST(PositionEnergy, IsZeroInsideAndOneOutside)
{
    EXPECT_NEAR(positionEnergy(columns(0, 4), leftHalf()).item<double>(), 0, 1e-6);
    EXPECT_NEAR(positionEnergy(columns(4, 4), leftHalf()).item<double>(), 1, 1e-6);
    EXPECT_NEAR(positionEnergy(columns(2, 4), leftHalf()).item<double>(), 0.5, 1e-6);
}

TEST(PositionEnergy, AddsUpOverRegions)
{
    const auto maps = torch::cat({columns(4, 4), columns(0, 4), columns(4, 4)});
    EXPECT_NEAR(positionEnergy(maps, leftHalf().repeat({3, 1})).item<double>(), 2, 1e-6);
}

TEST(PositionEnergy, OverlappingBoxesDoNotHideEachOther)
{
    const auto maps = torch::cat({columns(0, 4), columns(0, 4)});
    EXPECT_NEAR(positionEnergy(maps, leftHalf().repeat({2, 1})).item<double>(), 0, 1e-6);
}

TEST(ScaleEnergy, PrefersTheBoxesExtent)
{
    const double fitting = scaleEnergy(columns(0, 4), leftHalf()).item<double>();
    EXPECT_NEAR(fitting, 0, 0.02);
    EXPECT_GT(scaleEnergy(columns(0, 1), leftHalf()).item<double>(), fitting + 0.5);
    EXPECT_GT(scaleEnergy(columns(0, 8), leftHalf()).item<double>(), fitting + 0.5);
}

TEST(LayoutEnergies, GradientsEqualFiniteDifferences)
{
    const auto box = torch::tensor({0.2F, 0.1F, 0.7F, 0.6F}).view({1, 4});
    for (const auto energy : {positionEnergy, scaleEnergy}) {
        auto maps = (torch::rand({1, 5, 5}, torch::kFloat64) + 0.1).requires_grad_();
        energy(maps, box).backward();
        torch::NoGradGuard guard;
        constexpr double kStep = 1e-6;
        for (std::int64_t cell = 0; cell < 25; ++cell) {
            const auto moved = [&](double step) {
                auto copy = maps.detach().clone();
                copy.view({-1})[cell] += step;
                return energy(copy, box).item<double>();
            };
            const double expected = (moved(kStep) - moved(-kStep)) / (2 * kStep);
            EXPECT_NEAR(maps.grad().view({-1})[cell].item<double>(), expected, 1e-5) << cell;
        }
    }
}

} // namespace
} // namespace diorama
