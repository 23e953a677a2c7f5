// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

class QBoxLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace diorama {

class FilmStrip;
class RenderTask;

/// How far the render is, the filmstrip of its steps, and what waits behind it.
class ProgressDock final : public Dock
{
    Q_OBJECT

public:
    explicit ProgressDock(QWidget* parent = nullptr);

    FilmStrip* filmStrip() const { return m_strip; }
    QPushButton* cancelNowButton() const { return m_cancelNow; }
    QPushButton* cancelAfterButton() const { return m_cancelAfter; }
    QListWidget* queueList() const { return m_queueList; }
    QString statusText() const;

    /// "3 s" or "2 min 5 s".
    static QString durationText(double seconds);

protected:
    void sessionChanged() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setTask(RenderTask* task);
    void updateStatus();
    void updateQueue();
    void addFrames(int first);
    RenderTask* chosenWaiting() const; ///< Null without one.
    void moveWaiting(int by);
    QString stageText() const;

    QBoxLayout* m_sides = nullptr; ///< Beside each other, or in a narrow dock below.
    QLabel* m_status = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_times = nullptr;
    FilmStrip* m_strip = nullptr;
    QPushButton* m_cancelNow = nullptr;
    QPushButton* m_cancelAfter = nullptr;
    QListWidget* m_queueList = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_drop = nullptr;
    QPointer<RenderTask> m_task;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
