// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/movetool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace diorama {

MoveTool::MoveTool(ToolContext& context)
    : CanvasTool(context)
{}

MoveTool::~MoveTool()
{
    clearOverlay();
}

void MoveTool::begin(const PointerEvent& event)
{
    CanvasTool::begin(event);
    Document& document = context().document();
    m_under = context().scene().regionsAt(event.canvas);
    m_wasSelected =
        std::any_of(m_under.begin(), m_under.end(), [&](Id id) { return document.isSelected(id); });
    // A plain press on something new selects it at once, so that a drag moves what was pressed.
    const bool plain = !event.has(Qt::ShiftModifier) && !event.has(Qt::AltModifier);
    if (plain && !m_wasSelected && !m_under.empty())
        document.select({m_under.front()});
}

void MoveTool::startDrag(const PointerEvent& event)
{
    Document& document = context().document();
    const bool copies = start().has(Qt::AltModifier);
    if (!m_under.empty() && !m_wasSelected) {
        if (start().has(Qt::ShiftModifier))
            document.toggleSelected(m_under.front());
        else
            document.select({m_under.front()});
    }
    const auto count = context().scene().movableSelection().size();
    const QString one = copies ? Document::tr("Duplicate Region") : Document::tr("Move Region");
    const QString many = copies ? Document::tr("Duplicate Regions") : Document::tr("Move Regions");
    m_edit.emplace(document, count == 1 ? one : many);
    if (copies)
        document.duplicateRegions(context().scene().movableSelection(), 0, 0);
    const Ids moved = context().scene().movableSelection();
    for (const Id id : moved)
        m_boxes.emplace_back(id, document.scene().region(id)->box);
    m_bounds = context().scene().selectionRect();
    m_targets = context().scene().snapTargets(moved);
    context().setHint(QCoreApplication::translate(
        "MoveTool", "Shift: along one axis. Ctrl: no snapping. Esc: abandon."));
    Q_UNUSED(event);
}

void MoveTool::move(const PointerEvent& event)
{
    if (!isDrag(event) || m_under.empty())
        return;
    if (!m_edit)
        startDrag(event);
    const QSizeF canvas = context().scene().canvasSize();
    QPointF way = event.canvas - start().canvas;
    MovingEdges edges;
    // Shift at the press means adding to the selection; only Shift pressed later holds the axis.
    if (event.has(Qt::ShiftModifier) && !start().has(Qt::ShiftModifier)) {
        const bool horizontal = std::abs(way.x()) >= std::abs(way.y());
        (horizontal ? way.ry() : way.rx()) = 0;
        edges = {
            .left = horizontal, .top = !horizontal, .right = horizontal, .bottom = !horizontal};
    }
    way += snapped(m_bounds.translated(way), edges, m_targets, event);
    const Box bounds = boxFromPixels(m_bounds, canvas);
    const Box moved = movedInside(bounds, way.x() / canvas.width(), way.y() / canvas.height());
    Boxes boxes = m_boxes;
    for (auto& [id, box] : boxes)
        box = mapped(box, bounds, moved);
    context().document().setBoxes(boxes);
    const QPointF at = pixelsFromBox(moved, canvas).topLeft();
    context().scene().overlay().setReadout(
        QStringLiteral("%1, %2").arg(std::lround(at.x())).arg(std::lround(at.y())), event.canvas);
}

void MoveTool::finish(const PointerEvent& event)
{
    if (m_edit)
        m_edit->commit();
    else
        click(event);
}

void MoveTool::click(const PointerEvent& event)
{
    Document& document = context().document();
    if (m_under.empty())
        return;
    if (event.has(Qt::ShiftModifier)) {
        document.toggleSelected(m_under.front());
    } else if (event.has(Qt::AltModifier)) {
        const auto current = std::find(m_under.begin(), m_under.end(), document.currentRegion());
        const bool hasNext = current != m_under.end() && current + 1 != m_under.end();
        document.select({hasNext ? *(current + 1) : m_under.front()});
    } else {
        document.select({m_under.front()});
    }
}

} // namespace diorama
