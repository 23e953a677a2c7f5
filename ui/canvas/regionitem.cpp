// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/regionitem.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

// Screen pixels.
constexpr int kLabelHeight = 22;
constexpr double kMargin = kLabelHeight + 6; ///< How far anything is painted outside of the box.
constexpr int kPadding = 6;
constexpr int kRoomForText = 44;
// Boxes smaller than this show their number only, in a smaller badge.
constexpr int kCompactWidth = 64;
constexpr int kCompactHeight = 48;
constexpr int kCompactBadge = 15;

const QColor kCasing(0, 0, 0, 150);
const QColor kChip(20, 22, 26, 235);
const QColor kHintText(70, 74, 82);

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

QFont labelFont(QFont font, bool bold)
{
    font.setPixelSize(12);
    font.setBold(bold);
    return font;
}

/// The inside of the rectangle's edge, as four filled bars: many times cheaper than a stroked pen.
void outline(QPainter& painter, const QRectF& r, double width, const QColor& colour)
{
    const double inner = std::max(0.0, r.height() - 2 * width);
    painter.fillRect(QRectF(r.left(), r.top(), r.width(), width), colour);
    painter.fillRect(QRectF(r.left(), r.bottom() - width, r.width(), width), colour);
    painter.fillRect(QRectF(r.left(), r.top() + width, width, inner), colour);
    painter.fillRect(QRectF(r.right() - width, r.top() + width, width, inner), colour);
}

} // namespace

bool operator==(const RegionLook& a, const RegionLook& b)
{
    return a.number == b.number && a.title == b.title &&
           a.thumbnail.cacheKey() == b.thumbnail.cacheKey() && a.note == b.note &&
           a.hint == b.hint && a.style.line == b.style.line && a.style.width == b.style.width &&
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
    m_label = {};
    m_badgeWidth = 0;
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
    paintHint(*painter, box);
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
    const double width = std::round(style.width + (m_look.selected ? 1 : 0));
    // A dark casing around the bright line stays visible on any picture.
    outline(painter, box.adjusted(-1, -1, 1, 1), width + 2, kCasing);
    const bool dashed = m_look.hiddenRegion || !style.dashes.isEmpty();
    if (!dashed) {
        outline(painter, box, width, style.line);
        return;
    }
    QPen line(style.line, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    line.setDashPattern(m_look.hiddenRegion ? QList<qreal>{1, 3} : style.dashes);
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void RegionItem::paintHint(QPainter& painter, const QRectF& box) const
{
    if (m_look.hint.isEmpty())
        return;
    const QRect room = box.toRect().adjusted(8, kLabelHeight + 4, -8, -8);
    painter.setFont(labelFont(painter.font(), /*bold=*/false));
    constexpr int kFlags = Qt::AlignCenter | Qt::TextWordWrap;
    const QRect needed = painter.fontMetrics().boundingRect(room, kFlags, m_look.hint);
    if (needed.width() > room.width() || needed.height() > room.height())
        return;
    painter.setPen(kHintText);
    painter.drawText(room, kFlags, m_look.hint);
}

void RegionItem::measure() const
{
    QFont font;
    const QFontMetrics bold(labelFont(font, /*bold=*/true));
    const int number = bold.horizontalAdvance(QString::number(m_look.number));
    m_badgeWidth = std::max(kLabelHeight, number + 2 * kPadding);
    m_titleWidth = QFontMetrics(labelFont(font, /*bold=*/false)).horizontalAdvance(m_look.title);
}

void RegionItem::paintLabel(QPainter& painter, const QRectF& box) const
{
    if (m_badgeWidth == 0)
        measure();
    const bool compact = box.width() < kCompactWidth || box.height() < kCompactHeight;
    const int height = compact ? kCompactBadge : kLabelHeight;
    const bool fits = box.height() >= height + 4 && box.width() >= height;
    const int possible = compact ? 0
                                 : (m_look.note.isEmpty() ? 0 : 1) + (m_look.locked ? 1 : 0) +
                                       (m_look.thumbnail.isNull() ? 0 : 1);
    const int room = static_cast<int>(box.width()) - m_badgeWidth;
    const int icons = std::clamp(room / kLabelHeight, 0, possible);
    const int roomForText = room - icons * kLabelHeight;
    const bool hasText =
        !compact && icons == possible && roomForText >= kRoomForText && m_titleWidth > 0;
    const int textWidth = hasText ? std::min(m_titleWidth, roomForText - 2 * kPadding) : 0;
    const LabelKey key{textWidth, icons, compact, painter.device()->devicePixelRatioF()};
    if (m_label.isNull() || key != m_labelKey) {
        m_labelKey = key;
        m_label = compact ? makeBadge(key.ratio) : makeLabel(key);
    }
    // In a box too small for it, the badge sits on top of the box.
    painter.drawPixmap(QPointF(box.left(), fits ? box.top() : box.top() - height), m_label);
}

QPixmap RegionItem::makeBadge(double devicePixelRatio) const
{
    QFont font;
    font.setPixelSize(10);
    font.setBold(true);
    const QString number = QString::number(m_look.number);
    const int width = std::max(kCompactBadge, QFontMetrics(font).horizontalAdvance(number) + 6);
    QPixmap badge(QSize(width, kCompactBadge) * devicePixelRatio);
    badge.setDevicePixelRatio(devicePixelRatio);
    badge.fill(m_look.style.line);
    QPainter painter(&badge);
    painter.setPen(m_look.style.onLine);
    painter.setFont(font);
    painter.drawText(QRect(0, 0, width, kCompactBadge), Qt::AlignCenter, number);
    return badge;
}

QPixmap RegionItem::makeLabel(const LabelKey& key) const
{
    const int textWidth = key.textWidth;
    const int icons = key.icons;
    const int width =
        m_badgeWidth + icons * kLabelHeight + (textWidth > 0 ? textWidth + 2 * kPadding : 0);
    QPixmap label(QSize(width, kLabelHeight) * key.ratio);
    label.setDevicePixelRatio(key.ratio);
    label.fill(kChip);
    QPainter painter(&label);
    const QRect badge(0, 0, m_badgeWidth, kLabelHeight);
    painter.fillRect(badge, m_look.style.line);
    painter.setPen(m_look.style.onLine);
    painter.setFont(labelFont(painter.font(), /*bold=*/true));
    painter.drawText(badge, Qt::AlignCenter, QString::number(m_look.number));
    int x = badge.right() + 1;
    int left = icons;
    const auto next = [&] {
        const QRectF place(x, 0, kLabelHeight, kLabelHeight);
        x += kLabelHeight;
        --left;
        return place;
    };
    if (!m_look.note.isEmpty() && left > 0)
        paintWarning(painter, next().adjusted(3, 3, -3, -3));
    if (m_look.locked && left > 0)
        paintPadlock(painter, next().adjusted(6, 4, -6, -4), Qt::white);
    if (!m_look.thumbnail.isNull() && left > 0) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const double edge = std::min(m_look.thumbnail.width(), m_look.thumbnail.height());
        const QRectF square((m_look.thumbnail.width() - edge) / 2,
                            (m_look.thumbnail.height() - edge) / 2, edge, edge);
        painter.drawImage(next().adjusted(2, 2, -2, -2), m_look.thumbnail, square);
    }
    if (textWidth > 0) {
        painter.setFont(labelFont(painter.font(), /*bold=*/false));
        painter.setPen(Qt::white);
        const QString text =
            textWidth < m_titleWidth
                ? painter.fontMetrics().elidedText(m_look.title, Qt::ElideRight, textWidth)
                : m_look.title;
        painter.drawText(QRect(x + kPadding, 0, textWidth + kPadding, kLabelHeight),
                         Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    return label;
}

} // namespace diorama
