// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cutoutcanvas.h"

#include "ui/widgets/pictureview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace diorama {

CutoutCanvas::CutoutCanvas(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setMinimumSize(240, 180);
    setAccessibleName(tr("Photo with its cut-out"));
}

void CutoutCanvas::setPhoto(const QImage& photo)
{
    m_photo = photo.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    zoomToFit();
}

void CutoutCanvas::setMask(const QImage& mask)
{
    m_shade = QImage();
    if (!mask.isNull() && !m_photo.isNull()) {
        m_shade = QImage(m_photo.size(), QImage::Format_ARGB32_Premultiplied);
        m_shade.fill(QColor(190, 0, 40, 165));
        QImage keep = mask.scaled(m_photo.size()).convertToFormat(QImage::Format_Grayscale8);
        keep.reinterpretAsFormat(QImage::Format_Alpha8);
        QPainter painter(&m_shade);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationOut);
        painter.drawImage(0, 0, keep);
    }
    update();
}

void CutoutCanvas::setRadius(double photoPixels)
{
    const double radius = std::clamp(photoPixels, 1.0, 400.0);
    if (radius == m_radius)
        return;
    m_radius = radius;
    update();
    Q_EMIT radiusChanged(radius);
}

QPointF CutoutCanvas::photoFromWidget(QPointF position) const
{
    return (position - m_offset) / m_zoom;
}

QPointF CutoutCanvas::widgetFromPhoto(QPointF position) const
{
    return position * m_zoom + m_offset;
}

void CutoutCanvas::zoomBy(double factor, QPointF around)
{
    const QPointF fixed = photoFromWidget(around);
    m_zoom = std::clamp(m_zoom * factor, 0.02, 32.0);
    m_offset = around - fixed * m_zoom;
    m_isFitted = false;
    update();
}

void CutoutCanvas::zoomToFit()
{
    m_isFitted = true;
    if (!m_photo.isNull()) {
        const QSizeF fitted = QSizeF(m_photo.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
        m_zoom = fitted.width() / m_photo.width();
        m_offset = {(width() - fitted.width()) / 2, (height() - fitted.height()) / 2};
    }
    update();
}

void CutoutCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Dark));
    if (m_photo.isNull()) {
        painter.setPen(palette().color(QPalette::BrightText));
        painter.drawText(rect(), Qt::AlignCenter, tr("Reading the photo…"));
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF place(m_offset, QSizeF(m_photo.size()) * m_zoom);
    if (m_photo.hasAlphaChannel())
        PictureView::drawCheckerboard(painter, place);
    painter.drawImage(place, m_photo);
    if (!m_shade.isNull())
        painter.drawImage(place, m_shade);
    if (m_isDrawing) {
        QPolygonF line;
        for (const CutoutStroke::Point& point : m_stroke.points)
            line << widgetFromPhoto({point.x, point.y});
        const QColor color = m_keep ? QColor(40, 200, 90, 150) : QColor(230, 30, 60, 170);
        painter.setPen(
            QPen(color, 2 * m_radius * m_zoom, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (line.size() == 1)
            painter.drawPoint(line.first());
        else
            painter.drawPolyline(line);
    }
    if (m_pointer.x() >= 0 && !m_isPanning) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawEllipse(m_pointer, m_radius * m_zoom, m_radius * m_zoom);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawEllipse(m_pointer, m_radius * m_zoom, m_radius * m_zoom);
    }
}

void CutoutCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isFitted)
        zoomToFit();
}

void CutoutCanvas::addPoint(QPointF position)
{
    const QPointF point = photoFromWidget(position);
    m_stroke.points.push_back({point.x(), point.y()});
    update();
}

void CutoutCanvas::mousePressEvent(QMouseEvent* event)
{
    if (m_photo.isNull())
        return;
    if (event->button() == Qt::MiddleButton ||
        (event->button() == Qt::LeftButton && m_isSpaceHeld)) {
        m_isPanning = true;
        m_pointer = event->position();
    } else if (event->button() == Qt::LeftButton) {
        m_isDrawing = true;
        m_stroke = {.keep = m_keep, .radius = m_radius, .points = {}};
        addPoint(event->position());
    }
}

void CutoutCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isPanning) {
        m_offset += event->position() - m_pointer;
        m_isFitted = false;
    } else if (m_isDrawing) {
        addPoint(event->position());
    }
    m_pointer = event->position();
    update();
}

void CutoutCanvas::mouseReleaseEvent(QMouseEvent*)
{
    m_isPanning = false;
    if (std::exchange(m_isDrawing, false))
        Q_EMIT strokeDrawn(m_stroke);
    update();
}

void CutoutCanvas::leaveEvent(QEvent*)
{
    m_pointer = {-1, -1};
    update();
}

void CutoutCanvas::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setRadius(m_radius * std::pow(1.2, event->angleDelta().y() / 120.0));
    else
        zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void CutoutCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        m_isSpaceHeld = true;
        break;
    case Qt::Key_BracketLeft:
        setRadius(m_radius / 1.2);
        break;
    case Qt::Key_BracketRight:
        setRadius(m_radius * 1.2);
        break;
    case Qt::Key_Escape:
        // A stroke is abandoned first; the next Escape closes the dialog.
        if (std::exchange(m_isDrawing, false)) {
            update();
            break;
        }
        QWidget::keyPressEvent(event);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CutoutCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat())
        m_isSpaceHeld = false;
    else
        QWidget::keyReleaseEvent(event);
}

} // namespace diorama
