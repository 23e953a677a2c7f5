// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "core/engine/engineloader.h"
#include "core/scene/scenefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "ui/render/renderqueue.h"

#include <QImage>
#include <QProcess>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace diorama {
namespace {

using namespace testing_support;

constexpr int kPatience = 600'000;

/// The window's queue and the command line must give the same pixels for the same scene and seed.
TEST(SamePicture, WindowAndCommandLineAgree)
{
    const auto cli = programDirectory() / "diorama-cli";
    const auto sample = resourceDirectory() / "samples" / "fox-and-tent.yaml";
    if (!std::filesystem::exists(enginePath()) || !std::filesystem::exists(cli) ||
        !std::filesystem::exists(sample))
        GTEST_SKIP() << "the engine, the command line or the sample has not been built";
    auto loaded = loadScene(sample);
    ASSERT_TRUE(loaded) << loaded.error().message;
    // Small and short, as a busy machine has time for.
    loaded->scene.canvas = {128, 128};
    loaded->scene.settings.steps = 2;
    loaded->scene.settings.seed = 11;
    TemporaryFolder folder;
    ASSERT_TRUE(saveScene(folder / "scene.yaml", loaded->scene));

    EngineHost host([] { return loadEngine(enginePath()); });
    RenderQueue queue(host);
    host.open();
    RenderParams params;
    params.request.scene = loaded->scene;
    RenderTask* task = queue.add(params);
    ASSERT_TRUE(waitFor([&] { return task->isOver(); }, kPatience));
    if (task->state() == RenderTask::State::Failed && task->error().code == ErrorCode::NotFound)
        GTEST_SKIP() << "the shipped model is not there: " << task->error().message;
    ASSERT_EQ(task->state(), RenderTask::State::Finished) << task->error().message;

    const QString output = QString::fromStdString((folder / "out.png").string());
    QProcess process;
    process.start(QString::fromStdString(cli.string()),
                  {QStringLiteral("render"),
                   QString::fromStdString((folder / "scene.yaml").string()), QStringLiteral("-o"),
                   output});
    ASSERT_TRUE(process.waitForFinished(kPatience));
    ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    const QImage byCli = QImage(output).convertToFormat(QImage::Format_RGB888);
    const QImage byWindow = task->picture().convertToFormat(QImage::Format_RGB888);
    ASSERT_EQ(byCli.size(), byWindow.size());
    int different = 0;
    int most = 0;
    for (int y = 0; y < byCli.height(); ++y)
        for (int x = 0; x < 3 * byCli.width(); ++x) {
            const int distance = std::abs(byCli.constScanLine(y)[x] - byWindow.constScanLine(y)[x]);
            different += distance > 0 ? 1 : 0;
            most = std::max(most, distance);
        }
    EXPECT_EQ(different, 0) << "values differ, by up to " << most;
}

} // namespace
} // namespace diorama
