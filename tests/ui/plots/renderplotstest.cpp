// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/renderplots.h"

#include "tests/support/enginefixture.h"

#include <QApplication>
#include <QTabWidget>

namespace diorama {
namespace {

using namespace testing_support;

class RenderPlotsTest : public EngineFixture
{};

TEST_F(RenderPlotsTest, WorksWithoutATask)
{
    RenderPlots plots;
    plots.setTask(nullptr);
    plots.show();
    EXPECT_EQ(plots.pointCount(), 0);
    EXPECT_EQ(plots.findChild<QTabWidget*>()->count(), 3);
}

TEST_F(RenderPlotsTest, GrowsWithEveryStep)
{
    RenderPlots plots;
    plots.show();
    control->holdAt(4);
    RenderTask* task = queue->add(params());
    plots.setTask(task);
    ASSERT_TRUE(control->waitUntilHeld());
    ASSERT_TRUE(waitFor([&] { return plots.pointCount() == 3; }));
    control->release();
    ASSERT_TRUE(waitForEnd(task));
    EXPECT_EQ(plots.pointCount(), 5);
    EXPECT_EQ(plots.shareCurveCount(), 1);
}

TEST_F(RenderPlotsTest, ShowsAnOldTaskWholeAndANewOneAlone)
{
    RenderTask* first = queue->add(params(1));
    ASSERT_TRUE(waitForEnd(first));
    RenderPlots plots;
    plots.setTask(first);
    EXPECT_EQ(plots.pointCount(), 5);
    queue->setPaused(true);
    plots.setTask(queue->add(params(2)));
    EXPECT_EQ(plots.pointCount(), 0);
    EXPECT_EQ(plots.shareCurveCount(), 0);
}

TEST_F(RenderPlotsTest, SurvivesTheTask)
{
    RenderPlots plots;
    plots.setTask(queue->add(params()));
    queue.reset();
    EXPECT_EQ(plots.task(), nullptr);
    plots.setTask(nullptr);
}

} // namespace
} // namespace diorama
