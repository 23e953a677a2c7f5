// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <vector>

namespace diorama {

/// What a region owns of a grid laid over the canvas, after the overlap rules: 0 to 1 a cell, rows
/// top to bottom. The masks of all regions sum to at most 1 in every cell.
struct RegionMask
{
    Id region = 0;
    int width = 0;
    int height = 0;
    std::vector<float> cells;

    float at(int x, int y) const
    {
        return cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(x)];
    }
};

/// The visible regions, back to front.
std::vector<const Region*> visibleRegions(const Scene& scene);

/// One mask for each visible region, back to front. A box covers the cells from floor(start) to
/// ceil(end). In each cell the regions other than "behind" ones count first, front to back: a
/// "front" one takes the cell, a "blend" one shares it in equal parts with those below it down to
/// and including the next "front" one. A "behind" region gets what no other covers.
std::vector<RegionMask> effectiveMasks(const Scene& scene, int gridWidth, int gridHeight);

/// The front-to-back rank that the overlap rules give each visible region, in the order of
/// visibleRegions(): a larger number hides a smaller one. Blending cannot be expressed by it.
std::vector<int> visibleDepths(const Scene& scene);

} // namespace diorama
