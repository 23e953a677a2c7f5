// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/promptbar.h"

#include "ui/docks/progressdock.h"
#include "ui/docks/undokeys.h"
#include "ui/session/rendersession.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

namespace diorama {

PromptBar::PromptBar(QWidget* parent)
    : QWidget(parent)
    , m_prompt(new QPlainTextEdit(this))
    , m_render(new QPushButton(this))
    , m_live(new QToolButton(this))
    , m_forecast(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setPlaceholderText(
        tr("Describe the picture, for example: a sunny meadow in front of mountains"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setToolTip(
        tr("What the whole picture shows. The boxes say what is where. Ctrl+Enter renders."));
    m_prompt->setTabChangesFocus(true);
    QFont font = m_prompt->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_prompt->setFont(font);
    const int lineHeight = QFontMetrics(font).lineSpacing();
    // Two whole lines: of a third one nothing peeps out.
    m_prompt->setFixedHeight(2 * lineHeight + 2 * m_prompt->frameWidth() +
                             qCeil(2 * m_prompt->document()->documentMargin()));
    m_prompt->installEventFilter(this);
    leaveUndoToTheWindow(*m_prompt);
    layout->addWidget(m_prompt, 1);

    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    m_render->setObjectName(QStringLiteral("renderButton"));
    m_render->setMinimumWidth(130);
    m_render->setMinimumHeight(lineHeight + 14);
    QFont bold = m_render->font();
    bold.setBold(true);
    m_render->setFont(bold);
    m_live->setObjectName(QStringLiteral("liveButton"));
    m_live->setIcon(icon("live"));
    m_live->setText(tr("Live"));
    m_live->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_live->setCheckable(true);
    m_live->setMinimumHeight(lineHeight + 14);
    m_live->setToolTip(tr("Paints again by itself whenever you finish an edit."));
    row->addWidget(m_render, 1);
    row->addWidget(m_live);
    column->addLayout(row);
    m_forecast->setObjectName(QStringLiteral("forecast"));
    m_forecast->setAlignment(Qt::AlignCenter);
    QFont small = m_forecast->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_forecast->setFont(small);
    column->addWidget(m_forecast);
    layout->addLayout(column);

    connect(m_prompt, &QPlainTextEdit::textChanged, this, [this] {
        if (m_session)
            m_session->document().setPrompt(m_prompt->toPlainText());
    });
    connect(m_render, &QPushButton::clicked, this, [this] {
        if (m_session && m_session->isPainting())
            Q_EMIT cancelWanted();
        else
            Q_EMIT renderWanted();
    });
    connect(m_live, &QToolButton::toggled, this, [this](bool on) {
        if (m_session)
            m_session->live().setEnabled(on);
    });
    updateButton();
    updateForecast();
}

void PromptBar::setSession(RenderSession* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->document().disconnect(this);
        m_session->queue().disconnect(this);
        m_session->host().disconnect(this);
        m_session->live().disconnect(this);
    }
    m_session = session;
    setEnabled(session != nullptr);
    if (session != nullptr) {
        connect(&session->document(), &Document::changed, this, [this](const SceneChange& change) {
            if (change.touches(SceneChange::Prompt))
                readPrompt();
        });
        connect(session, &RenderSession::outlookChanged, this, &PromptBar::updateForecast);
        connect(&session->queue(), &RenderQueue::changed, this, &PromptBar::updateButton);
        connect(&session->host(), &EngineHost::stateChanged, this, &PromptBar::updateForecast);
        connect(&session->live(), &LiveRender::enabledChanged, m_live, &QToolButton::setChecked);
    }
    readPrompt();
    updateButton();
    updateForecast();
}

void PromptBar::readPrompt()
{
    const QString text =
        m_session ? QString::fromStdString(m_session->document().scene().prompt) : QString();
    if (m_prompt->toPlainText() == text)
        return;
    const QSignalBlocker blocker(m_prompt);
    const int place = m_prompt->textCursor().position();
    m_prompt->setPlainText(text);
    // Who goes on typing after an undo does so where they were.
    QTextCursor cursor = m_prompt->textCursor();
    cursor.setPosition(std::min(place, static_cast<int>(text.size())));
    m_prompt->setTextCursor(cursor);
}

void PromptBar::updateButton()
{
    const bool isRunning = m_session && m_session->isPainting();
    m_render->setText(isRunning ? tr("Cancel") : tr("Render"));
    m_render->setIcon(icon(isRunning ? "stop" : "render"));
    m_render->setToolTip(isRunning ? tr("Stops at the next step.")
                                   : tr("Paints the scene as it is now."));
}

void PromptBar::updateForecast()
{
    m_forecast->setToolTip({});
    if (!m_session) {
        m_forecast->clear();
        return;
    }
    if (m_session->host().state() == EngineHost::State::Opening) {
        m_forecast->setText(tr("The engine is starting…"));
        return;
    }
    if (m_session->isOutlookWaiting()) {
        m_forecast->setText(tr("Known after this render"));
        m_forecast->setToolTip(
            tr("The engine is painting. It looks at your last edits as soon as it is done."));
        return;
    }
    if (!m_session->problem().isEmpty()) {
        m_forecast->setText(tr("This scene cannot be rendered"));
        m_forecast->setToolTip(m_session->problem());
        return;
    }
    const auto& forecast = m_session->forecast();
    if (!forecast) {
        m_forecast->setText(QStringLiteral(" "));
        return;
    }
    const QString memory =
        QLocale().formattedDataSize(static_cast<qint64>(forecast->peakMemoryBytes), 0);
    const bool isTooMuch = forecast->availableMemoryBytes > 0 &&
                           forecast->peakMemoryBytes > forecast->availableMemoryBytes;
    const QString duration = ProgressDock::durationText(forecast->seconds);
    m_forecast->setText(isTooMuch ? tr("Needs %1, more than is free").arg(memory)
                                  : tr("About %1, %2").arg(duration, memory));
    m_forecast->setToolTip(
        forecast->measured
            ? tr("Time and memory of a render, from earlier renders on this machine.")
            : tr("Time and memory of a render, estimated from the model's size."));
}

bool PromptBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && m_session)
        m_session->document().sealUndo();
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT renderWanted();
            return true;
        }
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace diorama
