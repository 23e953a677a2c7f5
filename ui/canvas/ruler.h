// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/arrange.h"

#include <QWidget>

namespace diorama {

/// Pixels along one edge of the canvas. A drag out of it brings a guide.
class Ruler final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kThickness = 22;

    Ruler(Axis axis, QWidget* parent);

    /// Where canvas pixel 0 lies on the ruler, the screen pixels of one canvas pixel, and the
    /// canvas's length.
    void setMapping(double origin, double scale, double length);
    void setMarker(double canvasPixel); ///< Where the pointer is; NaN for nowhere.

Q_SIGNALS:
    void pressed(QPoint global);
    void dragged(QPoint global);
    void released(QPoint global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    Axis m_axis;
    double m_origin = 0;
    double m_scale = 1;
    double m_length = 0;
    double m_marker;
};

} // namespace diorama
