// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace diorama {

class SliderSpin;

/// Makes a drag on a slider one gesture: shown at once, one undo step, and finished only when the
/// knob is let go. A child of its slider.
class SliderGesture final : public QObject
{
    Q_OBJECT

public:
    /// `document` says which document is edited; it may give null. `text` names the undo step.
    SliderGesture(SliderSpin& slider, const std::function<Document*()>& document,
                  const QString& text);

    /// Takes back what is being dragged anywhere in the widget: before its document goes.
    static void abandonAll(const QWidget& widget);

private:
    std::unique_ptr<Document::Transaction> m_transaction;
};

} // namespace diorama
