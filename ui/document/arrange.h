// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <vector>

namespace diorama {

enum class Axis { Horizontal, Vertical };
enum class Alignment { Left, CentreHorizontally, Right, Top, CentreVertically, Bottom };
enum class AlignTo { Selection, Canvas };

/// The smallest edge that a box may have, canvas-relative.
inline constexpr double kSmallestEdge = 0.002;

/// The box that holds all boxes; the whole canvas for none.
Box boundsOf(const std::vector<Box>& boxes);

/// Moves a box by as much of the offset as keeps it on the canvas.
Box movedInside(const Box& box, double dx, double dy);

/// A box of a third of the canvas's edges around a point, kept on the canvas.
Box boxAround(double x, double y);

/// Puts edges in order, onto the canvas and at least kSmallestEdge apart.
Box madeValid(Box box);

/// Maps a box as `from` maps onto `to`, for resizing a group.
Box mapped(const Box& box, const Box& from, const Box& to);

/// Aligned to each other's bounds, or to the canvas as one group that keeps its inner arrangement.
std::vector<Box> aligned(std::vector<Box> boxes, Alignment alignment, AlignTo to);

/// Equal gaps between neighbours; the outermost boxes stay. Fewer than three boxes stay as they
/// are.
std::vector<Box> distributed(std::vector<Box> boxes, Axis axis);

} // namespace diorama
