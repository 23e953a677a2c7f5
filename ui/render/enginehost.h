// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "ui/render/worker.h"

#include <QObject>
#include <QPointer>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace diorama {

/// Opens the engine and owns it. Runs on the engine thread.
using EngineFactory = std::function<Result<std::unique_ptr<Engine>>()>;

/// The window's door to the engine.
///
/// Owns the one thread that may use the engine and a second one for picture work, opens the engine
/// in the background and answers questions on the GUI thread. Lives on the GUI thread.
/// Destruction asks what runs to stop and waits for it.
class EngineHost final : public QObject
{
    Q_OBJECT

public:
    enum class State { Opening, Ready, Failed };

    explicit EngineHost(EngineFactory factory, QObject* parent = nullptr);
    ~EngineHost() override;

    /// Starts opening the engine; nothing happens before. Ask again after a failure to retry.
    void open();

    State state() const { return m_state; }
    /// Why the engine could not be opened; only in State::Failed.
    const Error& error() const { return m_error; }
    /// What runs here. Empty until ready.
    const EngineReport& report() const { return m_report; }
    /// Something uses the engine or waits for it, so that a question is not answered at once.
    bool isBusy() const { return m_useMark.use_count() > 1; }
    /// Null until ready. May be used from any thread while the host lives.
    const ImageTools* images() const { return m_images.load(); }

    /// Uses the engine on its thread, in order with all other uses, once it is open.
    /// `work` is `Result<T>(Engine&, std::stop_token)`; `done` gets its result on the GUI thread
    /// unless `context` has gone. Where the engine could not be opened `done` gets that error.
    /// With a key, an older question with the same key that has not begun is dropped unanswered.
    template <typename Work, typename Done>
    void ask(QObject* context, Work work, Done done, const std::string& key = {});

    /// The same for picture work, beside renders: `work` is `Result<T>(const ImageTools&,
    /// std::stop_token)`.
    template <typename Work, typename Done>
    void askImages(QObject* context, Work work, Done done, const std::string& key = {});

Q_SIGNALS:
    /// The engine has been opened, or could not be: see state().
    void stateChanged();

private:
    void openOnWorker();
    void finishOpening(State state, Error error, EngineReport report);
    /// Runs on the GUI thread, later; safe to call from the workers.
    void deliver(std::function<void()> call);
    template <typename Answer, typename Done>
    void answer(const QPointer<QObject>& context, Answer result, Done done);

    EngineFactory m_factory;
    State m_state = State::Opening;
    bool m_opening = false;
    Error m_error;
    EngineReport m_report;
    /// Every use that is not over holds a copy.
    std::shared_ptr<const int> m_useMark = std::make_shared<const int>(0);
    std::vector<std::function<void()>> m_waiting; ///< Picture work that came before the engine.
    std::atomic<const ImageTools*> m_images = nullptr;
    std::unique_ptr<Engine> m_engine; ///< Used by the engine thread alone.
    Error m_openError;                ///< Likewise.
    std::unique_ptr<Worker> m_pictureWorker;
    std::unique_ptr<Worker> m_worker;
};

/// Turns whatever `call` throws into an Error. Nothing may escape a worker thread.
template <typename Call>
auto guarded(const Call& call) -> std::invoke_result_t<Call>
{
    try {
        return call();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::OutOfMemory, "The machine ran out of memory."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Internal, "Something unexpected went wrong; the log says more.",
                     exception.what()};
    } catch (...) {
        return Error{ErrorCode::Internal, "Something unexpected went wrong."};
    }
}

template <typename Answer, typename Done>
void EngineHost::answer(const QPointer<QObject>& context, Answer result, Done done)
{
    // std::function wants copyable content; the answer may be move-only or large.
    auto shared = std::make_shared<Answer>(std::move(result));
    deliver([context, shared, done] {
        if (context)
            done(std::move(*shared));
    });
}

template <typename Work, typename Done>
void EngineHost::ask(QObject* context, Work work, Done done, const std::string& key)
{
    using Answer = std::invoke_result_t<Work, Engine&, std::stop_token>;
    m_worker->post(
        [this, context = QPointer<QObject>(context), work, done,
         mark = m_useMark](const std::stop_token& stop) {
            answer(context, guarded([&]() -> Answer {
                       if (!m_engine)
                           return m_openError;
                       return work(*m_engine, stop);
                   }),
                   done);
        },
        key);
}

template <typename Work, typename Done>
void EngineHost::askImages(QObject* context, Work work, Done done, const std::string& key)
{
    using Answer = std::invoke_result_t<Work, const ImageTools&, std::stop_token>;
    auto start = [this, context = QPointer<QObject>(context), work, done, key] {
        m_pictureWorker->post(
            [this, context, work, done](const std::stop_token& stop) {
                answer(context, guarded([&]() -> Answer {
                           const ImageTools* tools = m_images.load();
                           if (tools == nullptr)
                               return Error{
                                   ErrorCode::Unsupported,
                                   "Pictures cannot be read: the engine is not available."};
                           return work(*tools, stop);
                       }),
                       done);
            },
            key);
    };
    if (m_state == State::Opening)
        m_waiting.push_back(std::move(start));
    else
        start();
}

} // namespace diorama
