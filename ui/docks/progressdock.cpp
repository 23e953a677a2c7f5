// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/progressdock.h"

#include "ui/render/enginetexts.h"
#include "ui/render/preferences.h"
#include "ui/session/rendersession.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filmstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace diorama {

ProgressDock::ProgressDock(QWidget* parent)
    : Dock(QStringLiteral("progress"), tr("Progress"), parent, Overflow::Scrolls)
    , m_status(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_times(new QLabel(this))
    , m_strip(new FilmStrip(this))
    , m_cancelNow(new QPushButton(tr("Cancel Now"), this))
    , m_cancelAfter(new QPushButton(tr("Cancel After This Picture"), this))
    , m_queueList(new QListWidget(this))
{
    m_status->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the render"));
    m_times->setEnabled(false);
    m_cancelNow->setToolTip(
        tr("Stops at the next step. The previews so far are kept in the filmstrip."));
    m_cancelAfter->setToolTip(
        tr("Lets the running picture be finished and drops all that wait behind it."));
    m_queueList->setAccessibleName(tr("Waiting renders"));
    m_queueList->setMinimumSize(140, 48);
    new EmptyHint(m_queueList, tr("No render waits."));
    auto* state = new QVBoxLayout;
    state->addWidget(m_status);
    state->addWidget(m_bar);
    state->addWidget(m_times);
    auto* cancelRow = new QHBoxLayout;
    cancelRow->addWidget(m_cancelNow);
    cancelRow->addWidget(m_cancelAfter);
    state->addLayout(cancelRow);
    state->addWidget(m_strip);
    state->addStretch();
    auto* queue = new QVBoxLayout;
    queue->addWidget(m_queueList, 1);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->addLayout(state, 3);
    m_sides->addLayout(queue, 1);
    column()->addLayout(m_sides);

    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_pause = makeButton("pause", tr("Pause the Queue"),
                         tr("Lets the running render end but starts no further one."));
    m_pause->setCheckable(true);
    m_up =
        makeButton("forward", tr("Render Sooner"), tr("Moves the chosen render up in the queue."));
    m_down = makeButton("backward", tr("Render Later"),
                        tr("Moves the chosen render down in the queue."));
    m_drop = makeButton("delete", tr("Drop"), tr("Takes the chosen render out of the queue."));
    row->addWidget(m_pause);
    row->addStretch();
    for (QToolButton* button : {m_up, m_down, m_drop})
        row->addWidget(button);
    queue->addLayout(row);

    connect(m_cancelNow, &QPushButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->cancelNow();
    });
    connect(m_cancelAfter, &QPushButton::clicked, this, [this] {
        if (session() != nullptr)
            session()->cancelAfterCurrent();
    });
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        if (session() != nullptr)
            session()->queue().setPaused(paused);
    });
    connect(m_up, &QToolButton::clicked, this, [this] { moveWaiting(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveWaiting(1); });
    connect(m_drop, &QToolButton::clicked, this, [this] {
        if (RenderTask* task = chosenWaiting())
            task->cancel();
    });
    addKey(m_queueList, QKeySequence::Delete, [this] { m_drop->click(); });
    connect(m_queueList, &QListWidget::currentRowChanged, this, [this] { updateStatus(); });
    connect(m_strip, &FilmStrip::currentChanged, this, [this](int index) {
        if (session() == nullptr || !m_task)
            return;
        session()->showPicture(index < 0 ? m_task->picture() : m_strip->frame(index).image);
        updateStatus();
    });
    updateStatus();
}

void ProgressDock::resizeEvent(QResizeEvent* event)
{
    Dock::resizeEvent(event);
    constexpr int kTwoColumns = 520;
    m_sides->setDirection(width() >= kTwoColumns ? QBoxLayout::LeftToRight
                                                 : QBoxLayout::TopToBottom);
}

QString ProgressDock::statusText() const
{
    return m_status->text();
}

void ProgressDock::sessionChanged()
{
    if (m_connected) {
        m_connected->disconnect(this);
        m_connected->queue().disconnect(this);
        m_connected->host().disconnect(this);
    }
    m_connected = session();
    if (session() != nullptr) {
        connect(session(), &RenderSession::taskChanged, this, &ProgressDock::setTask);
        connect(&session()->queue(), &RenderQueue::changed, this, &ProgressDock::updateQueue);
        connect(&session()->host(), &EngineHost::stateChanged, this, &ProgressDock::updateStatus);
    }
    setTask(session() != nullptr ? session()->task() : nullptr);
    updateQueue();
}

void ProgressDock::setTask(RenderTask* task)
{
    if (m_task)
        m_task->disconnect(this);
    m_task = task;
    m_strip->clear();
    if (task != nullptr) {
        connect(task, &RenderTask::stepsAdded, this, &ProgressDock::addFrames);
        connect(task, &RenderTask::progressChanged, this, &ProgressDock::updateStatus);
        connect(task, &RenderTask::stateChanged, this, &ProgressDock::updateStatus);
        addFrames(0);
    }
    updateStatus();
}

void ProgressDock::addFrames(int first)
{
    const auto& steps = m_task->steps();
    for (std::size_t i = static_cast<std::size_t>(first); i < steps.size(); ++i)
        if (!steps[i].preview.isNull())
            m_strip->append({.step = steps[i].report.step, .image = steps[i].preview});
}

QString ProgressDock::durationText(double seconds)
{
    if (seconds < 60)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const auto whole = static_cast<qlonglong>(std::lround(seconds));
    return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString ProgressDock::stageText() const
{
    const Progress& progress = m_task->progress();
    if (m_task->isCancelRequested())
        return tr("Stopping at the next step…");
    if (!m_task->steps().empty() && progress.stage == "Painting")
        return tr("Painting: step %1 of %2").arg(progress.step).arg(progress.total);
    return progress.stage.empty() ? tr("Starting…") : engineText(progress.stage);
}

void ProgressDock::updateStatus()
{
    const bool isRunning = m_task && m_task->state() == RenderTask::State::Running;
    const bool anyRuns = session() != nullptr && session()->queue().running() != nullptr;
    m_cancelNow->setEnabled(anyRuns && session()->isPainting());
    m_cancelAfter->setEnabled(anyRuns && session()->hasWaiting());
    const bool chosen = m_queueList->currentRow() >= 0;
    for (QToolButton* button : {m_up, m_down, m_drop})
        button->setEnabled(chosen);
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    m_times->clear();
    const int waiting = session() != nullptr ? static_cast<int>(session()->waiting().size()) : 0;
    if (waiting > 0 && session()->queue().isPaused() && !isRunning) {
        m_status->setText(tr("The queue is paused: %n render(s) wait.", nullptr, waiting));
        return;
    }
    if (waiting > 0 && anyRuns && !session()->isPainting()) {
        m_status->setText(tr("Another window is painting; this one's turn comes after it."));
        return;
    }
    if (!m_task) {
        const bool isOpening =
            session() != nullptr && session()->host().state() == EngineHost::State::Opening;
        m_status->setText(isOpening ? tr("The engine is starting…")
                                    : tr("Press Render to paint the scene."));
        return;
    }
    if (!m_task->steps().empty()) {
        const StepReport& last = m_task->steps().back().report;
        m_bar->setRange(0, last.total);
        m_bar->setValue(last.step);
        const double left = m_task->secondsLeft();
        m_times->setText(left >= 0 ? tr("%1 per step, about %2 left")
                                         .arg(durationText(last.seconds), durationText(left))
                                   : tr("%1 per step").arg(durationText(last.seconds)));
    } else if (isRunning) {
        m_bar->setRange(0, m_task->progress().total);
        m_bar->setValue(m_task->progress().step);
    }
    switch (m_task->state()) {
    case RenderTask::State::Waiting:
    case RenderTask::State::Running:
        m_status->setText(stageText());
        break;
    case RenderTask::State::Finished:
        m_status->setText(tr("Finished in %1.").arg(durationText(m_task->secondsRunning())));
        break;
    case RenderTask::State::Cancelled:
        m_status->setText(
            tr("Cancelled after %n step(s).", nullptr, static_cast<int>(m_task->steps().size())));
        break;
    case RenderTask::State::Failed:
        m_status->setText(renderFailureText(m_task->error()));
        break;
    }
    if (m_strip->current() >= 0)
        m_times->setText(
            tr("Looking back at step %1").arg(m_strip->frame(m_strip->current()).step));
}

void ProgressDock::updateQueue()
{
    const int row = m_queueList->currentRow();
    m_queueList->clear();
    if (session() != nullptr) {
        for (const RenderTask* task : session()->waiting())
            m_queueList->addItem(task->isDraft() ? tr("Draft: %1").arg(task->title())
                                                 : task->title());
        const QSignalBlocker blocker(m_pause);
        m_pause->setChecked(session()->queue().isPaused());
    }
    m_queueList->setCurrentRow(std::min(row, m_queueList->count() - 1));
    updateStatus();
}

RenderTask* ProgressDock::chosenWaiting() const
{
    const int row = m_queueList->currentRow();
    if (session() == nullptr || row < 0)
        return nullptr;
    const auto waiting = session()->waiting();
    return row < static_cast<int>(waiting.size()) ? waiting[static_cast<std::size_t>(row)]
                                                  : nullptr;
}

void ProgressDock::moveWaiting(int by)
{
    RenderTask* task = chosenWaiting();
    if (task == nullptr)
        return;
    const int target = std::clamp(m_queueList->currentRow() + by, 0, m_queueList->count() - 1);
    session()->moveWaiting(task, by);
    m_queueList->setCurrentRow(target);
}

} // namespace diorama
