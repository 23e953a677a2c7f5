// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace diorama {

/// What boxes snap to. Distances are canvas pixels unless stated.
struct SnapOptions
{
    bool toObjects = true; ///< Other boxes, their sizes, equal gaps, the canvas's edges and thirds.
    bool toGuides = true;  ///< The lines dragged out of the rulers.
    bool toGrid = false;
    bool toCells = false; ///< The latent cells, kLatentCell pixels each.
    double gridStep = 32;
    double reach = 6; ///< In screen pixels: how near is near enough.

    friend bool operator==(const SnapOptions&, const SnapOptions&) = default;
};

/// One latent cell, in canvas pixels: finer positions make no difference to the model.
inline constexpr double kLatentCell = 8;

/// A line that shows why a box stopped where it did.
struct SnapLine
{
    enum class Kind { Edge, Centre, Gap, Size, Canvas, Guide };
    QLineF line;
    Kind kind = Kind::Edge;
};

struct SnapResult
{
    QPointF offset; ///< To add to the moved rectangle or point.
    std::vector<SnapLine> lines;
};

/// Which edges of a rectangle a gesture moves. Moving the whole box moves all four.
struct MovingEdges
{
    bool left = true;
    bool top = true;
    bool right = true;
    bool bottom = true;
};

/// What there is to snap to, gathered once when a gesture begins.
struct SnapTargets
{
    QSizeF canvas;
    std::vector<QRectF> others;
    std::vector<double> verticalGuides;   ///< x positions.
    std::vector<double> horizontalGuides; ///< y positions.
};

/// Finds the nearest snap for each direction on its own. `scale` is screen pixels a canvas pixel.
/// Smart guides win over the grid, the grid over latent cells.
SnapResult snap(const QRectF& rectangle, MovingEdges edges, const SnapTargets& targets,
                const SnapOptions& options, double scale);

} // namespace diorama
