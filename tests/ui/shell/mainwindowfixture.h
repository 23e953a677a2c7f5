// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeengine.h"
#include "tests/support/picturefile.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QTimer>

#include <gtest/gtest.h>

namespace diorama::testing_support {

/// A window with a small scene on a fake engine.
class MainWindowFixture : public testing::Test
{
protected:
    MainWindowFixture()
    {
        QSettings().clear();
        workspace =
            std::make_unique<Workspace>([control = control]() -> Result<std::unique_ptr<Engine>> {
                return std::unique_ptr<Engine>(std::make_unique<FakeEngine>(control));
            });
        workspace->host().open();
        window = workspace->newWindow();
        Scene scene;
        scene.canvas = {128, 128};
        scene.prompt = "a meadow";
        scene.settings.steps = 6;
        Region region;
        region.id = 1;
        region.box = {0.2, 0.2, 0.6, 0.6};
        region.phrase = "a cat";
        scene.regions.push_back(region);
        window->document().reset(scene);
    }
    ~MainWindowFixture() override
    {
        control->release();
        workspace.reset();
        QApplication::closeAllWindows();
    }
    bool waitForIdle()
    {
        return waitFor([this] {
            return workspace->queue().running() == nullptr && workspace->queue().waiting().empty();
        });
    }
    /// A window that was closed outside an event loop is deleted by none that runs later.
    bool isWindowGone() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return window.isNull();
    }
    /// Presses a button of the next message box as soon as it shows.
    static void answerNextBox(QMessageBox::StandardButton which)
    {
        QTimer::singleShot(0, qApp, [which] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* box = qobject_cast<QMessageBox*>(widget);
                    box != nullptr && box->isVisible())
                    box->button(which)->click();
        });
    }

    /// A project on disk with one render, no window has it open.
    QString projectWithHistory()
    {
        const QString path = QString::fromStdString((folder / "history.diorama").string());
        const Subject subject{
            .id = 0, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}};
        window->document().addSubject(subject);
        window->session().render();
        EXPECT_TRUE(waitForIdle());
        EXPECT_TRUE(window->saveAs(path));
        window->document().reset();
        window->session().documentReset();
        return path;
    }

    TemporaryFolder folder;
    std::shared_ptr<FakeControl> control = std::make_shared<FakeControl>();
    std::unique_ptr<Workspace> workspace;
    QPointer<MainWindow> window;
};

} // namespace diorama::testing_support
