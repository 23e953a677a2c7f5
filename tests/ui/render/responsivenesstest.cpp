// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/responsiveness.h"
#include "tests/support/enginefixture.h"

#include <QLabel>
#include <QThread>

namespace diorama {
namespace {

using namespace testing_support;

class ResponsivenessTest : public EngineFixture
{};

TEST_F(ResponsivenessTest, TheGuiThreadStaysFreeDuringARender)
{
    QLabel label;
    label.resize(512, 512);
    label.show();
    RenderParams big = params();
    big.request.scene.canvas = {512, 512};
    big.request.scene.settings.steps = 60;
    control->stepMilliseconds = 2;
    EXPECT_TRUE(staysResponsive([&] {
        RenderTask* task = queue->add(big);
        QObject::connect(task, &RenderTask::pictureChanged, &label,
                         [&] { label.setPixmap(QPixmap::fromImage(task->picture())); });
        return waitForEnd(task);
    }));
}

TEST_F(ResponsivenessTest, TheProbeSeesAStall)
{
    EventLoopProbe probe;
    bool over = false;
    ASSERT_TRUE(waitFor([&] { return probe.samples() > 0; }));
    QTimer::singleShot(0, &probe, [&] {
        QThread::msleep(60);
        over = true;
    });
    ASSERT_TRUE(waitFor([&] { return over; }));
    waitFor([&] { return probe.worst() > 30; }, 3000);
    EXPECT_GE(probe.worst(), 30.0);
    EXPECT_GE(probe.ownPercentile(1), 30.0) << "it slept by its own will";
}

TEST_F(ResponsivenessTest, FastStepsWakeTheGuiOncePerFrame)
{
    RenderParams fast = params();
    fast.request.scene.canvas = {16, 16};
    fast.request.scene.settings.steps = 200;
    RenderTask* task = queue->add(fast);
    int batches = 0;
    QObject::connect(task, &RenderTask::stepsAdded, queue.get(), [&](int) { ++batches; });
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_EQ(task->steps().size(), 200u) << "throttled, but none is lost";
    EXPECT_LE(batches, clock.elapsed() / 16 + 2);
}

} // namespace
} // namespace diorama
