// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/resizetool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// The rectangle scaled by one factor, held at the point opposite to the handle (or at its centre).
QRectF withRatio(const QRectF& before, const QRectF& wanted, Handle handle, bool aroundCentre)
{
    const double sx = wanted.width() / std::max(before.width(), 1e-9);
    const double sy = wanted.height() / std::max(before.height(), 1e-9);
    const bool sideways = movesLeft(handle) || movesRight(handle);
    const bool upright = movesTop(handle) || movesBottom(handle);
    const double factor = sideways && upright ? std::max(sx, sy) : sideways ? sx : sy;
    const QSizeF size = before.size() * factor;
    if (aroundCentre)
        return {before.center() - QPointF(size.width() / 2, size.height() / 2), size};
    const double x = movesLeft(handle)    ? before.right() - size.width()
                     : movesRight(handle) ? before.left()
                                          : before.center().x() - size.width() / 2;
    const double y = movesTop(handle)      ? before.bottom() - size.height()
                     : movesBottom(handle) ? before.top()
                                           : before.center().y() - size.height() / 2;
    return {QPointF(x, y), size};
}

} // namespace

ResizeTool::ResizeTool(ToolContext& context, Handle handle)
    : CanvasTool(context)
    , m_handle(handle)
{}

ResizeTool::~ResizeTool()
{
    clearOverlay();
}

Qt::CursorShape ResizeTool::cursorFor(Handle handle)
{
    switch (handle) {
    case Handle::TopLeft:
    case Handle::BottomRight:
        return Qt::SizeFDiagCursor;
    case Handle::TopRight:
    case Handle::BottomLeft:
        return Qt::SizeBDiagCursor;
    case Handle::Left:
    case Handle::Right:
        return Qt::SizeHorCursor;
    case Handle::Top:
    case Handle::Bottom:
        return Qt::SizeVerCursor;
    case Handle::None:
        break;
    }
    return Qt::ArrowCursor;
}

void ResizeTool::begin(const PointerEvent& event)
{
    CanvasTool::begin(event);
    const Ids regions = context().scene().movableSelection();
    for (const Id id : regions)
        m_boxes.emplace_back(id, context().document().scene().region(id)->box);
    m_bounds = context().scene().selectionRect();
    m_targets = context().scene().snapTargets(regions);
    context().setHint(QCoreApplication::translate(
        "ResizeTool",
        "Shift: keep the ratio. Alt: around the centre. Ctrl: no snapping. Esc: abandon."));
}

QRectF ResizeTool::rectFor(const PointerEvent& event) const
{
    const QPointF way = event.canvas - start().canvas;
    const bool aroundCentre = event.has(Qt::AltModifier);
    const bool keepsRatio = event.has(Qt::ShiftModifier);
    QRectF rect =
        m_bounds.adjusted(movesLeft(m_handle) ? way.x() : 0, movesTop(m_handle) ? way.y() : 0,
                          movesRight(m_handle) ? way.x() : 0, movesBottom(m_handle) ? way.y() : 0);
    if (!keepsRatio) {
        const MovingEdges edges{movesLeft(m_handle), movesTop(m_handle), movesRight(m_handle),
                                movesBottom(m_handle)};
        const QPointF offset = snapped(rect, edges, m_targets, event);
        rect.adjust(edges.left ? offset.x() : 0, edges.top ? offset.y() : 0,
                    edges.right ? offset.x() : 0, edges.bottom ? offset.y() : 0);
    } else {
        context().scene().overlay().setSnapLines({});
    }
    if (aroundCentre && !keepsRatio) {
        const QPointF centre = m_bounds.center();
        if (movesLeft(m_handle))
            rect.setRight(2 * centre.x() - rect.left());
        if (movesRight(m_handle))
            rect.setLeft(2 * centre.x() - rect.right());
        if (movesTop(m_handle))
            rect.setBottom(2 * centre.y() - rect.top());
        if (movesBottom(m_handle))
            rect.setTop(2 * centre.y() - rect.bottom());
    }
    rect = rect.normalized(); // Dragged across the opposite edge: the box turns over.
    return keepsRatio ? withRatio(m_bounds, rect, m_handle, aroundCentre) : rect;
}

void ResizeTool::move(const PointerEvent& event)
{
    if (!isDrag(event))
        return;
    Document& document = context().document();
    if (!m_edit) {
        m_edit.emplace(document, m_boxes.size() == 1 ? Document::tr("Resize Region")
                                                     : Document::tr("Resize Regions"));
    }
    const QSizeF canvas = context().scene().canvasSize();
    const QRectF rect = rectFor(event);
    const Box from = boxFromPixels(m_bounds, canvas);
    Box to = boxFromPixels(rect, canvas);
    to = madeValid(to);
    Boxes boxes = m_boxes;
    for (auto& [id, box] : boxes)
        box = mapped(box, from, to);
    document.setBoxes(boxes);
    const QRectF shown = pixelsFromBox(to, canvas);
    context().scene().overlay().setReadout(
        QStringLiteral("%1 × %2").arg(std::lround(shown.width())).arg(std::lround(shown.height())),
        event.canvas);
}

void ResizeTool::finish(const PointerEvent& /*event*/)
{
    if (m_edit)
        m_edit->commit();
}

} // namespace diorama
