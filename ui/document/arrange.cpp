// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/arrange.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace diorama {
namespace {

struct Span
{
    double low;
    double high;
};

Span spanOf(const Box& box, Axis axis)
{
    return axis == Axis::Horizontal ? Span{box.x0, box.x1} : Span{box.y0, box.y1};
}

void shift(Box& box, Axis axis, double by)
{
    (axis == Axis::Horizontal ? box.x0 : box.y0) += by;
    (axis == Axis::Horizontal ? box.x1 : box.y1) += by;
}

Axis axisOf(Alignment alignment)
{
    const bool horizontal = alignment == Alignment::Left || alignment == Alignment::Right ||
                            alignment == Alignment::CentreHorizontally;
    return horizontal ? Axis::Horizontal : Axis::Vertical;
}

double offsetTo(Span span, Span target, Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
    case Alignment::Top:
        return target.low - span.low;
    case Alignment::Right:
    case Alignment::Bottom:
        return target.high - span.high;
    case Alignment::CentreHorizontally:
    case Alignment::CentreVertically:
        break;
    }
    return (target.low + target.high - span.low - span.high) / 2;
}

/// Keeps a span's edges in order, inside [0,1] and apart.
void mend(double& low, double& high)
{
    if (low > high)
        std::swap(low, high);
    low = std::clamp(low, 0.0, 1.0 - kSmallestEdge);
    high = std::clamp(high, low + kSmallestEdge, 1.0);
}

} // namespace

Box boundsOf(const std::vector<Box>& boxes)
{
    if (boxes.empty())
        return {};
    Box bounds = boxes.front();
    for (const Box& box : boxes) {
        bounds.x0 = std::min(bounds.x0, box.x0);
        bounds.y0 = std::min(bounds.y0, box.y0);
        bounds.x1 = std::max(bounds.x1, box.x1);
        bounds.y1 = std::max(bounds.y1, box.y1);
    }
    return bounds;
}

Box movedInside(const Box& box, double dx, double dy)
{
    // max before min: a box wider than the canvas ends at its left edge.
    const double x = std::max(-box.x0, std::min(dx, 1 - box.x1));
    const double y = std::max(-box.y0, std::min(dy, 1 - box.y1));
    return {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y};
}

Box boxAround(double x, double y)
{
    const double edge = 1.0 / 3;
    const double centreX = std::isfinite(x) ? x : 0.5;
    const double centreY = std::isfinite(y) ? y : 0.5;
    return movedInside({0, 0, edge, edge}, centreX - edge / 2, centreY - edge / 2);
}

Box madeValid(Box box)
{
    if (!std::isfinite(box.x0) || !std::isfinite(box.y0) || !std::isfinite(box.x1) ||
        !std::isfinite(box.y1)) {
        return {};
    }
    mend(box.x0, box.x1);
    mend(box.y0, box.y1);
    return box;
}

Box mapped(const Box& box, const Box& from, const Box& to)
{
    const double sx = from.width() > 0 ? to.width() / from.width() : 1;
    const double sy = from.height() > 0 ? to.height() / from.height() : 1;
    return {to.x0 + (box.x0 - from.x0) * sx, to.y0 + (box.y0 - from.y0) * sy,
            to.x0 + (box.x1 - from.x0) * sx, to.y0 + (box.y1 - from.y0) * sy};
}

std::vector<Box> aligned(std::vector<Box> boxes, Alignment alignment, AlignTo to)
{
    const Axis axis = axisOf(alignment);
    const Span group = spanOf(boundsOf(boxes), axis);
    const double groupOffset = offsetTo(group, {0, 1}, alignment);
    for (Box& box : boxes) {
        shift(box, axis,
              to == AlignTo::Canvas ? groupOffset : offsetTo(spanOf(box, axis), group, alignment));
        box = madeValid(box);
    }
    return boxes;
}

std::vector<Box> distributed(std::vector<Box> boxes, Axis axis)
{
    if (boxes.size() < 3)
        return boxes;
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const Span left = spanOf(boxes[a], axis);
        const Span right = spanOf(boxes[b], axis);
        return left.low + left.high < right.low + right.high;
    });
    double sizes = 0;
    for (const Box& box : boxes)
        sizes += spanOf(box, axis).high - spanOf(box, axis).low;
    const double start = spanOf(boxes[order.front()], axis).low;
    const double end = spanOf(boxes[order.back()], axis).high;
    const double gap = (end - start - sizes) / static_cast<double>(boxes.size() - 1);
    double at = start;
    for (const std::size_t index : order) {
        const Span span = spanOf(boxes[index], axis);
        shift(boxes[index], axis, at - span.low);
        boxes[index] = madeValid(boxes[index]);
        at += span.high - span.low + gap;
    }
    return boxes;
}

} // namespace diorama
