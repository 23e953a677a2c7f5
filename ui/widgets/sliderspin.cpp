// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sliderspin.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace diorama {

SliderSpin::SliderSpin(QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_spin(new QDoubleSpinBox(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_spin);
    m_spin->setKeyboardTracking(false);
    // One stop for the Tab key: the number; arrows work in both.
    m_slider->setFocusPolicy(Qt::ClickFocus);
    setFocusProxy(m_spin);
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const double value = m_spin->minimum() + position * m_step;
        const QSignalBlocker blocker(m_spin);
        m_spin->setValue(value);
        Q_EMIT edited(m_spin->value());
    });
    connect(m_slider, &QSlider::sliderPressed, this, &SliderSpin::dragStarted);
    connect(m_slider, &QSlider::sliderReleased, this, &SliderSpin::dragEnded);
    connect(m_slider, &QSlider::sliderReleased, this, &SliderSpin::editingFinished);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker blocker(m_slider);
        m_slider->setValue(static_cast<int>(std::lround((value - m_spin->minimum()) / m_step)));
        Q_EMIT edited(value);
    });
    connect(m_spin, &QDoubleSpinBox::editingFinished, this, &SliderSpin::editingFinished);
}

void SliderSpin::setRange(double minimum, double maximum, double step, int decimals)
{
    const QSignalBlocker blockSpin(m_spin);
    const QSignalBlocker blockSlider(m_slider);
    m_step = step;
    m_spin->setDecimals(decimals);
    m_spin->setRange(minimum, maximum);
    m_spin->setSingleStep(step);
    m_slider->setRange(0, static_cast<int>(std::lround((maximum - minimum) / step)));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
}

void SliderSpin::hideEvent(QHideEvent* event)
{
    m_slider->setSliderDown(false); // Nobody can let go of it any more.
    QWidget::hideEvent(event);
}

void SliderSpin::setSuffix(const QString& suffix)
{
    m_spin->setSuffix(suffix);
}

double SliderSpin::value() const
{
    return m_spin->value();
}

void SliderSpin::setValue(double value)
{
    const QSignalBlocker blockSpin(m_spin);
    const QSignalBlocker blockSlider(m_slider);
    m_spin->setValue(value);
    m_slider->setValue(static_cast<int>(std::lround((value - m_spin->minimum()) / m_step)));
}

} // namespace diorama
