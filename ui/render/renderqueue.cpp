// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/renderqueue.h"

#include "ui/render/renderjob.h"

#include <algorithm>
#include <utility>

namespace diorama {

namespace {

/// Reports are handed to the views at most once a frame.
constexpr int kDrainMilliseconds = 16;
/// Renders that are over keep their filmstrips until this many newer ones are.
constexpr std::size_t kKeptTasks = 24;

bool isOf(const QObject* client, const RenderTask* task)
{
    return client == nullptr || task->params().client == client;
}

} // namespace

RenderQueue::RenderQueue(EngineHost& host, QObject* parent)
    : QObject(parent)
    , m_host(host)
{
    m_drainTimer.setSingleShot(true);
    connect(&m_drainTimer, &QTimer::timeout, this, &RenderQueue::drain);
}

RenderQueue::~RenderQueue()
{
    // Only the stop is asked for: the host waits for its threads, and nobody listens any more.
    if (m_running != nullptr)
        m_running->m_stop.request_stop();
}

RenderTask* RenderQueue::add(RenderParams params)
{
    auto* task = new RenderTask(std::move(params), this);
    const auto place =
        std::find_if(m_waiting.begin(), m_waiting.end(), [task](const RenderTask* other) {
            return other->params().origin > task->params().origin;
        });
    m_waiting.insert(place, task);
    connect(task, &RenderTask::stateChanged, this, [this, task] { onTaskState(task); });
    Q_EMIT taskAdded(task);
    Q_EMIT changed();
    startNext();
    return task;
}

std::vector<RenderTask*> RenderQueue::addBatch(const RenderParams& params, int count)
{
    std::vector<RenderTask*> tasks;
    const int batch = ++m_lastBatch;
    for (int i = 0; i < count; ++i) {
        RenderParams one = params;
        one.origin = RenderOrigin::Batch;
        one.batch = batch;
        one.request.scene.settings.seed += static_cast<std::uint64_t>(i);
        tasks.push_back(add(std::move(one)));
    }
    return tasks;
}

void RenderQueue::move(RenderTask* task, int place)
{
    const auto it = std::find(m_waiting.begin(), m_waiting.end(), task);
    if (it == m_waiting.end())
        return;
    m_waiting.erase(it);
    const int last = static_cast<int>(m_waiting.size());
    m_waiting.insert(m_waiting.begin() + std::clamp(place, 0, last), task);
    Q_EMIT changed();
}

void RenderQueue::setPaused(bool paused)
{
    if (m_isPaused == paused)
        return;
    m_isPaused = paused;
    Q_EMIT changed();
    startNext();
}

void RenderQueue::cancelNow(const QObject* client)
{
    if (m_running != nullptr && isOf(client, m_running))
        m_running->cancel();
}

void RenderQueue::cancelAfterCurrent(const QObject* client)
{
    const auto waiting = m_waiting;
    for (RenderTask* task : waiting)
        if (isOf(client, task))
            task->cancel();
}

void RenderQueue::cancelAll(const QObject* client)
{
    cancelAfterCurrent(client);
    cancelNow(client);
}

void RenderQueue::startNext()
{
    if (m_running != nullptr || m_isPaused || m_waiting.empty())
        return;
    RenderTask* task = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    start(task);
}

void RenderQueue::start(RenderTask* task)
{
    m_running = task;
    m_mailbox =
        std::make_shared<RenderMailbox>([host = &m_host, queue = QPointer<RenderQueue>(this)] {
            // The host outlives its threads, the queue may not: only the GUI thread looks at it.
            QMetaObject::invokeMethod(
                host,
                [queue] {
                    if (queue)
                        queue->scheduleDrain();
                },
                Qt::QueuedConnection);
        });
    task->begin();
    Q_EMIT taskStarted(task);
    Q_EMIT changed();
    auto picture = std::make_shared<QImage>();
    m_host.ask(
        this,
        [request = task->params().request, mailbox = m_mailbox, picture, budget = m_previewBudget,
         taskStop = task->m_stop.get_token()](Engine& engine, const std::stop_token& hostStop) {
            // Either side may ask for the stop: the task's owner, or the closing program.
            std::stop_source either;
            const std::stop_callback byTask(taskStop, [&either] { either.request_stop(); });
            const std::stop_callback byHost(hostStop, [&either] { either.request_stop(); });
            RenderOutcome outcome =
                runRenderJob(engine, request, *mailbox, budget, either.get_token());
            *picture = outcome.picture;
            return std::move(outcome.result);
        },
        [this, task, picture](Result<RenderResult> result) {
            finish(task, std::move(result), *picture);
        });
}

void RenderQueue::scheduleDrain()
{
    if (m_drainTimer.isActive())
        return;
    const qint64 since = m_sinceDrain.isValid() ? m_sinceDrain.elapsed() : kDrainMilliseconds;
    m_drainTimer.start(static_cast<int>(std::max<qint64>(0, kDrainMilliseconds - since)));
}

void RenderQueue::drain()
{
    m_sinceDrain.start();
    if (m_running == nullptr || !m_mailbox)
        return;
    RenderMailbox::Content content = m_mailbox->take();
    if (content.progress)
        m_running->addProgress(*content.progress);
    m_running->addSteps(std::move(content.steps));
}

void RenderQueue::finish(RenderTask* task, Result<RenderResult> result, const QImage& picture)
{
    drain();
    m_running = nullptr;
    m_mailbox.reset();
    task->end(std::move(result), picture);
    startNext();
}

void RenderQueue::onTaskState(RenderTask* task)
{
    if (!task->isOver())
        return;
    std::erase(m_waiting, task);
    retire(task);
    Q_EMIT taskOver(task);
    Q_EMIT changed();
}

void RenderQueue::retire(RenderTask* task)
{
    m_over.push_back(task);
    if (m_over.size() > kKeptTasks) {
        m_over.front()->deleteLater();
        m_over.erase(m_over.begin());
    }
    std::size_t bytes = 0;
    for (auto it = m_over.rbegin(); it != m_over.rend(); ++it) {
        bytes += (*it)->previewBytes();
        if (bytes > m_previewBudget && *it != task)
            (*it)->dropPreviews();
    }
}

} // namespace diorama
