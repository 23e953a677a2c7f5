// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasfixture.h"
#include "tests/ui/crowdedcanvas.h"

#include <algorithm>
#include <cstdio>

namespace diorama {
namespace {

using namespace testing_support;

/// Frame times of a 1280 x 800 canvas with 200 boxes over a picture of 4096 x 4096 pixels.
class CanvasBenchTest : public CanvasFixture
{
protected:
    CanvasBenchTest()
    {
        document.reset(crowdedScene());
        view.resize(1280, 800);
        view.setPicture(crowdedPicture());
        QTest::qWait(1); // Lets the picture's reduction be queued.
    }

    /// Runs the frames and prints the median and the 95th percentile in milliseconds.
    double measure(const char* what, int frames, const std::function<void(int)>& frame)
    {
        std::vector<double> times;
        for (int i = 0; i < frames; ++i) {
            const double start = computedByThread();
            frame(i);
            QCoreApplication::processEvents();
            times.push_back(computedByThread() - start);
        }
        std::sort(times.begin(), times.end());
        const double p95 = times[times.size() * 95 / 100];
        std::printf("  %s: median %.2f ms, 95 %% below %.2f ms\n", what, times[times.size() / 2],
                    p95);
        return times[times.size() / 2];
    }
};

TEST_F(CanvasBenchTest, TwoHundredBoxesOverALargePictureStaySmooth)
{
    view.zoomToFit();
    view.viewport()->repaint();
    QTest::qWait(300); // The picture is reduced in the background; until then it is drawn roughly.
    // A frame at 60 Hz has 16.7 ms. The bounds leave room for slower machines.
    const double whole = measure("whole repaint", 30, [&](int) { view.viewport()->repaint(); });
    press({2100, 2200});
    move({2150, 2200});
    const double dragged = measure("drag of a box", 60, [&](int i) {
        move({2150.0 + 8 * i, 2200});
    });
    release({2600, 2200});
    const double panned = measure("pan", 30, [&](int i) {
        QWheelEvent wheel({640, 400}, {640, 400}, {0, i % 2 == 0 ? 9 : -9}, {}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
    });
    const double zoomed = measure("zoom", 12, [&](int i) { view.setZoom(0.18 + 0.01 * i); });
    EXPECT_LT(whole, 33);
    EXPECT_LT(dragged, 16.7);
    EXPECT_LT(panned, 16.7);
    EXPECT_LT(zoomed, 33);
}

} // namespace
} // namespace diorama
