// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/regionmasks.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

struct CellBox
{
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;

    bool contains(int x, int y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
};

/// Guards floor and ceil against boxes that end a rounding error past a cell's edge.
constexpr double kEdgeSlack = 1e-6;

CellBox rasterise(const Box& box, int width, int height)
{
    const auto start = [](double edge, int cells) {
        return std::clamp(static_cast<int>(std::floor(edge * cells + kEdgeSlack)), 0, cells - 1);
    };
    const auto end = [](double edge, int cells) {
        return std::clamp(static_cast<int>(std::ceil(edge * cells - kEdgeSlack)), 1, cells);
    };
    return {start(box.x0, width), start(box.y0, height), end(box.x1, width), end(box.y1, height)};
}

/// The regions that share a cell, as indices into `regions`.
void ownersOf(const std::vector<const Region*>& regions, const std::vector<CellBox>& boxes, int x,
              int y, std::vector<std::size_t>& owners)
{
    owners.clear();
    std::size_t behind = regions.size();
    for (std::size_t i = regions.size(); i-- > 0;) {
        if (!boxes[i].contains(x, y))
            continue;
        if (regions[i]->overlap == Overlap::Behind) {
            behind = behind == regions.size() ? i : behind;
            continue;
        }
        owners.push_back(i);
        if (regions[i]->overlap == Overlap::Front)
            return;
    }
    if (owners.empty() && behind < regions.size())
        owners.push_back(behind);
}

} // namespace

std::vector<const Region*> visibleRegions(const Scene& scene)
{
    std::vector<const Region*> visible;
    for (const auto& region : scene.regions) {
        if (region.visible)
            visible.push_back(&region);
    }
    return visible;
}

std::vector<RegionMask> effectiveMasks(const Scene& scene, int gridWidth, int gridHeight)
{
    const auto regions = visibleRegions(scene);
    std::vector<CellBox> boxes;
    std::vector<RegionMask> masks;
    for (const Region* region : regions) {
        boxes.push_back(rasterise(region->box, gridWidth, gridHeight));
        masks.push_back({region->id, gridWidth, gridHeight,
                         std::vector<float>(static_cast<std::size_t>(gridWidth) *
                                            static_cast<std::size_t>(gridHeight))});
    }
    std::vector<std::size_t> owners;
    for (int y = 0; y < gridHeight; ++y) {
        for (int x = 0; x < gridWidth; ++x) {
            ownersOf(regions, boxes, x, y, owners);
            const std::size_t cell =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(gridWidth) +
                static_cast<std::size_t>(x);
            for (const std::size_t owner : owners)
                masks[owner].cells[cell] = 1.0F / static_cast<float>(owners.size());
        }
    }
    return masks;
}

std::vector<int> visibleDepths(const Scene& scene)
{
    const auto regions = visibleRegions(scene);
    std::vector<int> depths(regions.size());
    int next = 0;
    for (const bool behind : {true, false}) {
        for (std::size_t i = 0; i < regions.size(); ++i) {
            if ((regions[i]->overlap == Overlap::Behind) == behind)
                depths[i] = next++;
        }
    }
    return depths;
}

} // namespace diorama
