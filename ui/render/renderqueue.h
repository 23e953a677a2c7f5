// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/enginehost.h"
#include "ui/render/rendertask.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace diorama {

class RenderMailbox;

/// The renders that wait, the one that runs and those that are over. One render at a time;
/// live and interactive ones go before batches. Lives on the GUI thread and owns its tasks.
class RenderQueue final : public QObject
{
    Q_OBJECT

public:
    explicit RenderQueue(EngineHost& host, QObject* parent = nullptr);
    ~RenderQueue() override;

    /// Takes its place in the queue and starts as soon as the engine is free.
    RenderTask* add(RenderParams params);
    /// The same scene with `count` seeds from its own upwards, as one batch.
    std::vector<RenderTask*> addBatch(const RenderParams& params, int count);

    /// In the order in which they will run.
    const std::vector<RenderTask*>& waiting() const { return m_waiting; }
    /// Null while nothing runs.
    RenderTask* running() const { return m_running; }
    /// The last ones, newest last. Old ones are deleted.
    const std::vector<RenderTask*>& over() const { return m_over; }

    /// Moves a waiting render to another place among the waiting.
    void move(RenderTask* task, int place);
    /// While paused nothing new starts; what runs goes on.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }

    // Of one client or, with null, of all.
    /// Stops the running render at its next step. The queue goes on with the next one.
    void cancelNow(const QObject* client = nullptr);
    /// Lets the running render end and drops all that wait.
    void cancelAfterCurrent(const QObject* client = nullptr);
    /// Drops all that wait and stops what runs.
    void cancelAll(const QObject* client = nullptr);

    /// How much previews may take; 256 MiB at first. Those of one render are made smaller where
    /// they would take more. Of renders that are over the older ones' go; the newest keeps its own.
    void setPreviewBudget(std::size_t bytes) { m_previewBudget = bytes; }

Q_SIGNALS:
    void taskAdded(diorama::RenderTask* task);
    void taskStarted(diorama::RenderTask* task);
    /// Finished, cancelled or failed.
    void taskOver(diorama::RenderTask* task);
    /// The lists, the order or the pause changed.
    void changed();

private:
    void startNext();
    void start(RenderTask* task);
    void scheduleDrain();
    void drain();
    void finish(RenderTask* task, Result<RenderResult> result, const QImage& picture);
    void retire(RenderTask* task);
    void onTaskState(RenderTask* task);

    EngineHost& m_host;
    std::vector<RenderTask*> m_waiting;
    std::vector<RenderTask*> m_over;
    RenderTask* m_running = nullptr;
    std::shared_ptr<RenderMailbox> m_mailbox; ///< Of the running render; shared with its thread.
    QTimer m_drainTimer;
    QElapsedTimer m_sinceDrain;
    std::size_t m_previewBudget = std::size_t{256} << 20;
    bool m_isPaused = false;
    int m_lastBatch = 0;
};

} // namespace diorama
