// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
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

    /// Forgets what was measured.
    void restart();
    int samples() const { return static_cast<int>(m_milliseconds.size()); }
    /// The wait that this share of the events (0 to 1) stays below, in milliseconds.
    double percentile(double share) const;
    double worst() const { return percentile(1); }

Q_SIGNALS:
    /// An event waited longer than 16 ms.
    void stalled(double milliseconds);

private:
    void note(double milliseconds);

    std::vector<double> m_milliseconds;
    std::size_t m_next = 0; ///< Where the ring is written once it is full.
    std::atomic<bool> m_isUnderWay = false;
    std::jthread m_thread;
};

} // namespace diorama
