// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "core/engine/engineloader.h"
#include "tests/support/responsiveness.h"
#include "tests/support/waitfor.h"
#include "tests/ui/crowdedcanvas.h"
#include "ui/canvas/canvasview.h"
#include "ui/docks/plotsdock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace diorama {
namespace {

using namespace testing_support;

constexpr int kEnginePatience = 600'000;

double shareBelow(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

void print(const char* what, const std::vector<double>& times)
{
    std::printf("  %s: median %.1f ms, 95 %% below %.1f ms, 99 %% below %.1f ms (of %zu)\n", what,
                shareBelow(times, 0.5), shareBelow(times, 0.95), shareBelow(times, 0.99),
                times.size());
}

/// Whole windows on the real engine and the shipped model. The figures of docs/performance.md come
/// from here; what is asserted holds on any machine, busy or not.
class WindowBench : public testing::Test
{
protected:
    void SetUp() override
    {
        QSettings().clear();
        if (!std::filesystem::exists(enginePath()))
            GTEST_SKIP() << "the engine has not been built";
        workspace = std::make_unique<Workspace>([] { return loadEngine(enginePath()); });
        workspace->host().open();
        window = workspace->newWindow();
        window->openSample(Workspace::samplePath());
        ASSERT_TRUE(
            waitFor([this] { return workspace->host().state() != EngineHost::State::Opening; },
                    kEnginePatience));
        // Once for the model to be loaded.
        window->document().editSettings({}, [](RenderSettings& settings) { settings.steps = 2; });
        RenderTask* first = window->session().render();
        ASSERT_TRUE(waitFor([first] { return first->isOver(); }, kEnginePatience));
        if (first->state() == RenderTask::State::Failed)
            GTEST_SKIP() << "the shipped model is not there: " << first->error().message;
        window->document().undo();
    }
    ~WindowBench() override
    {
        workspace.reset();
        QApplication::closeAllWindows();
    }

    void setSteps(int steps)
    {
        window->document().editSettings(
            {}, [steps](RenderSettings& settings) { settings.steps = steps; });
    }
    /// A window with 200 boxes over a picture of 4096 x 4096 pixels.
    MainWindow& crowdedWindow()
    {
        MainWindow* crowded = workspace->newWindow();
        crowded->resize(1280, 800);
        crowded->document().reset(crowdedScene());
        crowded->session().showPicture(crowdedPicture());
        crowded->canvas().zoomToFit();
        QTest::qWait(500); // The picture is reduced in the background.
        return *crowded;
    }

    std::unique_ptr<Workspace> workspace;
    MainWindow* window = nullptr;
};

QPoint onScreen(CanvasView& canvas, QPointF pixel)
{
    return canvas.mapFromScene(pixel);
}

void sendMouse(CanvasView& canvas, QEvent::Type type, QPoint at, Qt::MouseButton button,
               Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, canvas.viewport()->mapToGlobal(at), button, buttons,
                      Qt::NoModifier);
    QApplication::sendEvent(canvas.viewport(), &event);
}

TEST_F(WindowBench, TheWindowAnswersDuringARenderOfTheShippedModel)
{
    setSteps(20);
    window->findChild<PlotsDock*>()->raise(); // The costliest panel to keep up to date.
    EXPECT_TRUE(staysResponsive([this] {
        EventLoopProbe probe;
        RenderTask* task = window->session().render();
        const bool isOver = waitFor([task] { return task->isOver(); }, kEnginePatience);
        std::printf("  event loop: 99 %% of the answers below %.1f ms, %.1f ms without the waits "
                    "for a processor (of %d)\n",
                    probe.percentile(0.99), probe.ownPercentile(0.99), probe.samples());
        return isOver && task->state() == RenderTask::State::Finished;
    }));
}

TEST_F(WindowBench, TwoHundredBoxesOverALargePictureFollowTheMouseDuringARender)
{
    setSteps(40);
    MainWindow& crowded = crowdedWindow();
    CanvasView& canvas = crowded.canvas();
    RenderTask* task = window->session().render();
    ASSERT_TRUE(waitFor([task] { return !task->steps().empty(); }, kEnginePatience));
    std::vector<double> seen;
    std::vector<double> computed;
    QElapsedTimer clock;
    sendMouse(canvas, QEvent::MouseButtonPress, onScreen(canvas, {2100, 2200}), Qt::LeftButton,
              Qt::LeftButton);
    for (int i = 0; !task->isOver() && i < 2000; ++i) {
        clock.start();
        const double before = computedByThread();
        sendMouse(canvas, QEvent::MouseMove, onScreen(canvas, {2150.0 + 8 * (i % 60), 2200}),
                  Qt::NoButton, Qt::LeftButton);
        QCoreApplication::processEvents(); // The box, and what the render brought meanwhile.
        computed.push_back(computedByThread() - before);
        seen.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        QTest::qWait(std::max(1, 16 - static_cast<int>(clock.elapsed())));
    }
    sendMouse(canvas, QEvent::MouseButtonRelease, onScreen(canvas, {2150, 2200}), Qt::LeftButton,
              Qt::NoButton);
    ASSERT_GT(seen.size(), 20u);
    print("a frame, as seen", seen);
    print("a frame, computed", computed);
    const auto late = std::count_if(seen.begin(), seen.end(), [](double t) { return t > 16.7; });
    std::printf("  %.1f %% of the frames later than 16.7 ms\n",
                100.0 * static_cast<double>(late) / static_cast<double>(seen.size()));
    EXPECT_TRUE(crowded.document().isDirty()) << "the box was dragged";
    workspace->queue().cancelAll(nullptr);
    EXPECT_TRUE(
        waitFor([this] { return workspace->queue().running() == nullptr; }, kEnginePatience));
}

TEST_F(WindowBench, LiveModeShowsAPreviewSoonAfterTheMouseRelease)
{
    setSteps(20);
    CanvasView& canvas = window->canvas();
    canvas.zoomToFit();
    window->session().live().setEnabled(true);
    const Region& region = window->document().scene().regions.back();
    std::vector<double> idle;
    std::vector<double> painting;
    std::vector<double> stopped;
    QElapsedTimer clock;
    const QObject listener;
    QObject::connect(&workspace->queue(), &RenderQueue::taskOver, &listener, [&](RenderTask* task) {
        if (task->state() == RenderTask::State::Cancelled)
            stopped.push_back(double(clock.nsecsElapsed()) * 1e-6);
    });
    for (int round = 0; round < 8; ++round) {
        // Every other edit comes while the last picture is still being painted.
        const bool isPainting = round % 2 == 1;
        ASSERT_TRUE(waitFor(
            [&] {
                RenderTask* running = workspace->queue().running();
                return isPainting ? running != nullptr && running->previewCount() > 2
                                  : running == nullptr && !workspace->host().isBusy();
            },
            kEnginePatience));
        RenderTask* before = window->session().live().task();
        const Size size = window->document().scene().canvas;
        const QPointF centre((region.box.x0 + region.box.x1) / 2 * size.width,
                             (region.box.y0 + region.box.y1) / 2 * size.height);
        const QPointF target = centre + QPointF(round % 4 < 2 ? 12 : -12, 0);
        sendMouse(canvas, QEvent::MouseButtonPress, onScreen(canvas, centre), Qt::LeftButton,
                  Qt::LeftButton);
        for (const double part : {0.4, 0.7, 1.0})
            sendMouse(canvas, QEvent::MouseMove,
                      onScreen(canvas, centre + (target - centre) * part), Qt::NoButton,
                      Qt::LeftButton);
        clock.start();
        sendMouse(canvas, QEvent::MouseButtonRelease, onScreen(canvas, target), Qt::LeftButton,
                  Qt::NoButton);
        ASSERT_TRUE(waitFor(
            [&] {
                const RenderTask* task = window->session().task();
                return task != nullptr && task != before && task->previewCount() > 0 &&
                       task->scene().regions == window->document().scene().regions;
            },
            kEnginePatience))
            << "no preview of the edited scene";
        (isPainting ? painting : idle).push_back(double(clock.nsecsElapsed()) * 1e-6);
    }
    print("first preview after a release, nothing painting", idle);
    print("first preview after a release, the older picture painting", painting);
    print("  of that, until the older picture had stopped", stopped);
    window->session().live().setEnabled(false);
    EXPECT_TRUE(
        waitFor([this] { return workspace->queue().running() == nullptr; }, kEnginePatience));
}

} // namespace
} // namespace diorama
