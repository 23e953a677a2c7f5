// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace diorama {

/// Turns SIGINT and SIGTERM into a stop request; the second one ends the process at once. Make it
/// before any other thread, so that they all inherit the blocked signals.
class StopSignal final
{
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    std::stop_token token() const { return m_source.get_token(); }

private:
    void wait();

    std::stop_source m_source;
    std::thread m_thread;
};

} // namespace diorama
