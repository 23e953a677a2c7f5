// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filmstrip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace diorama {

namespace {

constexpr int kSide = 64;
constexpr int kGap = 3;

} // namespace

FilmStrip::FilmStrip(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Previews of all steps"));
    setToolTip(tr("Drag along the previews to look back at any step; double-click to return to the "
                  "newest one."));
}

void FilmStrip::clear()
{
    m_frames.clear();
    m_current = -1;
    update();
}

void FilmStrip::append(Frame frame)
{
    m_frames.push_back(std::move(frame));
    update();
}

void FilmStrip::setCurrent(int index)
{
    const int last = count() - 1;
    index = index < 0 || last < 0 ? -1 : std::min(index, last);
    if (index == m_current)
        return;
    m_current = index;
    update();
    announce();
    Q_EMIT currentChanged(index);
}

QSize FilmStrip::sizeHint() const
{
    return {4 * (kSide + kGap), kSide + 4};
}

QSize FilmStrip::minimumSizeHint() const
{
    return {kSide, kSide + 4};
}

QRectF FilmStrip::rectOf(int index) const
{
    const double side = height() - 4;
    const double free = width() - side - 4;
    const double pitch = count() > 1 ? std::min(side + kGap, free / (count() - 1)) : 0;
    const double x = 2 + index * pitch;
    return {isRightToLeft() ? width() - x - side : x, 2, side, side};
}

int FilmStrip::indexAt(QPointF position) const
{
    // The later frame lies above the earlier one.
    for (int i = count() - 1; i >= 0; --i)
        if (rectOf(i).contains(QPointF(position.x(), height() / 2.0)))
            return i;
    return position.x() < width() / 2.0 ? (count() > 0 ? 0 : -1) : count() - 1;
}

void FilmStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_frames.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The previews of a render are kept here."));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int shown = m_current < 0 ? count() - 1 : m_current;
    for (int pass = 0; pass < 2; ++pass) {
        for (int i = 0; i < count(); ++i) {
            if ((pass == 1) != (i == shown))
                continue;
            const QRectF place = rectOf(i);
            painter.drawImage(place, m_frames[static_cast<std::size_t>(i)].image);
            painter.setPen(QPen(palette().color(i == shown ? QPalette::Highlight : QPalette::Mid),
                                i == shown ? 3 : 1));
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}

void FilmStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setCurrent(indexAt(event->position()));
}

void FilmStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        setCurrent(indexAt(event->position()));
}

void FilmStrip::mouseDoubleClickEvent(QMouseEvent*)
{
    setCurrent(-1);
}

void FilmStrip::keyPressEvent(QKeyEvent* event)
{
    const int shown = m_current < 0 ? count() - 1 : m_current;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::max(0, shown - forward));
        break;
    case Qt::Key_Right:
        setCurrent(std::max(0, shown + forward));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
    case Qt::Key_Escape:
        setCurrent(-1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FilmStrip::announce()
{
    const int shown = m_current < 0 ? count() - 1 : m_current;
    if (shown >= 0)
        setAccessibleDescription(tr("Step %1").arg(m_frames[static_cast<std::size_t>(shown)].step));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace diorama
