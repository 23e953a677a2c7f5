// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "ui/canvas/snapping.h"

#include <QGraphicsView>
#include <QHash>
#include <QImage>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

class QMimeData;

namespace diorama {

class CanvasScene;
class Document;

enum class ToolKind { Select, Draw };

/// The lines dragged out of the rulers, in canvas pixels. Not part of the scene.
struct GuideLines
{
    std::vector<double> vertical;   ///< x positions.
    std::vector<double> horizontal; ///< y positions.

    friend bool operator==(const GuideLines&, const GuideLines&) = default;
};

/// The editor for boxes: a document's regions over the running preview, with rulers.
///
/// Scene coordinates are canvas pixels: (0,0) to the picture's size. Works without a document
/// (shows a hint). All edits go through the document's verbs; a drag is one transaction.
class CanvasView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    void setDocument(Document* document); ///< Null or a document; not owned.
    Document* document() const;

    /// The preview or result under the boxes; it is stretched over the canvas. Null clears it.
    void setPicture(const QImage& picture);
    bool hasPicture() const;

    /// The masks that the model really gets, one a visible region in z-order, any size (grey).
    void setMasks(const std::vector<QImage>& masks);
    void setMasksVisible(bool visible);
    bool areMasksVisible() const;

    /// A warning shown on a region, for what the loaded model ignores or approximates. Replaces
    /// all.
    void setRegionNotes(const QHash<Id, QString>& notes);

    void setTool(ToolKind tool);
    ToolKind tool() const;

    void setBoxesVisible(bool visible);
    bool areBoxesVisible() const;
    void setRulersVisible(bool visible);
    bool areRulersVisible() const;
    void setGridVisible(bool visible);
    bool isGridVisible() const;
    void setHighContrast(bool on);
    bool isHighContrast() const;
    void setSnapOptions(const SnapOptions& options);
    const SnapOptions& snapOptions() const;
    GuideLines guides() const;
    void setGuides(const GuideLines& guides);

    double zoom() const; ///< 1: one canvas pixel a device-independent screen pixel.
    /// The zoom at which a canvas pixel is a pixel of the screen.
    double actualSizeZoom() const { return 1 / devicePixelRatioF(); }
    void setZoom(double zoom); ///< Around the middle.

    /// Asked first when files from outside are dropped on a region, or on the empty canvas (0);
    /// true: taken (for example, a project file that is opened).
    using DropHandler = std::function<bool(const QList<QUrl>&, Id region)>;
    void setDropHandler(DropHandler handler);

    /// Takes photos (files or pixels) or a dragged subject into the region, or into a new one
    /// around the point (canvas-relative) where there is no such region; with `addToSubject` the
    /// photos join the subject that the region has. False: there is nothing of the kind.
    bool takeContent(const QMimeData& data, Id region, QPointF point, bool addToSubject = false);

    /// A region's place in viewport coordinates; null where it is not there.
    QRect regionGeometry(Id region) const;
    bool isGestureActive() const;

    /// The middle of what is visible, canvas-relative: where pasted and new boxes go.
    QPointF visibleCentre() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void zoomToActualSize();
    void zoomToSelection();
    void addRegionInTheMiddle(); ///< The keyboard's way to make a box.

Q_SIGNALS:
    void zoomChanged(double zoom);
    void toolChanged(diorama::ToolKind tool);
    /// Where the pointer is, in canvas pixels; for the status bar.
    void pointerMoved(QPointF canvasPixels);
    /// What the running gesture does, for the status bar; empty when it ends.
    void hintChanged(const QString& text);
    void gestureStarted();
    void gestureFinished(); ///< Committed or abandoned.
    /// Double click or Enter on a region: edit its phrase.
    void regionActivated(int region);
    void contextMenuWanted(int region, QPoint globalPosition); ///< 0: on the empty canvas.
    /// Dropped photos that could not be used; one whole sentence.
    void importFailed(const QString& message);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace diorama
