// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"

#include <QRectF>

namespace diorama {

/// From canvas-relative coordinates to canvas pixels and back.
inline QRectF pixelsFromBox(const Box& box, QSizeF canvas)
{
    return {box.x0 * canvas.width(), box.y0 * canvas.height(), box.width() * canvas.width(),
            box.height() * canvas.height()};
}

inline Box boxFromPixels(const QRectF& rect, QSizeF canvas)
{
    return {rect.left() / canvas.width(), rect.top() / canvas.height(),
            rect.right() / canvas.width(), rect.bottom() / canvas.height()};
}

/// The handles around a selection, clockwise. None: not on a handle.
enum class Handle { None, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };

inline bool movesLeft(Handle h)
{
    return h == Handle::TopLeft || h == Handle::Left || h == Handle::BottomLeft;
}
inline bool movesRight(Handle h)
{
    return h == Handle::TopRight || h == Handle::Right || h == Handle::BottomRight;
}
inline bool movesTop(Handle h)
{
    return h == Handle::TopLeft || h == Handle::Top || h == Handle::TopRight;
}
inline bool movesBottom(Handle h)
{
    return h == Handle::BottomLeft || h == Handle::Bottom || h == Handle::BottomRight;
}

/// Where a handle sits on a rectangle.
inline QPointF handlePosition(Handle handle, const QRectF& rect)
{
    const double x = movesLeft(handle)    ? rect.left()
                     : movesRight(handle) ? rect.right()
                                          : rect.center().x();
    const double y = movesTop(handle)      ? rect.top()
                     : movesBottom(handle) ? rect.bottom()
                                           : rect.center().y();
    return {x, y};
}

inline constexpr Handle kAllHandles[] = {Handle::TopLeft,    Handle::TopRight, Handle::BottomRight,
                                         Handle::BottomLeft, Handle::Top,      Handle::Right,
                                         Handle::Bottom,     Handle::Left};

} // namespace diorama
