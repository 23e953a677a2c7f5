// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/eventloopprobe.h"

#include <algorithm>
#include <chrono>

namespace diorama {

namespace {

constexpr std::size_t kRing = 20000;
constexpr double kStallMilliseconds = 16;
constexpr std::chrono::milliseconds kPause{4};
using Clock = std::chrono::steady_clock;

} // namespace

EventLoopProbe::EventLoopProbe(QObject* parent)
    : QObject(parent)
{
    m_thread = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(kPause);
            if (m_isUnderWay.exchange(true))
                continue;
            const auto sent = Clock::now();
            QMetaObject::invokeMethod(
                this,
                [this, sent] {
                    m_isUnderWay = false;
                    note(std::chrono::duration<double, std::milli>(Clock::now() - sent).count());
                },
                Qt::QueuedConnection);
        }
    });
}

EventLoopProbe::~EventLoopProbe() = default;

void EventLoopProbe::restart()
{
    m_milliseconds.clear();
    m_next = 0;
}

double EventLoopProbe::percentile(double share) const
{
    if (m_milliseconds.empty())
        return 0;
    std::vector<double> sorted = m_milliseconds;
    std::sort(sorted.begin(), sorted.end());
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * last)];
}

void EventLoopProbe::note(double milliseconds)
{
    if (m_milliseconds.size() < kRing)
        m_milliseconds.push_back(milliseconds);
    else
        m_milliseconds[m_next++ % kRing] = milliseconds;
    if (milliseconds > kStallMilliseconds)
        Q_EMIT stalled(milliseconds);
}

} // namespace diorama
