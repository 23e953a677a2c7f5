// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/regionitem.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

// Screen pixels.
constexpr double kLabelHeight = 22;
constexpr double kMargin = kLabelHeight + 6; ///< How far anything is painted outside of the box.
constexpr double kPadding = 6;
constexpr double kRadius = 4;
constexpr double kRoomForText = 64;

const QColor kCasing(0, 0, 0, 150);
const QColor kChip(20, 22, 26, 235);

void paintPadlock(QPainter& painter, const QRectF& at, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF body(at.left() + 1, at.center().y() - 1, at.width() - 2, at.height() / 2);
    painter.drawArc(body.adjusted(1.5, -body.height() * 0.9, -1.5, body.height() * 0.4).toRect(), 0,
                    180 * 16);
    painter.fillRect(body, colour);
    painter.restore();
}

void paintWarning(QPainter& painter, const QRectF& at)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath triangle(QPointF(at.center().x(), at.top() + 1));
    triangle.lineTo(at.right(), at.bottom() - 1);
    triangle.lineTo(at.left(), at.bottom() - 1);
    triangle.closeSubpath();
    painter.fillPath(triangle, QColor(0xff, 0xc4, 0x2e));
    painter.setPen(QPen(Qt::black, 1.8));
    const double x = at.center().x();
    painter.drawLine(QPointF(x, at.top() + 5.5), QPointF(x, at.bottom() - 5.5));
    painter.drawPoint(QPointF(x, at.bottom() - 3.5));
    painter.restore();
}

QFont labelFont(const QPainter& painter, bool bold)
{
    QFont font = painter.font();
    font.setPixelSize(12);
    font.setBold(bold);
    return font;
}

} // namespace

bool operator==(const RegionLook& a, const RegionLook& b)
{
    return a.number == b.number && a.title == b.title &&
           a.thumbnail.cacheKey() == b.thumbnail.cacheKey() && a.note == b.note &&
           a.style.line == b.style.line && a.style.width == b.style.width &&
           a.style.dashes == b.style.dashes && a.selected == b.selected && a.hovered == b.hovered &&
           a.locked == b.locked && a.hiddenRegion == b.hiddenRegion &&
           a.showsPhoto == b.showsPhoto && a.dropTarget == b.dropTarget;
}

RegionItem::RegionItem(QGraphicsItem* parent)
    : QGraphicsItem(parent)
{
    setAcceptedMouseButtons(Qt::NoButton); // Tools pick regions; items only show them.
}

void RegionItem::setBox(const QRectF& canvasPixels)
{
    if (canvasPixels == m_box)
        return;
    prepareGeometryChange();
    m_box = canvasPixels;
}

void RegionItem::setLook(const RegionLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_elidedWidth = -1;
    update();
}

void RegionItem::setViewScale(double screenPerCanvas)
{
    if (screenPerCanvas == m_scale)
        return;
    prepareGeometryChange();
    m_scale = screenPerCanvas;
}

QRectF RegionItem::boundingRect() const
{
    const double margin = kMargin / m_scale;
    return m_box.adjusted(-margin, -margin, margin, margin);
}

void RegionItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                       QWidget* /*widget*/)
{
    if (m_look.hiddenRegion && !m_look.selected)
        return;
    // Painted in screen coordinates, snapped to whole pixels: crisp lines and readable text.
    const QRectF onScreen = painter->worldTransform().mapRect(m_box);
    const QRectF box(onScreen.toAlignedRect());
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing, false);
    if (m_look.hiddenRegion)
        painter->setOpacity(0.55);
    paintPhoto(*painter, box);
    paintFrame(*painter, box);
    paintLabel(*painter, box);
    painter->restore();
}

void RegionItem::paintPhoto(QPainter& painter, const QRectF& box) const
{
    if (!m_look.showsPhoto || m_look.thumbnail.isNull())
        return;
    const QRectF room = box.adjusted(6, kLabelHeight + 4, -6, -6);
    if (room.width() < 24 || room.height() < 24)
        return;
    const QSizeF size = QSizeF(m_look.thumbnail.size()).scaled(room.size(), Qt::KeepAspectRatio);
    const QRectF place(room.center() - QPointF(size.width() / 2, size.height() / 2), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setOpacity(painter.opacity() * 0.9);
    painter.drawImage(place, m_look.thumbnail);
    painter.setOpacity(m_look.hiddenRegion ? 0.55 : 1.0);
}

void RegionItem::paintFrame(QPainter& painter, const QRectF& box) const
{
    const RegionStyle& style = m_look.style;
    QColor tint = style.line;
    tint.setAlpha(m_look.dropTarget ? 90 : m_look.hovered ? 36 : m_look.showsPhoto ? 26 : 0);
    if (tint.alpha() > 0)
        painter.fillRect(box, tint);
    const double width = style.width + (m_look.selected ? 1 : 0);
    const QRectF frame = box.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    // A dark casing under the bright line stays visible on any picture.
    painter.setPen(QPen(kCasing, width + 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(frame);
    QPen line(style.line, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (m_look.hiddenRegion)
        line.setDashPattern({1, 3});
    else if (!style.dashes.isEmpty())
        line.setDashPattern(style.dashes);
    painter.setPen(line);
    painter.drawRect(frame);
}

void RegionItem::paintLabel(QPainter& painter, const QRectF& box) const
{
    const RegionStyle& style = m_look.style;
    const QString number = QString::number(m_look.number);
    painter.setFont(labelFont(painter, /*bold=*/true));
    const double badgeWidth =
        std::max(kLabelHeight, painter.fontMetrics().horizontalAdvance(number) + 2 * kPadding);
    const bool fits = box.height() >= kLabelHeight + 4 && box.width() >= badgeWidth;
    // In a box too small for it, the badge sits on top of the box.
    QRectF badge(box.left(), fits ? box.top() : box.top() - kLabelHeight, badgeWidth, kLabelHeight);
    painter.fillRect(badge, style.line);
    painter.setPen(style.onLine);
    painter.drawText(badge, Qt::AlignCenter, number);
    double x = badge.right();
    const auto room = [&] { return box.right() - x; };
    const auto chip = [&](double width) {
        const QRectF rect(x, badge.top(), width, kLabelHeight);
        painter.fillRect(rect, kChip);
        x += width;
        return rect;
    };
    if (!m_look.note.isEmpty() && room() >= kLabelHeight)
        paintWarning(painter, chip(kLabelHeight).adjusted(3, 3, -3, -3));
    if (m_look.locked && room() >= kLabelHeight)
        paintPadlock(painter, chip(kLabelHeight).adjusted(6, 4, -6, -4), Qt::white);
    if (!m_look.thumbnail.isNull() && room() >= kLabelHeight) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF at = chip(kLabelHeight).adjusted(2, 2, -2, -2);
        const double edge = std::min(m_look.thumbnail.width(), m_look.thumbnail.height());
        const QRectF square((m_look.thumbnail.width() - edge) / 2,
                            (m_look.thumbnail.height() - edge) / 2, edge, edge);
        painter.drawImage(at, m_look.thumbnail, square);
    }
    if (room() < kRoomForText || m_look.title.isEmpty())
        return;
    painter.setFont(labelFont(painter, /*bold=*/false));
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = static_cast<int>(room() - 2 * kPadding);
    if (width != m_elidedWidth) {
        m_elided = metrics.elidedText(m_look.title, Qt::ElideRight, width);
        m_elidedWidth = width;
    }
    const QRectF text = chip(metrics.horizontalAdvance(m_elided) + 2 * kPadding);
    painter.setPen(Qt::white);
    painter.drawText(text.adjusted(kPadding, 0, -kPadding / 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     m_elided);
}

} // namespace diorama
