// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace diorama {

/// Measures how long the GUI thread keeps an event waiting: a thread of its own posts one every few
/// milliseconds and notes when it is handled. Exists only while somebody wants to know.
class EventLoopProbe final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopProbe(QObject* parent = nullptr);
    ~EventLoopProbe() override;

    int samples() const { return static_cast<int>(m_milliseconds.size()); }
    /// The wait that this share of the events (0 to 1) stays below, in milliseconds.
    double percentile(double share) const;
    double worst() const { return percentile(1); }
    /// The same without the time in which the thread was ready but other programs had the
    /// processor: what the program itself does to its event loop. Where the system does not count
    /// that, the whole wait.
    double ownPercentile(double share) const;

Q_SIGNALS:
    /// An event waited longer than 16 ms.
    void stalled(double milliseconds);

private:
    void note(double milliseconds, double ownMilliseconds);

    std::vector<double> m_milliseconds;
    std::vector<double> m_ownMilliseconds;
    std::string m_schedule; ///< The file in which the system counts what this thread waited.
    std::size_t m_next = 0; ///< Where the ring is written once it is full.
    std::atomic<bool> m_isUnderWay = false;
    std::jthread m_thread;
};

} // namespace diorama
