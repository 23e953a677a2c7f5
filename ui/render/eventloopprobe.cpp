// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/eventloopprobe.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace diorama {

namespace {

constexpr std::size_t kRing = 20000;
constexpr double kStallMilliseconds = 16;
constexpr std::chrono::milliseconds kPause{4};
using Clock = std::chrono::steady_clock;

/// Milliseconds that a thread was ready to run and had no processor, since it began. 0 where the
/// system does not say.
double millisecondsInLine(const std::string& schedule)
{
    std::ifstream file(schedule);
    double running = 0;
    double inLine = 0;
    return file >> running >> inLine ? inLine * 1e-6 : 0;
}

double percentileOf(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * last)];
}

} // namespace

EventLoopProbe::EventLoopProbe(QObject* parent)
    : QObject(parent)
    , m_schedule("/proc/self/task/" + std::to_string(::syscall(SYS_gettid)) + "/schedstat")
{
    m_thread = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::sleep_for(kPause);
            if (m_isUnderWay.exchange(true))
                continue;
            const auto sent = Clock::now();
            const double inLineBefore = millisecondsInLine(m_schedule);
            QMetaObject::invokeMethod(
                this,
                [this, sent, inLineBefore] {
                    m_isUnderWay = false;
                    const double wait =
                        std::chrono::duration<double, std::milli>(Clock::now() - sent).count();
                    const double inLine = millisecondsInLine(m_schedule) - inLineBefore;
                    note(wait, std::max(0.0, wait - inLine));
                },
                Qt::QueuedConnection);
        }
    });
}

EventLoopProbe::~EventLoopProbe() = default;

double EventLoopProbe::percentile(double share) const
{
    return percentileOf(m_milliseconds, share);
}

double EventLoopProbe::ownPercentile(double share) const
{
    return percentileOf(m_ownMilliseconds, share);
}

void EventLoopProbe::note(double milliseconds, double ownMilliseconds)
{
    if (m_milliseconds.size() < kRing) {
        m_milliseconds.push_back(milliseconds);
        m_ownMilliseconds.push_back(ownMilliseconds);
    } else {
        const std::size_t place = m_next++ % kRing;
        m_milliseconds[place] = milliseconds;
        m_ownMilliseconds[place] = ownMilliseconds;
    }
    if (milliseconds > kStallMilliseconds)
        Q_EMIT stalled(milliseconds);
}

} // namespace diorama
