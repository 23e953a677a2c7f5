// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/liverender.h"

#include <utility>

namespace diorama {

LiveRender::LiveRender(RenderQueue& queue, std::function<RenderParams()> params, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_params(std::move(params))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LiveRender::restart);
}

void LiveRender::setEnabled(bool enabled)
{
    if (m_isEnabled == enabled)
        return;
    m_isEnabled = enabled;
    if (enabled)
        editFinished();
    else if (RenderTask* old = task(); old != nullptr && old->state() == RenderTask::State::Waiting)
        old->cancel();
    Q_EMIT enabledChanged(enabled);
}

void LiveRender::editFinished()
{
    if (m_isEnabled)
        m_timer.start();
}

RenderTask* LiveRender::task() const
{
    return m_task != nullptr && !m_task->isOver() ? m_task.data() : nullptr;
}

void LiveRender::restart()
{
    if (!m_isEnabled)
        return;
    if (RenderTask* old = task())
        old->cancel();
    RenderParams params = m_params();
    params.origin = RenderOrigin::Live;
    m_task = m_queue.add(std::move(params));
}

} // namespace diorama
