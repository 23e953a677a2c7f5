// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvastool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"

namespace diorama {
namespace {

constexpr double kDragDistance = 4; // Screen pixels.

} // namespace

bool CanvasTool::isDrag(const PointerEvent& event)
{
    const QPointF way = event.screen - m_start.screen;
    m_dragged = m_dragged || way.manhattanLength() >= kDragDistance;
    return m_dragged;
}

QPointF CanvasTool::snapped(const QRectF& rect, MovingEdges edges, const SnapTargets& targets,
                            const PointerEvent& event) const
{
    OverlayItem& overlay = m_context.scene().overlay();
    if (event.has(Qt::ControlModifier)) {
        overlay.setSnapLines({});
        return {};
    }
    SnapResult result = snap(rect, edges, targets, m_context.snapOptions(), m_context.scale());
    overlay.setSnapLines(std::move(result.lines));
    return result.offset;
}

void CanvasTool::clearOverlay() const
{
    OverlayItem& overlay = m_context.scene().overlay();
    overlay.setSnapLines({});
    overlay.setRubberBand({});
    overlay.setReadout({}, {});
    m_context.setHint({});
}

} // namespace diorama
