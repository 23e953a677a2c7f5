// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptyhint.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace diorama {

EmptyHint::EmptyHint(QAbstractItemView* view, QString text)
    : QObject(view)
    , m_view(view)
    , m_text(std::move(text))
{
    view->viewport()->installEventFilter(this);
}

void EmptyHint::setText(const QString& text)
{
    m_text = text;
    if (m_view)
        m_view->viewport()->update();
}

bool EmptyHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint || !m_view || m_view->model() == nullptr ||
        m_view->model()->rowCount() > 0)
        return QObject::eventFilter(watched, event);
    QPainter painter(m_view->viewport());
    painter.setPen(m_view->palette().color(QPalette::PlaceholderText));
    painter.drawText(m_view->viewport()->rect().adjusted(16, 12, -16, -12),
                     Qt::AlignCenter | Qt::TextWordWrap, m_text);
    return true;
}

} // namespace diorama
