// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/ruler.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace diorama {

void CanvasView::paintEvent(QPaintEvent* event)
{
    // The window has gone to another screen, or its screen was given another scale.
    if (d->screenRatio != devicePixelRatioF()) {
        d->applyViewScale();
        Q_EMIT zoomChanged(d->zoom); // The same zoom is another share of the actual size.
    }
    QGraphicsView::paintEvent(event);
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const QColor window = palette().color(QPalette::Window);
    const bool isDark = window.lightness() < 128;
    painter->fillRect(rect, isDark ? window.darker(135) : window.darker(118));
    const QRectF canvas(QPointF(), d->scene_.canvasSize());
    const double shadow = 3 / d->zoom;
    painter->fillRect(canvas.translated(shadow, shadow), QColor(0, 0, 0, isDark ? 90 : 45));
    painter->fillRect(canvas, isDark ? QColor(0x3a, 0x3d, 0x42) : QColor(0xf7, 0xf7, 0xf5));
}

void CanvasView::drawForeground(QPainter* painter, const QRectF& rect)
{
    if (d->grid)
        d->paintGrid(*painter, rect);
    if (d->isEmpty())
        d->paintEmptyHint(*painter);
    QGraphicsView::drawForeground(painter, rect);
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    d->lastPoint = event->position();
    if (document() == nullptr || d->tool != nullptr)
        return;
    const PointerEvent at = d->pointer(event->position(), event->modifiers());
    if (event->button() == Qt::RightButton) {
        const Ids under = d->scene_.regionsAt(at.canvas);
        if (!under.empty() && !document()->isSelected(under.front()))
            document()->select({under.front()});
        return;
    }
    if (auto tool = d->toolFor(*event, at)) {
        d->toolButton = event->button();
        d->start(std::move(tool), at);
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    d->lastPoint = event->position();
    const PointerEvent at = d->pointer(event->position(), event->modifiers());
    if (d->tool != nullptr)
        d->moveTool(at);
    else
        d->hover(at);
    d->horizontal->setMarker(at.canvas.x());
    d->vertical->setMarker(at.canvas.y());
    Q_EMIT pointerMoved(at.canvas);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    if (d->tool != nullptr && event->button() == d->toolButton)
        d->finish(d->pointer(event->position(), event->modifiers()));
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const PointerEvent at = d->pointer(event->position(), event->modifiers());
    const Ids under = d->scene_.regionsAt(at.canvas);
    if (event->button() != Qt::LeftButton || under.empty() || event->modifiers() != Qt::NoModifier)
        return mousePressEvent(event); // A quick second gesture is a gesture.
    document()->select({under.front()});
    Q_EMIT regionActivated(under.front());
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (document() == nullptr)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Ids under = d->scene_.regionsAt(d->pointer(event->pos(), {}).canvas);
        Q_EMIT contextMenuWanted(under.empty() ? 0 : under.front(), event->globalPos());
        return;
    }
    const Id current = document()->currentRegion();
    const QPoint place =
        current != 0 ? regionGeometry(current).center() : viewport()->rect().center();
    Q_EMIT contextMenuWanted(current, viewport()->mapToGlobal(place));
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    // A touchpad scrolls; a wheel zooms, and so does either with Ctrl.
    const bool isTouchpad = !event->pixelDelta().isNull();
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier) ||
                       (!isTouchpad && !event->modifiers().testFlag(Qt::ShiftModifier));
    event->accept();
    if (zooms) {
        d->zoomTo(d->zoom *
                      std::pow(CanvasView::Private::kZoomStep, event->angleDelta().y() / 120.0),
                  event->position());
        return;
    }
    QPointF way = isTouchpad ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta()) / 2;
    if (!isTouchpad && way.x() == 0)
        way = way.transposed(); // Shift and wheel go sideways.
    d->scrollBy(-way);
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (!d->pressed(*event))
        event->ignore();
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Space) {
        d->space = false;
        d->modifiersChanged(event->modifiers());
    } else if (event->key() == Qt::Key_Shift || event->key() == Qt::Key_Alt ||
               event->key() == Qt::Key_Control) {
        d->modifiersChanged(event->modifiers());
    } else if (document() != nullptr && event->key() >= Qt::Key_Left &&
               event->key() <= Qt::Key_Down) {
        document()->sealUndo(); // The next press is a step of its own.
    }
    event->accept();
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    d->space = false;
    if (document() != nullptr)
        document()->sealUndo();
    QGraphicsView::focusOutEvent(event);
}

void CanvasView::hideEvent(QHideEvent* event)
{
    d->abandon();
    QGraphicsView::hideEvent(event);
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    d->layoutRulers();
    if (d->fitted)
        zoomToFit();
    else
        d->refreshSceneRect();
}

void CanvasView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Canvas"));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        viewport()->update();
    QGraphicsView::changeEvent(event);
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    const bool usable = (document() != nullptr && CanvasDrop::hasContent(*event->mimeData())) ||
                        (d->dropHandler && event->mimeData()->hasUrls());
    event->setAccepted(usable);
    if (usable)
        event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event)
{
    const Ids under = d->scene_.regionsAt(d->pointer(event->position(), event->modifiers()).canvas);
    d->scene_.setDropTarget(under.empty() ? 0 : under.front());
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event)
{
    d->scene_.setDropTarget(0);
    event->accept();
}

void CanvasView::dropEvent(QDropEvent* event)
{
    d->scene_.setDropTarget(0);
    const QPointF at = d->pointer(event->position(), event->modifiers()).canvas;
    const Ids under = d->scene_.regionsAt(at);
    const Id region = under.empty() ? 0 : under.front();
    // What is dragged out of a panel is no file to be opened.
    const bool isFromOutside = event->source() == nullptr && event->mimeData()->hasUrls();
    if (d->dropHandler && isFromOutside && d->dropHandler(event->mimeData()->urls(), region)) {
        event->acceptProposedAction();
        return;
    }
    if (document() == nullptr)
        return event->ignore();
    const QSizeF canvas = d->scene_.canvasSize();
    const bool taken =
        takeContent(*event->mimeData(), region, {at.x() / canvas.width(), at.y() / canvas.height()},
                    event->modifiers().testFlag(Qt::ShiftModifier));
    if (!taken)
        return event->ignore();
    event->setDropAction(Qt::CopyAction); // Files stay where they are.
    event->accept();
    setFocus();
}

bool CanvasView::focusNextPrevChild(bool next)
{
    return d->cycle(next) || QGraphicsView::focusNextPrevChild(next);
}

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = d->scene_.toolTipAt(mapToScene(help->pos()));
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Leave) {
        d->scene_.setHovered(0);
        d->horizontal->setMarker(std::nan(""));
        d->vertical->setMarker(std::nan(""));
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace diorama
