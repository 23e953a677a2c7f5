// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"

#include "ui/canvas/canvasaccessible.h"
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/ruler.h"

#include <algorithm>

namespace diorama {
CanvasView::CanvasView(QWidget* parent)
    : QGraphicsView(parent)
    , d(std::make_unique<Private>(*this))
{
    CanvasAccessible::install();
    setObjectName(QStringLiteral("canvas"));
    setAccessibleName(tr("Canvas"));
    setScene(&d->scene_);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // A picture has no reading direction.
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlags(DontAdjustForAntialiasing);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(240, 180);
    d->layoutRulers();
    connect(&d->scene_, &CanvasScene::canvasSizeChanged, this, &CanvasView::zoomToFit);
    connect(&d->scene_, &CanvasScene::regionsChanged, this, [this] {
        if (d->wasEmpty != d->isEmpty())
            viewport()->update();
        d->wasEmpty = d->isEmpty();
        CanvasAccessible::announceChange(*this);
    });
    connect(&d->drop, &CanvasDrop::failed, this, &CanvasView::importFailed);
}

CanvasView::~CanvasView()
{
    d->abandon();
    setScene(nullptr);
}

void CanvasView::setDocument(Document* document)
{
    if (document == d->scene_.document())
        return;
    d->abandon();
    if (d->scene_.document() != nullptr)
        d->scene_.document()->disconnect(this);
    d->drop.setDocument(document);
    d->scene_.setDocument(document);
    if (document != nullptr) {
        connect(document, &Document::selectionChanged, this,
                [this] { CanvasAccessible::announceSelection(*this); });
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            // An undo took the gesture back: the tool has nothing to work on any more.
            if (!change.live && d->tool != nullptr && !d->tool->isAlive())
                d->endTool();
        });
    }
    viewport()->update();
}

Document* CanvasView::document() const
{
    return d->scene_.document();
}

void CanvasView::setPicture(const QImage& picture)
{
    d->scene_.setPicture(picture);
    if (d->wasEmpty != d->isEmpty())
        viewport()->update();
    d->wasEmpty = d->isEmpty();
}

bool CanvasView::hasPicture() const
{
    return d->scene_.hasPicture();
}

void CanvasView::setMasks(const std::vector<QImage>& masks)
{
    d->scene_.setMasks(masks);
}

void CanvasView::setMasksVisible(bool visible)
{
    d->scene_.setMasksVisible(visible);
}

bool CanvasView::areMasksVisible() const
{
    return d->scene_.areMasksVisible();
}

void CanvasView::setRegionNotes(const QHash<Id, QString>& notes)
{
    d->scene_.setNotes(notes);
}

void CanvasView::setTool(ToolKind tool)
{
    if (tool == d->kind)
        return;
    d->kind = tool;
    d->updateCursor(d->pointer(d->lastPoint, Qt::NoModifier));
    Q_EMIT toolChanged(tool);
}

ToolKind CanvasView::tool() const
{
    return d->kind;
}

void CanvasView::setBoxesVisible(bool visible)
{
    d->abandon();
    d->scene_.setBoxesVisible(visible);
}

bool CanvasView::areBoxesVisible() const
{
    return d->scene_.areBoxesVisible();
}

void CanvasView::setRulersVisible(bool visible)
{
    d->rulers = visible;
    d->layoutRulers();
}

bool CanvasView::areRulersVisible() const
{
    return d->rulers;
}

void CanvasView::setGridVisible(bool visible)
{
    d->grid = visible;
    viewport()->update();
}

bool CanvasView::isGridVisible() const
{
    return d->grid;
}

void CanvasView::setHighContrast(bool on)
{
    d->scene_.setHighContrast(on);
}

bool CanvasView::isHighContrast() const
{
    return d->scene_.isHighContrast();
}

void CanvasView::setSnapOptions(const SnapOptions& options)
{
    d->snapping = options;
    viewport()->update();
}

const SnapOptions& CanvasView::snapOptions() const
{
    return d->snapping;
}

GuideLines CanvasView::guides() const
{
    return {.vertical = d->scene_.guides(Axis::Horizontal),
            .horizontal = d->scene_.guides(Axis::Vertical)};
}

void CanvasView::setGuides(const GuideLines& guides)
{
    d->abandon();
    d->scene_.guides(Axis::Horizontal) = guides.vertical;
    d->scene_.guides(Axis::Vertical) = guides.horizontal;
    d->scene_.guidesChanged();
}

double CanvasView::zoom() const
{
    return d->zoom;
}

void CanvasView::setZoom(double zoom)
{
    d->zoomTo(zoom, viewport()->rect().center());
}

void CanvasView::setDropHandler(DropHandler handler)
{
    d->dropHandler = std::move(handler);
}

bool CanvasView::takeContent(const QMimeData& data, Id region, QPointF point, bool addToSubject)
{
    return d->drop.take(data, {region, point, addToSubject});
}

QRect CanvasView::regionGeometry(Id region) const
{
    const QRectF rect = d->scene_.rectOf(region);
    return rect.isNull() ? QRect() : viewportTransform().mapRect(rect).toAlignedRect();
}

bool CanvasView::isGestureActive() const
{
    return d->tool != nullptr;
}

QPointF CanvasView::visibleCentre() const
{
    const QRectF canvas(QPointF(), d->scene_.canvasSize());
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect().intersected(canvas);
    const QPointF centre = seen.isEmpty() ? canvas.center() : seen.center();
    return {centre.x() / canvas.width(), centre.y() / canvas.height()};
}

void CanvasView::zoomIn()
{
    setZoom(d->zoom * Private::kZoomStep);
}

void CanvasView::zoomOut()
{
    setZoom(d->zoom / Private::kZoomStep);
}

void CanvasView::zoomToFit()
{
    d->fit({QPointF(), d->scene_.canvasSize()});
    d->fitted = true;
}

void CanvasView::zoomToActualSize()
{
    setZoom(actualSizeZoom());
}

void CanvasView::zoomToSelection()
{
    QRectF rect = d->scene_.selectionRect();
    if (rect.isNull())
        return zoomToFit();
    d->fit(rect);
    d->fitted = false;
}

void CanvasView::addRegionInTheMiddle()
{
    if (document() == nullptr)
        return;
    const double edge = 0.25;
    const QPointF centre = visibleCentre();
    diorama::Box box =
        movedInside({0, 0, edge, edge}, centre.x() - edge / 2, centre.y() - edge / 2);
    // Beside what already lies there, so that a second box is not hidden by the first.
    const auto& regions = document()->scene().regions;
    for (int tries = 0; tries < 12; ++tries) {
        const bool taken = std::any_of(regions.begin(), regions.end(),
                                       [&](const Region& r) { return r.box.iou(box) > 0.8; });
        if (!taken)
            break;
        box = movedInside(box, 0.04, 0.04);
    }
    document()->addRegion(box);
}

} // namespace diorama
