// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/slidergesture.h"

#include "ui/widgets/sliderspin.h"

#include <QWidget>

#include <utility>

namespace diorama {

SliderGesture::SliderGesture(SliderSpin& slider, const std::function<Document*()>& document,
                             const QString& text)
    : QObject(&slider)
{
    connect(&slider, &SliderSpin::dragStarted, this, [this, document, text] {
        if (Document* edited = document())
            m_transaction = std::make_unique<Document::Transaction>(*edited, text);
    });
    connect(&slider, &SliderSpin::dragEnded, this, [this] {
        if (const auto transaction = std::exchange(m_transaction, nullptr))
            transaction->commit();
    });
}

void SliderGesture::abandonAll(const QWidget& widget)
{
    for (SliderGesture* gesture : widget.findChildren<SliderGesture*>())
        gesture->m_transaction.reset();
}

} // namespace diorama
