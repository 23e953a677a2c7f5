// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace diorama {

/// Width and height in pixels.
struct Size
{
    int width = 0;
    int height = 0;

    bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const Size&, const Size&) = default;
};

/// A box in canvas-relative coordinates: 0 is the left or top edge, 1 the right or bottom one.
/// A valid box has 0 <= x0 < x1 <= 1 and 0 <= y0 < y1 <= 1.
struct Box
{
    double x0 = 0;
    double y0 = 0;
    double x1 = 1;
    double y1 = 1;

    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    double area() const { return std::max(0.0, width()) * std::max(0.0, height()); }
    bool isValid() const { return x0 >= 0 && y0 >= 0 && x1 <= 1 && y1 <= 1 && x0 < x1 && y0 < y1; }
    /// The common part; its area is 0 where the two do not meet.
    Box intersected(const Box& other) const
    {
        return {std::max(x0, other.x0), std::max(y0, other.y0), std::min(x1, other.x1),
                std::min(y1, other.y1)};
    }
    /// Intersection over union, 0 to 1.
    double iou(const Box& other) const
    {
        const double common = intersected(other).area();
        const double all = area() + other.area() - common;
        return all > 0 ? common / all : 0.0;
    }
    friend bool operator==(const Box&, const Box&) = default;
};

} // namespace diorama
