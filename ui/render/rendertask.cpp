// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/rendertask.h"

#include <algorithm>
#include <utility>

namespace diorama {

RenderTask::RenderTask(RenderParams params, QObject* parent)
    : QObject(parent)
    , m_params(std::move(params))
{}

QString RenderTask::title() const
{
    if (!m_params.title.isEmpty())
        return m_params.title;
    return tr("Seed %1").arg(scene().settings.seed);
}

int RenderTask::previewCount() const
{
    return static_cast<int>(
        std::count_if(m_steps.begin(), m_steps.end(),
                      [](const RenderStep& step) { return !step.preview.isNull(); }));
}

std::size_t RenderTask::previewBytes() const
{
    std::size_t bytes = 0;
    for (const RenderStep& step : m_steps)
        bytes += static_cast<std::size_t>(step.preview.sizeInBytes());
    return bytes;
}

void RenderTask::dropPreviews()
{
    for (RenderStep& step : m_steps)
        step.preview = {};
}

double RenderTask::secondsLeft() const
{
    if (m_steps.empty() || m_state != State::Running)
        return -1;
    double spent = 0;
    // The first step also warms caches up; the newest ones say more about those to come.
    const std::size_t used = std::min<std::size_t>(m_steps.size(), 8);
    for (std::size_t i = m_steps.size() - used; i < m_steps.size(); ++i)
        spent += m_steps[i].report.seconds + m_steps[i].report.previewSeconds;
    const StepReport& last = m_steps.back().report;
    const int end = std::min(last.total, m_params.request.stopAfterStep.value_or(last.total));
    return spent / static_cast<double>(used) * std::max(0, end - last.step);
}

double RenderTask::secondsRunning() const
{
    if (m_state == State::Running && m_clock.isValid())
        return static_cast<double>(m_clock.nsecsElapsed()) * 1e-9;
    return m_seconds;
}

void RenderTask::cancel()
{
    if (isOver())
        return;
    m_stop.request_stop();
    if (m_state == State::Waiting)
        setState(State::Cancelled);
    else
        Q_EMIT progressChanged();
}

void RenderTask::begin()
{
    m_clock.start();
    setState(State::Running);
}

void RenderTask::addProgress(const Progress& progress)
{
    m_progress = progress;
    Q_EMIT progressChanged();
}

void RenderTask::addSteps(std::vector<RenderStep> steps)
{
    if (steps.empty())
        return;
    const int first = static_cast<int>(m_steps.size());
    bool newPicture = false;
    for (RenderStep& step : steps) {
        if (!step.preview.isNull()) {
            m_picture = step.preview;
            newPicture = true;
        }
        m_steps.push_back(std::move(step));
    }
    const StepReport& last = m_steps.back().report;
    m_progress = {.stage = "Painting", .step = last.step, .total = last.total};
    Q_EMIT stepsAdded(first);
    Q_EMIT progressChanged();
    if (newPicture)
        Q_EMIT pictureChanged();
}

void RenderTask::end(Result<RenderResult> outcome, QImage picture)
{
    m_seconds = secondsRunning();
    if (outcome) {
        m_result = std::move(outcome).value();
        m_picture = std::move(picture);
        Q_EMIT pictureChanged();
        setState(State::Finished);
    } else if (outcome.error().code == ErrorCode::Cancelled) {
        setState(State::Cancelled);
    } else {
        m_error = outcome.error();
        setState(State::Failed);
    }
}

void RenderTask::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace diorama
