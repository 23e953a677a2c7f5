// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"

#include <QImage>
#include <QWidget>

namespace diorama {

/// A photo with its mask, on which strokes are painted. The mask shows as a red shade over what is
/// not kept. Wheel zooms around the pointer, the middle button or Space drags.
class CutoutCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit CutoutCanvas(QWidget* parent = nullptr);

    void setPhoto(const QImage& photo);
    void setMask(const QImage& mask);
    void setKeeping(bool keep) { m_keep = keep; }
    void setRadius(double photoPixels);
    double radius() const { return m_radius; }
    double zoom() const { return m_zoom; }
    void zoomBy(double factor, QPointF around);
    void zoomToFit();
    QPointF photoFromWidget(QPointF position) const;
    QPointF widgetFromPhoto(QPointF position) const;
    QSize sizeHint() const override { return {640, 480}; }

Q_SIGNALS:
    /// In pixels of the photo.
    void strokeDrawn(const diorama::CutoutStroke& stroke);
    void radiusChanged(double radius);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    void addPoint(QPointF position);

    QImage m_photo;
    QImage m_shade;
    CutoutStroke m_stroke;
    QPointF m_offset; ///< Of the photo's corner, in widget pixels.
    QPointF m_pointer{-1, -1};
    double m_zoom = 1;
    double m_radius = 8;
    bool m_keep = true;
    bool m_isDrawing = false;
    bool m_isPanning = false;
    bool m_isSpaceHeld = false;
    bool m_isFitted = true;
};

} // namespace diorama
