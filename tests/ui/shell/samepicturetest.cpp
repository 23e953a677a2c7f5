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

namespace diorama {
namespace {

using namespace testing_support;

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
    loaded->scene.settings.steps = 3;
    loaded->scene.settings.seed = 11;

    EngineHost host([] { return loadEngine(enginePath()); });
    RenderQueue queue(host);
    host.open();
    RenderParams params;
    params.request.scene = loaded->scene;
    RenderTask* task = queue.add(params);
    ASSERT_TRUE(waitFor([&] { return task->isOver(); }, 120000));
    if (task->state() == RenderTask::State::Failed && task->error().code == ErrorCode::NotFound)
        GTEST_SKIP() << "the shipped model is not there: " << task->error().message;
    ASSERT_EQ(task->state(), RenderTask::State::Finished) << task->error().message;

    TemporaryFolder folder;
    const QString output = QString::fromStdString((folder / "out.png").string());
    QProcess process;
    process.start(QString::fromStdString(cli.string()),
                  {QStringLiteral("render"), QString::fromStdString(sample.string()),
                   QStringLiteral("-o"), output, QStringLiteral("--steps"), QStringLiteral("3"),
                   QStringLiteral("--seed"), QStringLiteral("11")});
    ASSERT_TRUE(process.waitForFinished(120000));
    ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    const QImage picture(output);
    EXPECT_EQ(picture.convertToFormat(QImage::Format_RGB888),
              task->picture().convertToFormat(QImage::Format_RGB888));
}

} // namespace
} // namespace diorama
