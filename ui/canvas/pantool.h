// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvastool.h"

namespace diorama {

/// Moves the view with the pointer.
class PanTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void begin(const PointerEvent& event) override
    {
        CanvasTool::begin(event);
        m_last = event.screen;
    }
    void move(const PointerEvent& event) override
    {
        context().scrollBy(m_last - event.screen);
        m_last = event.screen;
    }
    void finish(const PointerEvent& event) override { move(event); }
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    QPointF m_last;
};

} // namespace diorama
