// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"
#include "tests/support/fakeengine.h"
#include "tests/support/picturefile.h"
#include "tests/support/responsiveness.h"
#include "tests/support/temporaryfolder.h"
#include "tests/support/waitfor.h"
#include "ui/canvas/canvasview.h"
#include "ui/docks/dock.h"
#include "ui/docks/historydock.h"
#include "ui/docks/progressdock.h"
#include "ui/shell/promptbar.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/filmstrip.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrl>

#include <gtest/gtest.h>

#include <set>

namespace diorama {
namespace {

using namespace testing_support;

class MainWindowTest : public testing::Test
{
protected:
    MainWindowTest()
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
    ~MainWindowTest() override
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

TEST_F(MainWindowTest, TheRenderButtonPaintsAndShowsEveryPreview)
{
    ASSERT_TRUE(waitFor([this] { return window->session().forecast().has_value(); }));
    EXPECT_FALSE(window->promptBar().forecast()->text().trimmed().isEmpty())
        << "time and memory before the render";
    std::set<qint64> previews;
    QObject::connect(&window->session(), &RenderSession::pictureChanged, window,
                     [&](const QImage& image) { previews.insert(image.cacheKey()); });
    control->stepMilliseconds = 20;
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(waitForIdle());
    EXPECT_GE(previews.size(), 4u);
    EXPECT_TRUE(window->canvas().hasPicture());
    EXPECT_EQ(window->session().history().rowCount(), 1);
    EXPECT_EQ(window->progressDock().filmStrip()->count(), 6);
}

TEST_F(MainWindowTest, TheRenderButtonCancelsWhileItPaints)
{
    control->holdAt(3);
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_EQ(window->promptBar().renderButton()->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 0);
    EXPECT_EQ(window->promptBar().renderButton()->text(), QStringLiteral("Render"));
}

TEST_F(MainWindowTest, TypingThePromptIsOneUndoStep)
{
    QPlainTextEdit* prompt = window->promptBar().prompt();
    prompt->setFocus();
    prompt->selectAll();
    QTest::keyClicks(prompt, QStringLiteral("a beach"));
    EXPECT_EQ(window->document().scene().prompt, "a beach");
    EXPECT_TRUE(window->isWindowModified());
    window->command(QStringLiteral("editUndo"))->trigger();
    while (window->document().undoStack().canUndo())
        window->document().undo();
    EXPECT_EQ(prompt->toPlainText(), QStringLiteral("a meadow"));
    EXPECT_FALSE(window->isWindowModified());
}

TEST_F(MainWindowTest, LiveModeRendersAtTheEndOfAnEdit)
{
    ASSERT_TRUE(waitForIdle());
    window->promptBar().liveButton()->setChecked(true);
    ASSERT_TRUE(waitFor([this] { return control->renders == 1; }));
    ASSERT_TRUE(waitForIdle());
    {
        Document::Transaction gesture(window->document(), QStringLiteral("Move"));
        for (int i = 0; i < 5; ++i) {
            window->document().moveRegions({1}, 0.01, 0);
            QCoreApplication::processEvents();
        }
        EXPECT_EQ(control->renders, 1) << "not in mid-gesture";
        gesture.commit();
    }
    ASSERT_TRUE(waitFor([this] { return control->renders == 2; }));
    ASSERT_TRUE(waitForIdle());
}

TEST_F(MainWindowTest, LiveModeShowsTheFirstStepAtOnce)
{
    window->promptBar().liveButton()->setChecked(true);
    ASSERT_TRUE(waitFor([this] { return control->renders == 1; }));
    ASSERT_TRUE(waitForIdle());
    control->holdAt(2);
    bool isShown = false;
    QObject::connect(&window->session(), &RenderSession::pictureChanged, window,
                     [&] { isShown = true; });
    window->document().moveRegions({1}, 0.1, 0);
    ASSERT_TRUE(waitFor([this] { return control->renders == 2; }));
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(waitFor([&] { return isShown; })) << "while the second step has not begun";
}

TEST_F(MainWindowTest, TheWindowNeverStallsDuringARender)
{
    window->document().setCanvasSize({256, 256});
    window->document().editSettings(QStringLiteral("x"), [](RenderSettings& s) { s.steps = 60; });
    ASSERT_TRUE(waitFor([this] { return window->session().forecast().has_value(); }));
    control->stepMilliseconds = 15;
    EXPECT_TRUE(staysResponsive([this] {
        QTest::mouseClick(window->promptBar().renderButton(), Qt::LeftButton);
        return waitForIdle();
    }));
}

TEST_F(MainWindowTest, SavesOpensAndComesBackWithEverything)
{
    const QString path = QString::fromStdString((folder / "cats and dogs.diorama").string());
    const Subject subject{
        .id = 0, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}};
    window->document().attachSubject({1}, window->document().addSubject(subject));
    ASSERT_TRUE(window->saveAs(path));
    EXPECT_FALSE(window->isWindowModified());
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("cats and dogs")));
    const Scene saved = window->document().snapshot();
    window->document().setPrompt(QStringLiteral("changed"));
    EXPECT_TRUE(window->isWindowModified());
    ASSERT_TRUE(window->save());
    MainWindow* other = workspace->newWindow();
    ASSERT_TRUE(other->openPath(path));
    EXPECT_EQ(other->document().scene().regions, saved.regions);
    EXPECT_EQ(other->document().scene().prompt, "changed");
    EXPECT_EQ(workspace->recentFiles().paths().value(0), path);
}

TEST_F(MainWindowTest, TheHistoryTravelsInTheProject)
{
    const QString path = QString::fromStdString((folder / "a.diorama").string());
    const Subject subject{
        .id = 0, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}};
    const Id id = window->document().addSubject(subject);
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    window->session().history().setStarred(window->session().history().entries()[0].id, true);
    const HistoryEntry kept = window->session().history().entries()[0];
    window->document().removeSubjects({id});
    ASSERT_TRUE(window->saveAs(path));
    window->document().reset(); // Lets go of the file.
    MainWindow* other = workspace->newWindow();
    ASSERT_TRUE(other->openPath(path));
    ASSERT_TRUE(other->save()) << "before the history has been read, a save keeps it";
    ASSERT_TRUE(waitFor([&] { return other->session().history().rowCount() == 1; }));
    const HistoryEntry& again = other->session().history().entries()[0];
    EXPECT_EQ(again.scene, kept.scene) << "with the photo that the document has lost";
    EXPECT_EQ(again.image.convertToFormat(QImage::Format_RGB888), kept.image);
    EXPECT_EQ(again.model, kept.model);
    EXPECT_TRUE(again.isStarred);
}

TEST_F(MainWindowTest, ASaveMergesTheStoredHistoryThatIsStillUnread)
{
    const QString path = projectWithHistory();
    ASSERT_TRUE(window->openPath(path));
    HistoryEntry fresh;
    fresh.scene = window->document().snapshot();
    fresh.image = QImage(32, 32, QImage::Format_RGB888);
    fresh.image.fill(Qt::blue);
    window->session().history().add(fresh);
    ASSERT_TRUE(window->save()) << "before any event, so before the reader can have answered";
    ASSERT_TRUE(window->openPath(path));
    ASSERT_TRUE(waitFor([this] { return window->session().history().rowCount() == 2; }));
    EXPECT_EQ(window->session().history().entries()[0].image.width(), 32);
}

TEST_F(MainWindowTest, AnUnreadHistoryKeepsPicturesThatTheDocumentLoses)
{
    const QString path = projectWithHistory();
    ASSERT_TRUE(window->openPath(path));
    window->document().removeSubjects({window->document().scene().subjects.front().id});
    ASSERT_TRUE(window->save());
    ASSERT_TRUE(window->openPath(path));
    ASSERT_TRUE(waitFor([this] { return window->session().history().rowCount() == 1; }));
    const Scene& scene = window->session().history().entries()[0].scene;
    ASSERT_EQ(scene.subjects.size(), 1u);
    EXPECT_NE(scene.subjects[0].photos[0].picture, nullptr);
}

TEST_F(MainWindowTest, ARecoveredDocumentKeepsTheHistoryOfItsFile)
{
    const QString path = projectWithHistory();
    Scene copy;
    copy.canvas = {64, 64};
    copy.prompt = "recovered";
    window->document().recover(copy, path);
    window->session().documentOpened();
    EXPECT_TRUE(window->document().isDirty());
    ASSERT_TRUE(window->save());
    ASSERT_TRUE(window->openPath(path));
    EXPECT_EQ(window->document().scene().prompt, "recovered");
    EXPECT_TRUE(waitFor([this] { return window->session().history().rowCount() == 1; }));
}

TEST_F(MainWindowTest, ClosingAsksBeforePicturesAreLost)
{
    ASSERT_TRUE(window->saveAs(QString::fromStdString((folder / "a.diorama").string())));
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_FALSE(window->document().isDirty());
    EXPECT_EQ(window->session().unsavedPictures(), 1);
    answerNextBox(QMessageBox::Cancel);
    EXPECT_FALSE(window->close());
    ASSERT_TRUE(window->save());
    EXPECT_EQ(window->session().unsavedPictures(), 0);
    EXPECT_TRUE(window->close());
}

TEST_F(MainWindowTest, NewTakesAnUntouchedWindowOnly)
{
    window->command(QStringLiteral("fileNew"))->trigger();
    EXPECT_EQ(workspace->windows().size(), 1u);
    EXPECT_TRUE(window->document().scene().regions.empty());
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    window->command(QStringLiteral("fileNew"))->trigger();
    EXPECT_EQ(workspace->windows().size(), 2u) << "its picture is not saved";
    EXPECT_EQ(window->session().history().rowCount(), 1);
}

TEST_F(MainWindowTest, GuidesComeBackWithTheProject)
{
    const QString path = QString::fromStdString((folder / "guides.diorama").string());
    const GuideLines guides{.vertical = {32, 64.5}, .horizontal = {100}};
    window->canvas().setGuides(guides);
    ASSERT_TRUE(window->saveAs(path));
    window->canvas().setGuides({});
    ASSERT_TRUE(window->openPath(path));
    EXPECT_EQ(window->canvas().guides(), guides);
    ASSERT_TRUE(window->save());
    ASSERT_TRUE(window->openPath(path));
    EXPECT_EQ(window->canvas().guides(), guides);
}

TEST_F(MainWindowTest, RendersThatWaitComeBackPausedWithTheProject)
{
    const QString path = QString::fromStdString((folder / "queue.diorama").string());
    const Subject subject{
        .id = 0, .name = "Minka", .classWord = "cat", .photos = {photoOf(Qt::red)}};
    window->document().addSubject(subject);
    ASSERT_TRUE(window->saveAs(path));
    control->holdAt(2);
    window->session().renderBatch(3);
    ASSERT_TRUE(control->waitUntilHeld());
    const Scene waiting = workspace->queue().waiting().back()->scene();
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    ASSERT_TRUE(waitForIdle());
    control->release();

    MainWindow* again = workspace->newWindow();
    QSignalSpy restored(&again->session(), &RenderSession::queueRestored);
    ASSERT_TRUE(again->openPath(path));
    ASSERT_EQ(restored.count(), 1);
    ASSERT_EQ(workspace->queue().waiting().size(), 3u) << "the one that ran begins anew";
    EXPECT_EQ(workspace->queue().waiting().back()->scene(), waiting);
    EXPECT_TRUE(workspace->queue().isPaused());
    workspace->queue().setPaused(false);
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(again->session().history().rowCount(), 3);
}

TEST_F(MainWindowTest, OpeningAFileTwiceRaisesItsWindow)
{
    const QString path = QString::fromStdString((folder / "a.diorama").string());
    ASSERT_TRUE(window->saveAs(path));
    MainWindow* other = workspace->newWindow();
    other->openAnywhere(path);
    EXPECT_EQ(workspace->windows().size(), 2u);
    EXPECT_TRUE(other->document().path().isEmpty());
}

TEST_F(MainWindowTest, ABrokenFileLeavesTheDocumentAlone)
{
    ASSERT_TRUE(writeFileAtomically(folder / "bad.diorama", std::string_view("PK rubbish")));
    const Scene before = window->document().snapshot();
    answerNextBox(QMessageBox::Ok);
    EXPECT_FALSE(window->openPath(QString::fromStdString((folder / "bad.diorama").string())));
    EXPECT_EQ(window->document().scene(), before);
}

TEST_F(MainWindowTest, TheCloseGuardAsksBeforeWorkIsLost)
{
    window->document().setPrompt(QStringLiteral("changed"));
    answerNextBox(QMessageBox::Cancel);
    EXPECT_FALSE(window->close());
    EXPECT_TRUE(window->isVisible());
    answerNextBox(QMessageBox::Discard);
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    EXPECT_TRUE(workspace->windows().empty());
}

TEST_F(MainWindowTest, ClosingDuringARenderCancelsIt)
{
    control->holdAt(3);
    window->session().render();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(control->stepsPainted, 2);
}

TEST_F(MainWindowTest, TwoWindowsShareTheQueueButNotTheirPictures)
{
    MainWindow* other = workspace->newWindow();
    other->document().reset(window->document().snapshot());
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    EXPECT_EQ(window->session().history().rowCount(), 1);
    EXPECT_EQ(other->session().history().rowCount(), 0);
    EXPECT_FALSE(other->canvas().hasPicture());
}

TEST_F(MainWindowTest, AFailedRenderIsToldAndTheDocumentStays)
{
    control->failAtStep = 2;
    const Scene before = window->document().snapshot();
    QSignalSpy failed(&window->session(), &RenderSession::failed);
    window->session().render();
    ASSERT_TRUE(waitForIdle());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed.front().at(0).toString().contains(QStringLiteral("Your document is safe")));
    EXPECT_EQ(window->document().scene(), before);
}

TEST_F(MainWindowTest, DocksComeBackAsTheyWere)
{
    Dock* history = &window->historyDock();
    history->setFloating(true);
    window->progressDock().hide();
    EXPECT_TRUE(window->close());
    ASSERT_TRUE(isWindowGone());
    MainWindow* again = workspace->newWindow();
    EXPECT_TRUE(again->historyDock().isFloating());
    EXPECT_TRUE(again->progressDock().isHidden());
    again->command(QStringLiteral("viewResetLayout"))->trigger();
    EXPECT_FALSE(again->historyDock().isFloating());
    EXPECT_FALSE(again->progressDock().isHidden());
}

TEST_F(MainWindowTest, DroppedProjectsAreOpened)
{
    const QString path = QString::fromStdString((folder / "drop.diorama").string());
    ASSERT_TRUE(window->saveAs(path));
    MainWindow* empty = workspace->newWindow();
    window->document().setPrompt(QStringLiteral("x"));
    window->document().undo();
    window->close();
    ASSERT_TRUE(isWindowGone());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(empty, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(empty, &drop);
    EXPECT_EQ(empty->document().path(), path);
}

TEST_F(MainWindowTest, EveryCommandHasANameATextAndItsOwnKeys)
{
    std::set<QString> names;
    std::set<QString> keys;
    for (const QAction* action : window->commands()) {
        EXPECT_FALSE(action->objectName().isEmpty()) << action->text().toStdString();
        EXPECT_FALSE(action->text().isEmpty()) << action->objectName().toStdString();
        EXPECT_TRUE(names.insert(action->objectName()).second)
            << action->objectName().toStdString();
        const QString key = action->shortcut().toString();
        if (!key.isEmpty()) {
            EXPECT_TRUE(keys.insert(key).second)
                << action->objectName().toStdString() << " " << key.toStdString();
        }
    }
    EXPECT_GT(names.size(), 50u);
}

TEST_F(MainWindowTest, EverySampleOpensAsAnUntitledDocument)
{
    for (const QString& path : Workspace::samplePaths()) {
        MainWindow* fresh = workspace->newWindow();
        fresh->openSample(path);
        EXPECT_FALSE(fresh->document().scene().regions.empty()) << path.toStdString();
        EXPECT_TRUE(fresh->document().path().isEmpty());
        EXPECT_FALSE(fresh->document().isDirty());
        for (const Subject& subject : fresh->document().scene().subjects)
            for (const Photo& photo : subject.photos)
                EXPECT_NE(photo.picture, nullptr) << path.toStdString() << " " << photo.path;
    }
}

TEST_F(MainWindowTest, ThemesChangeThePalette)
{
    applyTheme(Theme::Dark);
    EXPECT_TRUE(isDarkPalette());
    applyTheme(Theme::Light);
    EXPECT_FALSE(isDarkPalette());
    applyTheme(Theme::System);
}

} // namespace
} // namespace diorama
