// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawtool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"
#include "ui/document/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

QPointF inside(QPointF point, QSizeF canvas)
{
    return {std::clamp(point.x(), 0.0, canvas.width()),
            std::clamp(point.y(), 0.0, canvas.height())};
}

/// The pointer with its distance from the anchor made equal in both directions.
QPointF squared(QPointF anchor, QPointF point)
{
    const QPointF way = point - anchor;
    const double edge = std::max(std::abs(way.x()), std::abs(way.y()));
    return anchor + QPointF(std::copysign(edge, way.x()), std::copysign(edge, way.y()));
}

/// The largest square side from the anchor toward the pointer that stays on the canvas.
QPointF squareInside(QPointF anchor, QPointF point, QSizeF canvas)
{
    const QPointF way = point - anchor;
    const double roomX = way.x() < 0 ? anchor.x() : canvas.width() - anchor.x();
    const double roomY = way.y() < 0 ? anchor.y() : canvas.height() - anchor.y();
    const double edge = std::min({std::max(std::abs(way.x()), std::abs(way.y())), roomX, roomY});
    return anchor + QPointF(std::copysign(edge, way.x()), std::copysign(edge, way.y()));
}

} // namespace

DrawTool::DrawTool(ToolContext& context)
    : CanvasTool(context)
{}

DrawTool::~DrawTool()
{
    clearOverlay();
}

void DrawTool::begin(const PointerEvent& event)
{
    CanvasTool::begin(event);
    m_targets = context().scene().snapTargets({});
    m_anchor = inside(event.canvas, context().scene().canvasSize());
    m_anchor += snapped({m_anchor, QSizeF()}, {.right = false, .bottom = false}, m_targets, event);
    m_last = event.canvas;
    context().scene().overlay().setSnapLines({});
    context().setHint(QCoreApplication::translate(
        "DrawTool",
        "Shift: square. Alt: from the centre. Space: move. Ctrl: no snapping. Esc: abandon."));
}

QRectF DrawTool::rectFor(const PointerEvent& event)
{
    const QSizeF canvas = context().scene().canvasSize();
    if (event.space)
        m_anchor = inside(m_anchor + event.canvas - m_last, canvas);
    m_last = event.canvas;
    QPointF corner = inside(event.canvas, canvas);
    if (event.has(Qt::ShiftModifier)) {
        corner = event.has(Qt::AltModifier) ? squared(m_anchor, corner)
                                            : squareInside(m_anchor, event.canvas, canvas);
    } else {
        // From the centre both sides grow, so that only the corner itself can snap.
        const QPointF from = event.has(Qt::AltModifier) ? corner : m_anchor;
        const bool isLeft = corner.x() < from.x();
        const bool isAbove = corner.y() < from.y();
        corner += snapped(QRectF(from, corner).normalized(),
                          {.left = isLeft, .top = isAbove, .right = !isLeft, .bottom = !isAbove},
                          m_targets, event);
    }
    const QPointF opposite = event.has(Qt::AltModifier) ? 2 * m_anchor - corner : m_anchor;
    return QRectF(opposite, corner).normalized();
}

void DrawTool::move(const PointerEvent& event)
{
    if (!isDrag(event))
        return;
    const QSizeF canvas = context().scene().canvasSize();
    const QRectF rect = rectFor(event).intersected(QRectF(QPointF(), canvas));
    const Box box = boxFromPixels(rect, canvas);
    Document& document = context().document();
    if (!m_edit) {
        m_edit.emplace(document, Document::tr("Add Region"));
        m_region = document.addRegion(box);
    } else {
        document.setBoxes({{m_region, box}});
    }
    context().scene().overlay().setReadout(
        QStringLiteral("%1 × %2").arg(std::lround(rect.width())).arg(std::lround(rect.height())),
        event.canvas);
}

void DrawTool::finish(const PointerEvent& event)
{
    if (m_edit) {
        m_edit->commit();
        return;
    }
    const Ids under = context().scene().regionsAt(event.canvas);
    context().document().select(under.empty() ? Ids{} : Ids{under.front()});
}

} // namespace diorama
