// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparedialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace diorama {

CompareView::CompareView(const QImage& left, const QImage& right, QWidget* parent)
    : QWidget(parent)
    , m_left(left)
    , m_right(right)
{
    setMinimumSize(240, 240);
    setCursor(Qt::SplitHCursor);
    setAccessibleName(tr("Two pictures with a movable border"));
}

void CompareView::setSplit(double share)
{
    m_split = std::clamp(share, 0.0, 1.0);
    update();
}

QRectF CompareView::pictureRect() const
{
    const QSizeF size = QSizeF(m_left.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
            size.height()};
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF place = pictureRect();
    const double x = place.left() + m_split * place.width();
    painter.drawImage(place, m_right);
    painter.setClipRect(QRectF(place.topLeft(), QPointF(x, place.bottom())));
    painter.drawImage(place, m_left);
    painter.setClipping(false);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
    painter.setPen(QPen(Qt::white, 1));
    painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
}

void CompareView::drag(QPointF position)
{
    const QRectF place = pictureRect();
    if (place.width() <= 0)
        return;
    setSplit((position.x() - place.left()) / place.width());
    Q_EMIT splitDragged(m_split);
}

void CompareView::mousePressEvent(QMouseEvent* event)
{
    drag(event->position());
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        drag(event->position());
}

CompareDialog::CompareDialog(const Side& left, const Side& right, QWidget* parent)
    : QDialog(parent)
    , m_view(new CompareView(left.image, right.image, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
{
    setWindowTitle(tr("Compare"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_view, 1);
    m_slider->setRange(0, 1000);
    m_slider->setValue(500);
    m_slider->setPageStep(100);
    m_slider->setAccessibleName(tr("Border between the two pictures"));
    layout->addWidget(m_slider);
    auto* row = new QWidget(this);
    auto* captions = new QHBoxLayout(row);
    captions->setContentsMargins({});
    captions->addWidget(new QLabel(left.caption, row));
    captions->addStretch();
    captions->addWidget(new QLabel(right.caption, row));
    layout->addWidget(row);
    // Pictures have no reading direction, and so neither has what belongs to their sides.
    for (QWidget* widget : {static_cast<QWidget*>(m_slider), row})
        widget->setLayoutDirection(Qt::LeftToRight);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_slider, &QSlider::valueChanged, m_view,
            [this](int value) { m_view->setSplit(value / 1000.0); });
    connect(m_view, &CompareView::splitDragged, m_slider, [this](double share) {
        m_slider->setValue(static_cast<int>(std::lround(share * 1000)));
    });
    m_slider->setFocus();
}

} // namespace diorama
