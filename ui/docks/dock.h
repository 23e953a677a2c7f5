// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>
#include <QPointer>

#include <functional>

class QToolButton;
class QVBoxLayout;

namespace diorama {

class Document;
class RenderSession;

/// What all docks share: they show one document's session, and work with none.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    /// What becomes of a column that is higher than its dock could be.
    enum class Overflow { None, Scrolls };

    /// `name` never changes: the window's layout is stored under it.
    Dock(const QString& name, const QString& title, QWidget* parent = nullptr,
         Overflow overflow = Overflow::None);

    /// Null or a session that outlives this dock or the next call.
    void setSession(RenderSession* session);
    RenderSession* session() const;
    /// The session's document, or null.
    Document* document() const;

protected:
    /// Called after the session changed, to connect to the new one; session() may be null.
    virtual void sessionChanged() = 0;
    /// The column that the dock's content goes into.
    QVBoxLayout* column() const { return m_column; }
    /// A flat button with an icon; its text is for tooltips and screen readers.
    QToolButton* makeButton(const char* iconName, const QString& text, const QString& toolTip);
    /// A key that works while the widget has the focus.
    void addKey(QWidget* widget, const QKeySequence& keys, const std::function<void()>& press);

private:
    QPointer<RenderSession> m_session;
    QVBoxLayout* m_column = nullptr;
};

} // namespace diorama
