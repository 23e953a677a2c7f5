// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace diorama {

/// A strip on the upper edge of another widget for what must not be overlooked. It stays until it
/// is closed or answered, moves nothing below it, and is read out by screen readers.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    /// Lies over the host, `top` pixels below its upper edge, hidden until there is something to
    /// say.
    explicit MessageBar(QWidget* host, int top = 8);

    /// Something went wrong; whole sentences. Those that come while another one is shown stand
    /// below it, each of them once. The newest one's action can be called, as a way out.
    void warn(const QString& text, const QString& action = {}, std::function<void()> act = {});
    /// Something was done, with a way back: the action is called at most once.
    void offer(const QString& text, const QString& action, std::function<void()> act);
    /// Takes one of the warnings back.
    void retract(const QString& text);
    void dismiss();

    QString text() const;
    QPushButton* actionButton() const { return m_action; }
    QToolButton* closeButton() const { return m_close; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Warning
    {
        QString text;
        QString action;
        std::function<void()> act;
    };
    void showWarnings();
    void present(const char* iconName);
    void place();

    int m_top = 0;
    std::vector<Warning> m_warnings;
    std::function<void()> m_act;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace diorama
