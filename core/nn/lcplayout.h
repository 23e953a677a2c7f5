// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <torch/torch.h>

namespace diorama {

/// The boxes of a batch of scenes, and what they look like on a latent grid.
struct LcpLayout
{
    static constexpr std::int64_t kChannels = 14;

    torch::Tensor boxes; ///< [batch, regions, 4] x0, y0, x1, y1, canvas-relative, float32
    torch::Tensor valid; ///< [batch, regions] bool; the others are padding.
    /// [batch, regions] bool: a region that shares the cells that it has in common with earlier
    /// ones. The others, and all where undefined, hide what is earlier.
    torch::Tensor blends = {};
    /// [batch] bool or undefined: where true the layout is withheld, every region covers the whole
    /// canvas, none hides another, and no channel tells of regions.
    torch::Tensor withheld = {};

    std::int64_t batch() const { return boxes.size(0); }
    std::int64_t regions() const { return boxes.size(1); }

    /// The boxes with those of withheld samples replaced by the whole canvas.
    torch::Tensor effectiveBoxes() const;

    /// [batch, regions, height, width] bool: where a region is seen. Rasterised by floor of the
    /// start and ceil of the end; what a later region covers and does not share is taken away.
    torch::Tensor visibleMasks(std::int64_t height, std::int64_t width) const;

    /// [batch, kChannels, height, width] float32. Six that are 0 outside the regions: covered; the
    /// cell's place in its region's box, u and v in -1..1; a code of the region's index in -1..1;
    /// the box's width and height; where regions share a cell, the mean of theirs. Then the cell's
    /// place on the canvas: sin of pi x and pi y, cos of both, and the same of 2 pi.
    torch::Tensor channels(std::int64_t height, std::int64_t width) const;
};

/// The centres of a grid's cells, [height * width, 2] x, y in 0..1.
torch::Tensor gridPlaces(std::int64_t height, std::int64_t width);

/// sin and cos of canvas places at 8 frequencies from pi to 32 pi: [..., 2] to [...,
/// kPlaceFeatures].
torch::Tensor placeFeatures(const torch::Tensor& places);
inline constexpr std::int64_t kPlaceFeatures = 32;

} // namespace diorama
