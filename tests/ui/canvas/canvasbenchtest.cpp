// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasfixture.h"

#include <QImage>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace diorama {
namespace {

using testing_support::CanvasFixture;

/// What this thread has computed, in milliseconds: other programs on the machine do not count.
double computed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Frame times of a 1280 x 800 canvas with 200 boxes over a picture of 4096 x 4096 pixels.
class CanvasBenchTest : public CanvasFixture
{
protected:
    CanvasBenchTest()
    {
        Scene scene;
        scene.canvas = {4096, 4096};
        for (int i = 0; i < 200; ++i) {
            const double x = (i % 20) / 20.0;
            const double y = (i / 20) / 10.0;
            scene.regions.push_back({.id = i + 1,
                                     .box = {x, y, x + 0.045, y + 0.09},
                                     .phrase = "box number " + std::to_string(i)});
        }
        document.reset(scene);
        QImage picture(4096, 4096, QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
            for (int x = 0; x < picture.width(); ++x)
                line[x] = qRgb(x >> 4, y >> 4, (x ^ y) & 255);
        }
        view.resize(1280, 800);
        view.setPicture(picture);
        QTest::qWait(1); // Lets the picture's reduction be queued.
    }

    /// Runs the frames and prints the median and the 95th percentile in milliseconds.
    double measure(const char* what, int frames, const std::function<void(int)>& frame)
    {
        std::vector<double> times;
        for (int i = 0; i < frames; ++i) {
            const double start = computed();
            frame(i);
            QCoreApplication::processEvents();
            times.push_back(computed() - start);
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
