// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/enginehost.h"

#include "core/base/log.h"

#include <utility>

namespace diorama {

EngineHost::EngineHost(EngineFactory factory, QObject* parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_openError{ErrorCode::NotFound, "The engine has not been opened."}
    , m_pictureWorker(std::make_unique<Worker>())
    , m_worker(std::make_unique<Worker>())
{}

EngineHost::~EngineHost()
{
    // Both are told to stop before either is waited for.
    m_pictureWorker->stop();
    m_worker->stop();
    m_pictureWorker.reset();
    m_worker.reset();
}

void EngineHost::open()
{
    if (m_opening || m_state == State::Ready)
        return;
    m_opening = true;
    m_state = State::Opening;
    m_worker->post([this](const std::stop_token&) { openOnWorker(); });
}

void EngineHost::openOnWorker()
{
    auto opened = guarded([this] { return m_factory(); });
    if (!opened) {
        m_openError = opened.error();
        deliver([this, error = opened.error()] { finishOpening(State::Failed, error, {}); });
        return;
    }
    m_engine = std::move(opened).value();
    m_images = &m_engine->images();
    const EngineReport report = m_engine->report();
    deliver([this, report] { finishOpening(State::Ready, {}, report); });
}

void EngineHost::finishOpening(State state, Error error, EngineReport report)
{
    if (state == State::Failed)
        spdlog::error("The engine could not be opened: {} {}", error.message, error.detail);
    m_opening = false;
    m_state = state;
    m_error = std::move(error);
    m_report = std::move(report);
    for (const auto& start : std::exchange(m_waiting, {}))
        start();
    Q_EMIT stateChanged();
}

void EngineHost::deliver(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace diorama
