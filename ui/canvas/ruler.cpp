// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/ruler.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <limits>

namespace diorama {
namespace {

/// The distance of numbered ticks in canvas pixels: a power of two times 8 with enough room for a
/// number.
double tickStep(double scale)
{
    double step = 8;
    while (step * scale < 56)
        step *= 2;
    return step;
}

} // namespace

Ruler::Ruler(Axis axis, QWidget* parent)
    : QWidget(parent)
    , m_axis(axis)
    , m_marker(std::numeric_limits<double>::quiet_NaN())
{
    setCursor(axis == Axis::Horizontal ? Qt::SplitVCursor : Qt::SplitHCursor);
    setToolTip(tr("Drag a guide from here onto the canvas."));
    setFocusPolicy(Qt::NoFocus);
}

void Ruler::setMapping(double origin, double scale, double length)
{
    m_origin = origin;
    m_scale = scale;
    m_length = length;
    update();
}

void Ruler::setMarker(double canvasPixel)
{
    m_marker = canvasPixel;
    update();
}

void Ruler::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // As the picture, which is never mirrored.
    painter.fillRect(rect(), palette().color(QPalette::Window));
    const bool horizontal = m_axis == Axis::Horizontal;
    const int length = horizontal ? width() : height();
    const QColor ink = palette().color(QPalette::WindowText);
    QColor faint = ink;
    faint.setAlpha(90);
    if (!horizontal) {
        // Painted as a horizontal ruler, turned.
        painter.translate(kThickness, 0);
        painter.rotate(90);
    }
    QColor onCanvas = palette().color(QPalette::Base);
    painter.fillRect(QRectF(m_origin, 0, m_length * m_scale, kThickness), onCanvas);
    QFont font = painter.font();
    font.setPixelSize(10);
    painter.setFont(font);
    const double step = tickStep(m_scale);
    const double first = std::floor(-m_origin / m_scale / step) * step;
    for (double at = first; m_origin + at * m_scale < length; at += step / 4) {
        const double x = std::round(m_origin + at * m_scale) + 0.5;
        const bool numbered = std::abs(std::remainder(at, step)) < 1e-6;
        painter.setPen(faint);
        painter.drawLine(QPointF(x, kThickness - (numbered ? 12 : 5)), QPointF(x, kThickness));
        if (!numbered)
            continue;
        painter.setPen(ink);
        painter.drawText(QRectF(x + 3, 0, 60, kThickness - 6), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::number(static_cast<int>(at)));
    }
    if (std::isfinite(m_marker)) {
        const double x = std::round(m_origin + m_marker * m_scale) + 0.5;
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawLine(QPointF(x, 0), QPointF(x, kThickness));
    }
    painter.setPen(faint);
    painter.drawLine(0, kThickness - 1, length, kThickness - 1);
}

void Ruler::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT pressed(event->globalPosition().toPoint());
}

void Ruler::mouseMoveEvent(QMouseEvent* event)
{
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void Ruler::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT released(event->globalPosition().toPoint());
}

} // namespace diorama
