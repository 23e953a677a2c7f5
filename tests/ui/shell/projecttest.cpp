// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/scene/scenepng.h"
#include "tests/ui/shell/mainwindowfixture.h"
#include "ui/canvas/canvasview.h"
#include "ui/session/historystore.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QTranslator>
#include <QUrl>

namespace diorama {
namespace {

using namespace testing_support;

/// What becomes of files in a window: opened, saved, recovered, closed.
class ProjectTest : public MainWindowFixture
{};

TEST_F(ProjectTest, SavesOpensAndComesBackWithEverything)
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

TEST_F(ProjectTest, TheHistoryTravelsInTheProject)
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

TEST_F(ProjectTest, ASaveMergesTheStoredHistoryThatIsStillUnread)
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

TEST_F(ProjectTest, AnUnreadHistoryKeepsPicturesThatTheDocumentLoses)
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

TEST_F(ProjectTest, ARecoveredDocumentKeepsTheHistoryOfItsFile)
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

TEST_F(ProjectTest, PicturesComeBackAfterACrash)
{
    const QString path = projectWithHistory();
    ASSERT_TRUE(window->openPath(path));
    ASSERT_TRUE(waitFor([this] { return window->session().history().rowCount() == 1; }));
    const Subject subject{
        .id = 0, .name = "Hugo", .classWord = "dog", .photos = {photoOf(Qt::blue)}};
    window->document().addSubject(subject);
    window->session().renderBatch(2);
    ASSERT_TRUE(waitForIdle());
    window->session().history().setStarred(window->session().history().entries()[0].id, true);
    const std::vector<HistoryEntry> lost(window->session().history().entries().begin(),
                                         window->session().history().entries().begin() + 2);
    // What a program that was killed would have left behind.
    const QString root = QString::fromStdString((userDataDirectory() / "recovery").string());
    const QString slot = QStringLiteral("dead/1");
    QDir().mkpath(root + QStringLiteral("/dead"));
    ASSERT_TRUE(workspace->recovery().write(slot, window->document().snapshot(), path));
    ASSERT_TRUE(workspace->recovery().writeExtras(slot, window->session().recoveryExtras()));
    window->document().reset();
    window->session().documentReset();

    const auto copies = workspace->recovery().leftBehind();
    ASSERT_EQ(copies.size(), 1u);
    EXPECT_EQ(copies[0].pictures, 2) << "not the one that the file holds";
    MainWindow* again = workspace->newWindow();
    again->recover(copies[0]);
    const History& history = again->session().history();
    ASSERT_TRUE(waitFor([&] { return history.rowCount() == 3; }));
    EXPECT_TRUE(history.entries()[0].isStarred);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(history.entries()[i].scene, lost[i].scene);
        EXPECT_EQ(history.entries()[i].image.convertToFormat(QImage::Format_RGB888),
                  lost[i].image.convertToFormat(QImage::Format_RGB888));
        EXPECT_EQ(history.entries()[i].when, lost[i].when);
    }
    EXPECT_EQ(again->session().unsavedPictures(), 2) << "still in no file";
    EXPECT_TRUE(waitFor([this] { return workspace->recovery().leftBehind().empty(); }))
        << "the old copy goes when there is a new one";
    EXPECT_FALSE(QDir(root).exists(QStringLiteral("dead")));
    ASSERT_TRUE(again->save());
    EXPECT_EQ(again->session().unsavedPictures(), 0);
}

TEST_F(ProjectTest, RecoveryKeepsTheNewestPicturesWithinBounds)
{
    std::vector<HistoryEntry> entries(130);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].id = static_cast<int>(i) + 1;
        entries[i].image = QImage(8, 8, QImage::Format_RGB888);
        entries[i].image.fill(Qt::red);
    }
    const RecoveryExtras many = packForRecovery(entries);
    EXPECT_EQ(many.files.size(), 200u) << "a picture and a scene for each of a hundred";
    EXPECT_EQ(many.files[0].name, "r1.png");
    const auto huge = std::make_shared<const Bytes>(std::size_t(100) << 20);
    for (HistoryEntry& entry : entries)
        entry.png = huge;
    EXPECT_EQ(packForRecovery(entries).files.size(), 4u) << "two of 100 MiB";
    EXPECT_TRUE(packForRecovery({}).files.empty());
}

TEST_F(ProjectTest, ClosingAsksBeforePicturesAreLost)
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

TEST_F(ProjectTest, NewTakesAnUntouchedWindowOnly)
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

TEST_F(ProjectTest, GuidesComeBackWithTheProject)
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

TEST_F(ProjectTest, RendersThatWaitComeBackPausedWithTheProject)
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

TEST_F(ProjectTest, OpeningAFileTwiceRaisesItsWindow)
{
    const QString path = QString::fromStdString((folder / "a.diorama").string());
    ASSERT_TRUE(window->saveAs(path));
    MainWindow* other = workspace->newWindow();
    other->openAnywhere(path);
    EXPECT_EQ(workspace->windows().size(), 2u);
    EXPECT_TRUE(other->document().path().isEmpty());
}

TEST_F(ProjectTest, ABrokenFileLeavesTheDocumentAlone)
{
    ASSERT_TRUE(writeFileAtomically(folder / "bad.diorama", std::string_view("PK rubbish")));
    const Scene before = window->document().snapshot();
    answerNextBox(QMessageBox::Ok);
    EXPECT_FALSE(window->openPath(QString::fromStdString((folder / "bad.diorama").string())));
    EXPECT_EQ(window->document().scene(), before);
}

TEST_F(ProjectTest, TheCloseGuardAsksBeforeWorkIsLost)
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

TEST_F(ProjectTest, DroppedProjectsAreOpened)
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
    EXPECT_TRUE(empty->document().path().isEmpty())
        << "not while the other program waits for an answer";
    EXPECT_TRUE(waitFor([&] { return empty->document().path() == path; }));
}

/// Drops a file on the canvas of a window, at a share of its size.
void dropOnCanvas(MainWindow& window, const QString& path, QPointF share)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget* view = window.canvas().viewport();
    const QRectF canvas = window.canvas().viewportTransform().mapRect(QRectF(
        0, 0, window.document().scene().canvas.width, window.document().scene().canvas.height));
    const QPointF place(canvas.left() + share.x() * canvas.width(),
                        canvas.top() + share.y() * canvas.height());
    QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &enter);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view, &drop);
    EXPECT_TRUE(drop.isAccepted());
}

TEST_F(ProjectTest, AnExportedPictureOpensItsSceneOnTheEmptyCanvasAndIsAPhotoOnABox)
{
    Scene scene = window->document().snapshot();
    scene.prompt = "from the picture";
    const Photo photo = photoOf(Qt::red);
    const auto png = withEmbeddedScene(photo.picture->bytes, scene, /*withPictures=*/true, "a.png");
    ASSERT_TRUE(png);
    ASSERT_TRUE(writeFileAtomically(folder / "a.png", std::span<const std::uint8_t>(*png)));
    const QString path = QString::fromStdString((folder / "a.png").string());
    dropOnCanvas(*window, path, {0.4, 0.4});
    ASSERT_TRUE(waitFor([this] { return window->document().scene().subjects.size() == 1; }));
    EXPECT_EQ(window->document().scene().prompt, "a meadow");
    window->document().undo();
    window->document().reset(window->document().snapshot());
    dropOnCanvas(*window, path, {0.9, 0.9});
    EXPECT_TRUE(
        waitFor([this] { return window->document().scene().prompt == "from the picture"; }));
}

TEST_F(ProjectTest, ScenesOfBothSuffixesOpenOnTheCanvas)
{
    for (const char* name : {"a.yaml", "b.yml"}) {
        const QString path = QString::fromStdString((folder / name).string());
        Document written;
        written.reset(window->document().snapshot());
        ASSERT_TRUE(written.saveAs(path)) << name;
        written.reset();
        dropOnCanvas(*window, path, {0.9, 0.9});
        EXPECT_TRUE(waitFor([&] { return workspace->windowWith(path) != nullptr; })) << name;
    }
}

TEST_F(ProjectTest, WhatFailedIsSaidInTheUsersLanguage)
{
    class Shouting final : public QTranslator
    {
    public:
        QString translate(const char*, const char* source, const char*, int) const override
        {
            return QString::fromUtf8(source).toUpper();
        }
        bool isEmpty() const override { return false; }
    } translator;
    QApplication::installTranslator(&translator);
    QString said;
    QTimer::singleShot(0, qApp, [&said] {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* box = qobject_cast<QMessageBox*>(widget); box != nullptr) {
                said = box->text();
                box->accept();
            }
    });
    EXPECT_FALSE(window->openPath(QStringLiteral("/nowhere/x.diorama")));
    QApplication::removeTranslator(&translator);
    EXPECT_TRUE(said.contains(QStringLiteral("\"x.diorama\" COULD NOT BE OPENED.")))
        << qPrintable(said);
    EXPECT_TRUE(said.contains(QStringLiteral("THERE IS NO FILE"))) << qPrintable(said);
}

TEST_F(ProjectTest, EverySampleOpensAsAnUntitledDocument)
{
    const QStringList samples = Workspace::samplePaths();
    ASSERT_FALSE(samples.isEmpty());
    for (const QString& path : samples) {
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

} // namespace
} // namespace diorama
