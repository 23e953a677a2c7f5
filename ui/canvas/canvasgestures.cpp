// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/drawtool.h"
#include "ui/canvas/guidetool.h"
#include "ui/canvas/movetool.h"
#include "ui/canvas/pantool.h"
#include "ui/canvas/resizetool.h"
#include "ui/canvas/rubberbandtool.h"
#include "ui/canvas/ruler.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// A region that covers this share of the canvas is a background: with the draw tool a drag on it
/// draws.
constexpr double kBackgroundShare = 0.5;

} // namespace

CanvasView::Private::Private(CanvasView& owner)
    : view(owner)
    , horizontal(new Ruler(Axis::Horizontal, &owner))
    , vertical(new Ruler(Axis::Vertical, &owner))
    , corner(new QWidget(&owner))
{
    corner->setAutoFillBackground(true);
    corner->setBackgroundRole(QPalette::Window);
    // A guide dragged out of the upper ruler is a horizontal line, which moves along the vertical
    // axis.
    connectRuler(*horizontal, Axis::Vertical);
    connectRuler(*vertical, Axis::Horizontal);
}

void CanvasView::Private::connectRuler(Ruler& ruler, Axis axis)
{
    QObject::connect(&ruler, &Ruler::pressed, &view, [this, axis](QPoint global) {
        if (scene_.document() == nullptr || tool != nullptr)
            return;
        toolButton = Qt::NoButton;
        start(std::make_unique<GuideTool>(*this, axis, std::nullopt), pointerFromGlobal(global));
    });
    QObject::connect(&ruler, &Ruler::dragged, &view, [this](QPoint global) {
        if (tool != nullptr)
            moveTool(pointerFromGlobal(global));
    });
    QObject::connect(&ruler, &Ruler::released, &view, [this](QPoint global) {
        if (tool != nullptr)
            finish(pointerFromGlobal(global));
    });
}

PointerEvent CanvasView::Private::pointerFromGlobal(QPoint global) const
{
    return pointer(view.viewport()->mapFromGlobal(global), Qt::NoModifier);
}

PointerEvent CanvasView::Private::pointer(QPointF viewportPoint,
                                          Qt::KeyboardModifiers modifiers) const
{
    return {view.viewportTransform().inverted().map(viewportPoint), viewportPoint, modifiers,
            space};
}

std::unique_ptr<CanvasTool> CanvasView::Private::toolFor(const QMouseEvent& event,
                                                         const PointerEvent& at)
{
    const bool pans =
        event.button() == Qt::MiddleButton || (event.button() == Qt::LeftButton && space);
    if (pans)
        return std::make_unique<PanTool>(*this);
    if (event.button() != Qt::LeftButton)
        return nullptr;
    if (const Handle handle = scene_.handleAt(at.canvas); handle != Handle::None)
        return std::make_unique<ResizeTool>(*this, handle);
    const Ids under = scene_.regionsAt(at.canvas);
    if (under.empty()) {
        if (const auto guide = scene_.guideAt(at.canvas))
            return std::make_unique<GuideTool>(*this, guide->first, guide->second);
    }
    if (kind == ToolKind::Draw) {
        const bool selects = at.has(Qt::ShiftModifier) || at.has(Qt::AltModifier);
        const bool background =
            !under.empty() && !document().isSelected(under.front()) &&
            document().scene().region(under.front())->box.area() >= kBackgroundShare;
        const bool overBoxes = at.has(Qt::ControlModifier) || (background && !selects);
        if (under.empty() || overBoxes)
            return std::make_unique<DrawTool>(*this);
    }
    if (under.empty())
        return std::make_unique<RubberBandTool>(*this);
    return std::make_unique<MoveTool>(*this);
}

void CanvasView::Private::start(std::unique_ptr<CanvasTool> started, const PointerEvent& at)
{
    tool = std::move(started);
    view.viewport()->setCursor(tool->cursor());
    Q_EMIT view.gestureStarted();
    tool->begin(at);
}

void CanvasView::Private::moveTool(const PointerEvent& at)
{
    tool->move(at);
    if (tool != nullptr && !tool->isAlive())
        endTool();
}

void CanvasView::Private::finish(const PointerEvent& at)
{
    // Moved out first: committing emits, and a listener may ask whether a gesture is going on.
    const auto finished = std::move(tool);
    if (finished->isAlive()) {
        finished->move(at);
        finished->finish(at);
    }
    updateCursor(at);
    Q_EMIT view.gestureFinished();
}

void CanvasView::Private::abandon()
{
    if (tool != nullptr)
        endTool();
}

void CanvasView::Private::endTool()
{
    const auto abandoned = std::move(tool);
    updateCursor(pointer(lastPoint, Qt::NoModifier));
    Q_EMIT view.gestureFinished();
}

void CanvasView::Private::modifiersChanged(Qt::KeyboardModifiers modifiers)
{
    const PointerEvent at = pointer(lastPoint, modifiers);
    if (tool != nullptr)
        moveTool(at);
    else
        updateCursor(at);
}

void CanvasView::Private::hover(const PointerEvent& at)
{
    const Ids under = scene_.regionsAt(at.canvas);
    scene_.setHovered(under.empty() ? 0 : under.front());
    updateCursor(at);
}

void CanvasView::Private::updateCursor(const PointerEvent& at)
{
    Qt::CursorShape shape = kind == ToolKind::Draw ? Qt::CrossCursor : Qt::ArrowCursor;
    if (space)
        shape = Qt::OpenHandCursor;
    else if (const Handle handle = scene_.handleAt(at.canvas); handle != Handle::None)
        shape = ResizeTool::cursorFor(handle);
    else if (!scene_.regionsAt(at.canvas).empty())
        shape = kind == ToolKind::Draw && at.has(Qt::ControlModifier) ? Qt::CrossCursor
                                                                      : Qt::SizeAllCursor;
    else if (const auto guide = scene_.guideAt(at.canvas))
        shape = guide->first == Axis::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor;
    view.viewport()->setCursor(shape);
}

bool CanvasView::Private::pressed(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Space) {
        if (!event.isAutoRepeat()) {
            space = true;
            modifiersChanged(event.modifiers());
        }
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Escape:
        return escape();
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_Control:
        modifiersChanged(event.modifiers());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return tool != nullptr || arrow(event);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const Id current = scene_.document() != nullptr ? document().currentRegion() : 0;
        if (current != 0 && tool == nullptr)
            Q_EMIT view.regionActivated(current);
        return current != 0;
    }
    default:
        return false;
    }
}

bool CanvasView::Private::escape()
{
    if (tool != nullptr) {
        abandon();
        return true;
    }
    if (scene_.document() == nullptr || document().selection().empty())
        return false;
    document().select({});
    return true;
}

bool CanvasView::Private::arrow(const QKeyEvent& event)
{
    const Ids regions = scene_.document() != nullptr ? scene_.movableSelection() : Ids{};
    if (regions.empty() || event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    QPointF pixels;
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
        pixels.rx() = event.key() == Qt::Key_Left ? -step : step;
    else
        pixels.ry() = event.key() == Qt::Key_Up ? -step : step;
    const QSizeF canvas = scene_.canvasSize();
    if (event.modifiers().testFlag(Qt::ControlModifier))
        resizeByKeys(regions, pixels);
    else
        document().moveRegions(regions, pixels.x() / canvas.width(), pixels.y() / canvas.height(),
                               Merge::Nudge);
    return true;
}

void CanvasView::Private::resizeByKeys(const Ids& regions, QPointF pixels)
{
    const QSizeF canvas = scene_.canvasSize();
    Boxes boxes;
    for (const Id id : regions) {
        QRectF rect = scene_.rectOf(id);
        rect.setRight(std::max(rect.left() + 1, rect.right() + pixels.x()));
        rect.setBottom(std::max(rect.top() + 1, rect.bottom() + pixels.y()));
        boxes.emplace_back(id, boxFromPixels(rect, canvas));
    }
    document().setBoxes(boxes, {}, Merge::Nudge);
}

bool CanvasView::Private::cycle(bool forward)
{
    if (scene_.document() == nullptr || !scene_.areBoxesVisible())
        return false;
    Ids reachable;
    for (const Region& region : document().scene().regions) {
        if (region.visible)
            reachable.push_back(region.id);
    }
    if (!forward)
        std::reverse(reachable.begin(), reachable.end());
    const auto current = std::find(reachable.begin(), reachable.end(), document().currentRegion());
    const auto next = current == reachable.end() ? reachable.begin() : current + 1;
    if (next == reachable.end()) {
        // The next Tab leaves the canvas: no trap for the keyboard.
        document().select({});
        return false;
    }
    document().select({*next});
    return true;
}

} // namespace diorama
