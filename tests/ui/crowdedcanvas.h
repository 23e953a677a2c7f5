// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QImage>

#include <ctime>
#include <string>

namespace diorama::testing_support {

/// What this thread has computed, in milliseconds: other programs on the machine do not count.
inline double computedByThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// 200 boxes on a canvas of 4096 x 4096 pixels.
inline Scene crowdedScene()
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
    return scene;
}

/// A picture for it, without two equal lines.
inline QImage crowdedPicture()
{
    QImage picture(4096, 4096, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            line[x] = qRgb(x >> 4, y >> 4, (x ^ y) & 255);
    }
    return picture;
}

} // namespace diorama::testing_support
