// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasdrop.h"
#include "ui/canvas/canvasscene.h"
#include "ui/canvas/canvastool.h"
#include "ui/canvas/canvasview.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace diorama {

class Ruler;

/// The view's working parts: the running gesture, the zoom and the rulers.
class CanvasView::Private final : public ToolContext
{
public:
    static constexpr double kZoomStep = 1.25;

    explicit Private(CanvasView& view);

    // What tools see.
    Document& document() override { return *scene_.document(); }
    CanvasScene& scene() override { return scene_; }
    double scale() const override { return zoom; }
    const SnapOptions& snapOptions() const override { return snapping; }
    void setHint(const QString& text) override { Q_EMIT view.hintChanged(text); }
    void scrollBy(QPointF screenPixels) override;

    // Gestures.
    PointerEvent pointer(QPointF viewportPoint, Qt::KeyboardModifiers modifiers) const;
    std::unique_ptr<CanvasTool> toolFor(const QMouseEvent& event, const PointerEvent& at);
    void start(std::unique_ptr<CanvasTool> tool, const PointerEvent& at);
    void moveTool(const PointerEvent& at);
    void finish(const PointerEvent& at);
    void abandon();
    void endTool();
    void modifiersChanged(Qt::KeyboardModifiers modifiers);
    void hover(const PointerEvent& at);
    void updateCursor(const PointerEvent& at);

    // Keys.
    bool pressed(const QKeyEvent& event);
    bool escape();
    bool arrow(const QKeyEvent& event);
    void resizeByKeys(const Ids& regions, QPointF pixels);
    bool cycle(bool forward);

    // The view.
    void zoomTo(double wanted, QPointF viewportPoint);
    void applyViewScale();
    void fit(const QRectF& canvasPixels);
    void refreshSceneRect();
    void layoutRulers();
    void refreshRulers();
    void connectRuler(Ruler& ruler, Axis axis);
    PointerEvent pointerFromGlobal(QPoint global) const;
    void paintGrid(QPainter& painter, const QRectF& rect) const;
    void paintEmptyHint(QPainter& painter) const;
    bool isEmpty() const;

    CanvasView& view;
    CanvasScene scene_;
    CanvasDrop drop;
    Ruler* horizontal; // Children of the view.
    Ruler* vertical;
    QWidget* corner;
    std::unique_ptr<CanvasTool> tool;
    Qt::MouseButton toolButton = Qt::NoButton;
    ToolKind kind = ToolKind::Draw;
    SnapOptions snapping;
    DropHandler dropHandler;
    QPointF lastPoint; ///< Of the pointer, in the viewport.
    double zoom = 1;
    double screenRatio = 0; ///< Physical pixels of a pixel where the zoom was applied last.
    bool space = false;
    bool fitted = true; ///< Fit again when the view's size changes.
    bool rulers = true;
    bool grid = false;
    bool wasEmpty = true;
};

} // namespace diorama
