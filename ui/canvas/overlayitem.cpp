// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlayitem.h"

#include <QFontMetrics>
#include <QPainter>

namespace diorama {
namespace {

constexpr double kHandleEdge = 9; // Screen pixels, as all below.
constexpr double kReadoutReach = 220;
constexpr double kReadoutMargin = 12;

QColor colourOf(SnapLine::Kind kind)
{
    switch (kind) {
    case SnapLine::Kind::Gap:
    case SnapLine::Kind::Size:
        return {0xff, 0x5c, 0x8a};
    case SnapLine::Kind::Canvas:
        return {0x36, 0xc5, 0xf0};
    case SnapLine::Kind::Guide:
        return {0x00, 0xd0, 0xa0};
    case SnapLine::Kind::Edge:
    case SnapLine::Kind::Centre:
        break;
    }
    return {0xff, 0x3d, 0xd1};
}

void paintHandles(QPainter& painter, const QRectF& box, bool dashed)
{
    if (dashed) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 170), 3));
        painter.drawRect(box);
        painter.setPen(QPen(Qt::white, 1, Qt::DashLine));
        painter.drawRect(box);
    }
    painter.setPen(QPen(QColor(20, 22, 26), 1));
    painter.setBrush(Qt::white);
    for (const Handle handle : kAllHandles) {
        const QPointF at = handlePosition(handle, box).toPoint();
        painter.drawRect(QRectF(at.x() - kHandleEdge / 2, at.y() - kHandleEdge / 2, kHandleEdge - 1,
                                kHandleEdge - 1));
    }
}

void paintSnapLine(QPainter& painter, const QTransform& toScreen, const SnapLine& snap)
{
    const QLineF line = toScreen.map(snap.line);
    painter.setPen(QPen(QColor(0, 0, 0, 120), 3));
    painter.drawLine(line);
    const bool dashed = snap.kind == SnapLine::Kind::Centre || snap.kind == SnapLine::Kind::Canvas;
    painter.setPen(QPen(colourOf(snap.kind), 1, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(line);
    if (snap.kind != SnapLine::Kind::Gap && snap.kind != SnapLine::Kind::Size)
        return;
    const QPointF across = line.dy() == 0 ? QPointF(0, 5) : QPointF(5, 0);
    painter.drawLine(line.p1() - across, line.p1() + across);
    painter.drawLine(line.p2() - across, line.p2() + across);
}

void paintReadout(QPainter& painter, QPointF at, const QString& text)
{
    QFont font = painter.font();
    font.setPixelSize(12);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const QRectF chip(at + QPointF(10, 10),
                      QSizeF(metrics.horizontalAdvance(text) + 12, metrics.height() + 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 22, 26, 230));
    painter.drawRect(chip);
    painter.setPen(Qt::white);
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace

OverlayItem::OverlayItem()
{
    setZValue(1e6);
    setAcceptedMouseButtons(Qt::NoButton);
}

void OverlayItem::setViewScale(double screenPerCanvas)
{
    m_scale = screenPerCanvas;
    refresh();
}

void OverlayItem::setHandles(const QRectF& canvasPixels, bool dashedFrame)
{
    if (m_handles == canvasPixels && m_dashed == dashedFrame)
        return;
    m_handles = canvasPixels;
    m_dashed = dashedFrame;
    refresh();
}

void OverlayItem::setSnapLines(std::vector<SnapLine> lines)
{
    if (m_lines.empty() && lines.empty())
        return;
    m_lines = std::move(lines);
    refresh();
}

void OverlayItem::setRubberBand(const QRectF& canvasPixels)
{
    m_band = canvasPixels;
    refresh();
}

void OverlayItem::setReadout(const QString& text, QPointF canvasPixels)
{
    m_readout = text;
    m_readoutAt = canvasPixels;
    refresh();
}

void OverlayItem::refresh()
{
    prepareGeometryChange();
    QRectF bounds = m_handles.united(m_band);
    // A line is an empty rectangle, which united() would drop.
    for (const SnapLine& snap : m_lines)
        bounds = bounds.united(
            QRectF(snap.line.p1(), snap.line.p2()).normalized().adjusted(-1e-3, -1e-3, 1e-3, 1e-3));
    if (!m_readout.isEmpty()) {
        const double reach = kReadoutReach / m_scale;
        bounds = bounds.united(QRectF(m_readoutAt, QSizeF(reach, reach / 4)));
    }
    const double margin = kReadoutMargin / m_scale;
    m_bounds = bounds.isNull() ? QRectF() : bounds.adjusted(-margin, -margin, margin, margin);
    update();
}

void OverlayItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                        QWidget* /*widget*/)
{
    const QTransform toScreen = painter->worldTransform();
    painter->save();
    painter->resetTransform();
    for (const SnapLine& line : m_lines)
        paintSnapLine(*painter, toScreen, line);
    if (!m_handles.isNull())
        paintHandles(*painter, toScreen.mapRect(m_handles).toAlignedRect(), m_dashed);
    if (!m_band.isNull()) {
        painter->setPen(QPen(Qt::white, 1, Qt::DashLine));
        painter->setBrush(QColor(120, 170, 255, 50));
        painter->drawRect(toScreen.mapRect(m_band).toAlignedRect());
    }
    if (!m_readout.isEmpty())
        paintReadout(*painter, toScreen.map(m_readoutAt), m_readout);
    painter->restore();
}

} // namespace diorama
