// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/snapping.h"

#include <QObject>
#include <QPointF>
#include <QString>

namespace diorama {

class CanvasScene;
class Document;

/// A pointer's place and the keys held with it.
struct PointerEvent
{
    QPointF canvas; ///< Canvas pixels; may lie outside of the canvas.
    QPointF screen; ///< Viewport pixels.
    Qt::KeyboardModifiers modifiers;
    bool space = false; ///< Whether the space bar is held.

    bool has(Qt::KeyboardModifier modifier) const { return modifiers.testFlag(modifier); }
};

/// All that tools know of their surroundings.
class ToolContext
{
public:
    virtual ~ToolContext() = default;
    virtual Document& document() = 0;
    virtual CanvasScene& scene() = 0;
    virtual double scale() const = 0; ///< Screen pixels a canvas pixel.
    virtual const SnapOptions& snapOptions() const = 0;
    virtual void setHint(const QString& text) = 0;
    virtual void scrollBy(QPointF screenPixels) = 0;
};

/// One gesture of the pointer, from press to release. Made at the press, destroyed at the end; a
/// tool that is destroyed without finish() leaves no trace in the document.
class CanvasTool
{
public:
    explicit CanvasTool(ToolContext& context)
        : m_context(context)
    {}
    CanvasTool(const CanvasTool&) = delete;
    CanvasTool& operator=(const CanvasTool&) = delete;
    virtual ~CanvasTool() = default;

    virtual void begin(const PointerEvent& event) { m_start = event; }
    /// Also called when a modifier changes while the pointer rests.
    virtual void move(const PointerEvent& event) = 0;
    virtual void finish(const PointerEvent& event) = 0;
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
    /// False when the document took the gesture back, for example through an undo.
    virtual bool isAlive() const { return true; }

protected:
    ToolContext& context() const { return m_context; }
    const PointerEvent& start() const { return m_start; }
    /// Whether the pointer has gone far enough to mean a drag. Once true it stays true.
    bool isDrag(const PointerEvent& event);
    /// Snaps unless Ctrl is held, and shows the lines.
    QPointF snapped(const QRectF& rect, MovingEdges edges, const SnapTargets& targets,
                    const PointerEvent& event) const;
    void clearOverlay() const;

private:
    ToolContext& m_context;
    PointerEvent m_start;
    bool m_dragged = false;
};

} // namespace diorama
