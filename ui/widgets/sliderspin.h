// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace diorama {

/// A slider and a number for the same value, for things best set by eye.
class SliderSpin final : public QWidget
{
    Q_OBJECT

public:
    explicit SliderSpin(QWidget* parent = nullptr);

    void setRange(double minimum, double maximum, double step, int decimals);
    void setSuffix(const QString& suffix);
    double value() const;
    /// Emits nothing.
    void setValue(double value);
    QDoubleSpinBox* spinBox() const { return m_spin; }
    QSlider* slider() const { return m_slider; }

Q_SIGNALS:
    /// By the user, while dragging too.
    void edited(double value);
    /// A drag or typing has ended.
    void editingFinished();
    /// The slider's knob is held, until dragEnded.
    void dragStarted();
    void dragEnded();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QSlider* m_slider = nullptr;
    QDoubleSpinBox* m_spin = nullptr;
    double m_step = 0.01;
};

} // namespace diorama
