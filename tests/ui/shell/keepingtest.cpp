// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/paths.h"
#include "core/scene/scenecontainer.h"
#include "tests/ui/shell/mainwindowfixture.h"
#include "ui/canvas/canvasview.h"
#include "ui/shell/promptbar.h"

#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QTest>

#include <atomic>
#include <thread>

namespace diorama {
namespace {

using namespace testing_support;

/// What is kept when windows save, close or take another document, and what is asked before.
class KeepingTest : public MainWindowFixture
{
protected:
    QString path(const char* name) const
    {
        return QString::fromStdString((folder / name).string());
    }
    /// Presses one button in each of the next message boxes, and notes what else they offered.
    void answerBoxes(std::vector<QMessageBox::StandardButton> answers)
    {
        auto* timer = new QTimer(window);
        QObject::connect(timer, &QTimer::timeout, timer, [this, timer, answers]() mutable {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                auto* box = qobject_cast<QMessageBox*>(widget);
                if (box == nullptr || !box->isVisible() || answers.empty())
                    continue;
                for (const QAbstractButton* button : box->buttons())
                    offered.append(button->text());
                const auto answer = answers.front();
                answers.erase(answers.begin());
                if (answers.empty())
                    timer->deleteLater();
                if (QAbstractButton* button = box->button(answer)) {
                    button->click();
                } else {
                    ADD_FAILURE() << "not offered: " << offered.join(u'|').toStdString();
                    box->reject();
                }
                return;
            }
        });
        timer->start(1);
    }
    void paint()
    {
        window->session().render();
        ASSERT_TRUE(waitForIdle());
    }
    /// What a killed program would leave of the window's document.
    void leaveACopy(const QString& originalPath)
    {
        QDir().mkpath(QString::fromStdString((userDataDirectory() / "recovery/dead").string()));
        const QString slot = QStringLiteral("dead/1");
        const RecoveryStore& store = workspace->recovery();
        ASSERT_TRUE(store.write(slot, window->document().snapshot(), originalPath));
        ASSERT_TRUE(store.writeExtras(slot, window->session().recoveryExtras()));
        ASSERT_EQ(store.leftBehind().size(), 1u);
    }

    QStringList offered;
};

TEST_F(KeepingTest, APlainSceneIsNotTakenForAProject)
{
    paint();
    ASSERT_TRUE(window->saveAs(path("a.yaml")));
    EXPECT_FALSE(window->document().isDirty());
    EXPECT_EQ(window->session().unsavedPictures(), 1);
    answerBoxes({QMessageBox::Cancel});
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(offered.contains(QStringLiteral("Save as Project…")))
        << offered.join(u'|').toStdString();
    window->document().setPrompt(QStringLiteral("changed"));
    answerBoxes({QMessageBox::Save, QMessageBox::Discard});
    EXPECT_TRUE(window->close()) << "saved first, then asked about the picture";
    EXPECT_FALSE(window->document().isDirty());
}

TEST_F(KeepingTest, ClosingAsksAboutStarsDeletionsAndGuides)
{
    paint();
    ASSERT_TRUE(window->saveAs(path("a.diorama")));
    History& history = window->session().history();
    const int id = history.entries().front().id;
    history.setStarred(id, true);
    answerBoxes({QMessageBox::Cancel});
    EXPECT_FALSE(window->close());
    history.setStarred(id, false);
    window->canvas().setGuides({.vertical = {32}, .horizontal = {}});
    answerBoxes({QMessageBox::Cancel});
    EXPECT_FALSE(window->close());
    window->canvas().setGuides({});
    history.remove(id);
    answerBoxes({QMessageBox::Save});
    EXPECT_TRUE(window->close());
}

TEST_F(KeepingTest, QuittingAsksAllWindowsBeforeTheFirstGoes)
{
    MainWindow* other = workspace->newWindow();
    window->document().setPrompt(QStringLiteral("one"));
    other->document().setPrompt(QStringLiteral("two"));
    answerBoxes({QMessageBox::Discard, QMessageBox::Cancel});
    EXPECT_FALSE(workspace->closeAll());
    EXPECT_EQ(workspace->windows().size(), 2u);
    EXPECT_TRUE(window->isVisible());
    answerBoxes({QMessageBox::Cancel});
    EXPECT_FALSE(window->close()) << "asked again";
    answerBoxes({QMessageBox::Discard, QMessageBox::Discard});
    EXPECT_TRUE(workspace->closeAll());
    EXPECT_TRUE(workspace->windows().empty());
}

TEST_F(KeepingTest, AWindowWhoseRendersWaitIsNotTaken)
{
    workspace->queue().setPaused(true);
    window->session().render();
    window->command(QStringLiteral("fileNew"))->trigger();
    EXPECT_EQ(workspace->windows().size(), 2u);
    EXPECT_EQ(workspace->queue().waiting().size(), 1u);
}

TEST_F(KeepingTest, AWindowWithDraftsIsNotTaken)
{
    window->session().renderDrafts(2, 1);
    ASSERT_TRUE(waitForIdle());
    window->command(QStringLiteral("fileNew"))->trigger();
    EXPECT_EQ(workspace->windows().size(), 2u);
}

TEST_F(KeepingTest, ARecoveredProjectHasItsGuides)
{
    const GuideLines guides{.vertical = {32, 64.5}, .horizontal = {100}};
    window->canvas().setGuides(guides);
    ASSERT_TRUE(window->saveAs(path("a.diorama")));
    leaveACopy(path("a.diorama"));
    window->document().reset();
    window->session().documentReset();
    MainWindow* again = workspace->newWindow();
    again->recover(workspace->recovery().leftBehind().front());
    EXPECT_EQ(again->canvas().guides(), guides);
    ASSERT_TRUE(again->save());
    ASSERT_TRUE(again->openPath(path("a.diorama")));
    EXPECT_EQ(again->canvas().guides(), guides);
}

TEST_F(KeepingTest, ASaveRightAfterARecoveryIsTheEndOfTheOldCopy)
{
    ASSERT_TRUE(window->saveAs(path("a.diorama")));
    leaveACopy(path("a.diorama"));
    window->document().reset();
    window->session().documentReset();
    MainWindow* again = workspace->newWindow();
    again->recover(workspace->recovery().leftBehind().front());
    ASSERT_TRUE(again->save());
    EXPECT_TRUE(waitFor([this] { return workspace->recovery().leftBehind().empty(); }));
}

TEST_F(KeepingTest, ASaveBeforeTheRecoveredPicturesAreThereKeepsThem)
{
    paint();
    leaveACopy({});
    MainWindow* again = workspace->newWindow();
    again->recover(workspace->recovery().leftBehind().front());
    ASSERT_TRUE(again->saveAs(path("b.diorama")));
    ASSERT_TRUE(waitFor([&] { return again->session().history().rowCount() == 1; }));
    ASSERT_TRUE(waitFor([this] { return workspace->recovery().leftBehind().empty(); }));
    if (again->session().unsavedPictures() > 0) { // Else they came before the save.
        answerBoxes({QMessageBox::Cancel});
        EXPECT_FALSE(again->close());
    }
}

TEST_F(KeepingTest, AFileThatAnotherProgramChangedIsNotOverwrittenUnasked)
{
    Document other;
    other.reset(window->document().snapshot());
    ASSERT_TRUE(other.saveAs(path("a.diorama")));
    ASSERT_TRUE(window->openPath(path("a.diorama")));
    EXPECT_TRUE(window->document().isReadOnly());
    other.setPrompt(QStringLiteral("written by the other"));
    ASSERT_TRUE(other.save());
    other.reset(); // Closes it there.
    window->document().setPrompt(QStringLiteral("mine"));
    answerBoxes({QMessageBox::Cancel});
    EXPECT_FALSE(window->save());
    answerBoxes({QMessageBox::Save});
    EXPECT_TRUE(window->save());
    EXPECT_TRUE(window->save()) << "now it is ours";
}

TEST_F(KeepingTest, SavingLeavesTheWindowAlive)
{
    std::atomic<bool> isTicking = false;
    std::atomic<bool> hasSeenIt = false;
    std::thread::id writer;
    window->document().setSaveExtras([&] {
        return [&] {
            writer = std::this_thread::get_id();
            for (int i = 0; i < 2000 && !isTicking; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            hasSeenIt = isTicking.load();
            return ContainerExtras{};
        };
    });
    QTimer::singleShot(0, window, [&] { isTicking = true; });
    ASSERT_TRUE(window->saveAs(path("a.diorama")));
    EXPECT_TRUE(hasSeenIt) << "the event loop went on while the file was written";
    EXPECT_NE(writer, std::this_thread::get_id());
}

TEST_F(KeepingTest, AnotherWindowsRenderIsNotCancelled)
{
    MainWindow* other = workspace->newWindow();
    control->holdAt(2);
    RenderTask* task = window->session().render();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_EQ(window->promptBar().renderButton()->text(), QStringLiteral("Cancel"));
    EXPECT_EQ(other->promptBar().renderButton()->text(), QStringLiteral("Render"));
    EXPECT_TRUE(window->command(QStringLiteral("renderCancelNow"))->isEnabled());
    EXPECT_FALSE(other->command(QStringLiteral("renderCancelNow"))->isEnabled());
    QTest::mouseClick(other->promptBar().renderButton(), Qt::LeftButton);
    EXPECT_FALSE(task->isCancelRequested());
    EXPECT_EQ(workspace->queue().waiting().size(), 1u);
    EXPECT_FALSE(window->command(QStringLiteral("renderCancelAfter"))->isEnabled());
    control->release();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 1);
    EXPECT_EQ(other->session().history().rowCount(), 1);
}

} // namespace
} // namespace diorama
