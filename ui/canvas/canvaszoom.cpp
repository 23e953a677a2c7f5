// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/ruler.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 32;
constexpr double kFitMargin = 24; // Screen pixels.
constexpr double kClosestGridLines = 6;

} // namespace

void CanvasView::Private::scrollBy(QPointF screenPixels)
{
    fitted = false;
    auto* x = view.horizontalScrollBar();
    auto* y = view.verticalScrollBar();
    x->setValue(x->value() + static_cast<int>(std::lround(screenPixels.x())));
    y->setValue(y->value() + static_cast<int>(std::lround(screenPixels.y())));
    refreshRulers();
}

void CanvasView::Private::zoomTo(double wanted, QPointF viewportPoint)
{
    const double bounded = std::clamp(wanted, kSmallestZoom, kLargestZoom);
    const QPointF fixed = view.viewportTransform().inverted().map(viewportPoint);
    zoom = bounded;
    applyViewScale();
    view.setTransform(QTransform::fromScale(zoom, zoom));
    refreshSceneRect();
    scrollBy(view.viewportTransform().map(fixed) - viewportPoint);
    view.viewport()->update();
    Q_EMIT view.zoomChanged(zoom);
}

void CanvasView::Private::applyViewScale()
{
    screenRatio = view.devicePixelRatioF();
    scene_.setViewScale(zoom, screenRatio);
}

void CanvasView::Private::fit(const QRectF& canvasPixels)
{
    const QSizeF room = QSizeF(view.viewport()->size()) - QSizeF(2 * kFitMargin, 2 * kFitMargin);
    if (room.width() < 1 || room.height() < 1 || canvasPixels.isEmpty())
        return;
    const double wanted =
        std::min(room.width() / canvasPixels.width(), room.height() / canvasPixels.height());
    zoomTo(wanted, QRectF(view.viewport()->rect()).center());
    view.centerOn(canvasPixels.center());
    refreshRulers();
}

void CanvasView::Private::refreshSceneRect()
{
    // Wide margins, so that every corner of the canvas can be brought to the middle.
    const QSizeF margin = QSizeF(view.viewport()->size()) / zoom;
    const QSizeF canvas = scene_.canvasSize();
    view.setSceneRect(-margin.width(), -margin.height(), canvas.width() + 2 * margin.width(),
                      canvas.height() + 2 * margin.height());
    refreshRulers();
}

void CanvasView::Private::layoutRulers()
{
    const int thick = rulers ? Ruler::kThickness : 0;
    view.setViewportMargins(thick, thick, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(horizontal), static_cast<QWidget*>(vertical), corner})
        widget->setVisible(rulers);
    horizontal->setGeometry(thick, 0, view.width() - thick, thick);
    vertical->setGeometry(0, thick, thick, view.height() - thick);
    corner->setGeometry(0, 0, thick, thick);
    refreshRulers();
}

void CanvasView::Private::refreshRulers()
{
    const QPointF origin = view.viewportTransform().map(QPointF());
    const QSizeF canvas = scene_.canvasSize();
    horizontal->setMapping(origin.x(), zoom, canvas.width());
    vertical->setMapping(origin.y(), zoom, canvas.height());
}

bool CanvasView::Private::isEmpty() const
{
    const Document* shown = scene_.document();
    return !scene_.hasPicture() && (shown == nullptr || shown->scene().regions.empty());
}

void CanvasView::Private::paintGrid(QPainter& painter, const QRectF& rect) const
{
    double step = snapping.toGrid || !snapping.toCells ? snapping.gridStep : kLatentCell;
    while (step * zoom < kClosestGridLines)
        step *= 2;
    const QRectF area = rect.intersected(QRectF(QPointF(), scene_.canvasSize()));
    QList<QLineF> lines;
    for (double x = std::ceil(area.left() / step) * step; x <= area.right(); x += step)
        lines << QLineF(x, area.top(), x, area.bottom());
    for (double y = std::ceil(area.top() / step) * step; y <= area.bottom(); y += step)
        lines << QLineF(area.left(), y, area.right(), y);
    QPen pen(QColor(128, 128, 128, 90), 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLines(lines);
}

void CanvasView::Private::paintEmptyHint(QPainter& painter) const
{
    const QRectF canvas = view.viewportTransform().mapRect(QRectF(QPointF(), scene_.canvasSize()));
    const QString text =
        scene_.document() != nullptr
            ? CanvasView::tr(
                  "Drag to draw a box,\nor drop a photo here.\n\nThen say what belongs in it.")
            : CanvasView::tr("Open a scene or make a new one.");
    painter.save();
    painter.resetTransform();
    QFont font = view.font();
    font.setPixelSize(17);
    painter.setFont(font);
    const bool isDark = view.palette().color(QPalette::Window).lightness() < 128;
    painter.setPen(isDark ? QColor(0xd8, 0xda, 0xde) : QColor(0x50, 0x54, 0x5a));
    painter.drawText(canvas.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace diorama
