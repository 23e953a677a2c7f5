// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/dock.h"

#include "ui/session/rendersession.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace diorama {

Dock::Dock(const QString& name, const QString& title, QWidget* parent)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    auto* content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(6, 6, 6, 6);
    m_column->setSpacing(6);
    setWidget(content);
}

void Dock::setSession(RenderSession* session)
{
    m_session = session;
    sessionChanged();
}

RenderSession* Dock::session() const
{
    return m_session;
}

Document* Dock::document() const
{
    return m_session ? &m_session->document() : nullptr;
}

QToolButton* Dock::makeButton(const char* iconName, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void Dock::addKey(QWidget* widget, const QKeySequence& keys, const std::function<void()>& press)
{
    auto* action = new QAction(widget);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    widget->addAction(action);
    connect(action, &QAction::triggered, this, press);
}

} // namespace diorama
