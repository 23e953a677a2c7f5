// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignal.h"

#include "core/engine/tool.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

namespace diorama {
namespace {

/// SIGUSR1 wakes the waiting thread at the end of the program.
sigset_t waitedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);
    return signals;
}

} // namespace

StopSignal::StopSignal()
{
    const sigset_t signals = waitedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this] { wait(); });
}

StopSignal::~StopSignal()
{
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

void StopSignal::wait()
{
    const sigset_t signals = waitedSignals();
    for (int signal = 0; sigwait(&signals, &signal) == 0 && signal != SIGUSR1;) {
        if (m_source.stop_requested())
            ::_exit(static_cast<int>(ExitCode::Cancelled));
        m_source.request_stop();
    }
}

} // namespace diorama
