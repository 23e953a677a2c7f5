// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace diorama {

class RenderSession;

/// The sentence that describes the picture, the Render button, and what a render would cost.
class PromptBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PromptBar(QWidget* parent = nullptr);

    void setSession(RenderSession* session); ///< May be null.
    QPlainTextEdit* prompt() const { return m_prompt; }
    QPushButton* renderButton() const { return m_render; }
    QToolButton* liveButton() const { return m_live; }
    QLabel* forecast() const { return m_forecast; }

Q_SIGNALS:
    void renderWanted();
    void cancelWanted();
    /// Esc in the prompt: the keyboard may go to the canvas.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readPrompt();
    void updateForecast();
    void updateButton();

    QPointer<RenderSession> m_session;
    QPlainTextEdit* m_prompt = nullptr;
    QPushButton* m_render = nullptr;
    QToolButton* m_live = nullptr;
    QLabel* m_forecast = nullptr;
};

} // namespace diorama
