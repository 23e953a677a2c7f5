// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionfixture.h"
#include "tests/support/temporaryfolder.h"
#include "ui/canvas/canvaspalette.h"
#include "ui/docks/contractdock.h"
#include "ui/docks/draftsdock.h"
#include "ui/docks/historydock.h"
#include "ui/docks/inspectordock.h"
#include "ui/docks/issuesdock.h"
#include "ui/docks/plotsdock.h"
#include "ui/docks/progressdock.h"
#include "ui/docks/regionpage.h"
#include "ui/docks/regionsdock.h"
#include "ui/docks/scenepage.h"
#include "ui/docks/subjectsdock.h"
#include "ui/document/issuelistmodel.h"
#include "ui/plots/renderplots.h"
#include "ui/widgets/filmstrip.h"
#include "ui/widgets/sliderspin.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>
#include <QUrl>

namespace diorama {
namespace {

using namespace testing_support;

class DocksTest : public SessionFixture
{
protected:
    static QToolButton* button(QWidget& dock, const QString& text)
    {
        for (QToolButton* candidate : dock.findChildren<QToolButton*>())
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }
    void press(QWidget& dock, const char* text)
    {
        QToolButton* found = button(dock, QLatin1String(text));
        ASSERT_NE(found, nullptr) << text;
        EXPECT_TRUE(found->isEnabled()) << text;
        QTest::mouseClick(found, Qt::LeftButton);
    }
};

template <typename DockType>
class AnyDockTest : public SessionFixture
{};
using AllDocks = testing::Types<SubjectsDock, RegionsDock, InspectorDock, HistoryDock, ProgressDock,
                                DraftsDock, PlotsDock, IssuesDock, ContractDock>;
TYPED_TEST_SUITE(AnyDockTest, AllDocks);

TYPED_TEST(AnyDockTest, WorksWithoutASessionAndWithOne)
{
    TypeParam dock;
    dock.show();
    dock.setSession(nullptr);
    QCoreApplication::processEvents();
    dock.setSession(this->session.get());
    this->document.select({1});
    this->document.removeRegions({1});
    QCoreApplication::processEvents();
    dock.setSession(nullptr);
    this->document.undo();
    EXPECT_EQ(dock.document(), nullptr);
    EXPECT_FALSE(dock.objectName().isEmpty());
    EXPECT_FALSE(dock.windowTitle().isEmpty());
}

TYPED_TEST(AnyDockTest, EveryButtonSaysWhatItDoes)
{
    TypeParam dock;
    for (const QToolButton* button : dock.template findChildren<QToolButton*>()) {
        if (button->objectName().startsWith(QLatin1String("qt_")) || button->text().isEmpty())
            continue;
        EXPECT_GT(button->toolTip().size(), button->text().size()) << button->text().toStdString();
    }
}

TEST_F(DocksTest, RegionsFollowTheSelectionBothWays)
{
    const Id other = document.addRegion({0.5, 0.5, 0.9, 0.9}, QStringLiteral("a dog"));
    RegionsDock dock;
    dock.setSession(session.get());
    dock.resize(240, 300);
    dock.show();
    document.select({1});
    ASSERT_EQ(dock.view()->selectionModel()->selectedIndexes().size(), 1);
    EXPECT_EQ(dock.view()->currentIndex().row(), 1) << "front first";
    QTest::mouseClick(dock.view()->viewport(), Qt::LeftButton, {},
                      dock.view()->visualRect(dock.view()->model()->index(0, 0)).center());
    EXPECT_EQ(document.selection(), Ids{other});
    press(dock, "Send to Back");
    EXPECT_EQ(document.scene().regions.front().id, other);
    press(dock, "Delete");
    EXPECT_EQ(document.scene().region(other), nullptr);
}

TEST_F(DocksTest, InspectorEditsTheSelectedRegion)
{
    InspectorDock dock;
    dock.setSession(session.get());
    dock.show();
    document.select({1});
    EXPECT_EQ(dock.tabs()->currentIndex(), 1);
    RegionPage* page = dock.regionPage();
    EXPECT_EQ(page->phrase()->text(), QStringLiteral("a cat"));
    page->phrase()->selectAll();
    QTest::keyClicks(page->phrase(), QStringLiteral("a dog"));
    EXPECT_EQ(document.scene().region(1)->phrase, "a dog");
    const int steps = document.undoStack().count();
    EXPECT_EQ(steps, 1) << "typing is one step";

    EXPECT_DOUBLE_EQ(page->number(2)->value(), 32) << "half of 64 pixels";
    page->number(2)->setValue(16);
    EXPECT_NEAR(document.scene().region(1)->box.width(), 0.25, 1e-9);
    EXPECT_NEAR(document.scene().region(1)->box.x0, 0.1, 1e-9)
        << "the rounded left edge is not written back";
    page->unit()->setCurrentIndex(1);
    EXPECT_DOUBLE_EQ(page->number(2)->value(), 25);
    page->number(0)->setValue(90);
    EXPECT_NEAR(document.scene().region(1)->box.x1, 1, 1e-9)
        << "stops at the edge with its width kept";
    EXPECT_NEAR(document.scene().region(1)->box.width(), 0.25, 1e-9);

    page->subject()->setFocus();
    QTest::keyClick(page->subject(), Qt::Key_Down);
    EXPECT_EQ(document.scene().region(1)->subject, std::optional<Id>(2));
    QTest::keyClick(page->overlap(), Qt::Key_End);
    EXPECT_EQ(document.scene().region(1)->overlap, Overlap::Blend);
    page->strength()->spinBox()->setValue(1.5);
    EXPECT_DOUBLE_EQ(document.scene().region(1)->strength, 1.5);
    while (document.undoStack().canUndo())
        document.undo();
    EXPECT_EQ(page->phrase()->text(), QStringLiteral("a cat"));
}

TEST_F(DocksTest, InspectorShowsAHintWithoutASelection)
{
    InspectorDock dock;
    dock.setSession(session.get());
    dock.show();
    dock.tabs()->setCurrentIndex(1);
    EXPECT_FALSE(dock.regionPage()->phrase()->isVisible());
    document.select({1});
    EXPECT_TRUE(dock.regionPage()->phrase()->isVisible());
    document.select({});
    EXPECT_EQ(dock.tabs()->currentIndex(), 0);
}

TEST_F(DocksTest, InspectorEditsTheScene)
{
    InspectorDock dock;
    dock.setSession(session.get());
    dock.show();
    ScenePage* page = dock.scenePage();
    EXPECT_EQ(page->canvasWidth()->value(), 64);
    page->canvasWidth()->setValue(131);
    EXPECT_EQ(document.scene().canvas.width, 128) << "a multiple of a latent cell";
    EXPECT_EQ(page->canvasWidth()->value(), 128);
    page->seed()->setText(QStringLiteral("77"));
    QTest::keyClick(page->seed(), Qt::Key_Return);
    EXPECT_EQ(document.scene().settings.seed, 77u);
    page->steps()->setValue(9);
    EXPECT_EQ(document.scene().settings.steps, 9);
    QTest::keyClick(page->scheduler(), Qt::Key_Down);
    EXPECT_EQ(document.scene().settings.scheduler, SchedulerKind::Ddim);
    document.edit(QStringLiteral("x"), [](Scene& scene) { scene.settings.steps = 30; });
    EXPECT_EQ(page->steps()->value(), 30);
}

TEST_F(DocksTest, ADragOnASliderIsOneGesture)
{
    InspectorDock dock;
    dock.setSession(session.get());
    dock.show();
    int ended = 0;
    QObject::connect(&document, &Document::changed, &dock,
                     [&](const SceneChange& change) { ended += change.live ? 0 : 1; });
    const double before = document.scene().settings.guidanceScale;
    QSlider* slider = dock.scenePage()->guidance()->slider();
    slider->setSliderDown(true);
    for (int position = 2; position < 6; ++position)
        slider->setValue(position);
    EXPECT_NE(document.scene().settings.guidanceScale, before) << "shown at once";
    EXPECT_EQ(ended, 0) << "live renders wait for the end";
    slider->setSliderDown(false);
    EXPECT_EQ(ended, 1);
    EXPECT_EQ(document.undoStack().count(), 1);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Change Guidance"));
    slider->setSliderDown(true);
    slider->setValue(9);
    dock.setSession(nullptr);
    EXPECT_FALSE(document.isInTransaction()) << "nothing stays open";
    EXPECT_EQ(document.undoStack().count(), 1);
}

TEST_F(DocksTest, ASubjectIsReplacedInAllBoxesAsOneStep)
{
    SubjectsDock dock;
    dock.setSession(session.get());
    dock.show();
    QToolButton* replace = button(dock, QStringLiteral("Replace in All Boxes"));
    ASSERT_NE(replace, nullptr);
    document.addRegion({0.5, 0.5, 0.9, 0.9}, {}, 2);
    document.attachSubject({1}, 2);
    EXPECT_FALSE(replace->isEnabled()) << "there is no other subject";
    const Id other = document.addSubject({.name = "Tom & Co"});
    document.setCurrentSubject(2);
    ASSERT_TRUE(replace->isEnabled());
    const int steps = document.undoStack().count();
    Q_EMIT replace->menu()->aboutToShow();
    ASSERT_EQ(replace->menu()->actions().size(), 1);
    replace->menu()->actions()[0]->trigger();
    for (const Region& region : document.scene().regions)
        EXPECT_EQ(region.subject, std::optional<Id>(other));
    EXPECT_EQ(document.undoStack().count(), steps + 1);
    EXPECT_FALSE(button(dock, QStringLiteral("Replace in All Boxes"))->isEnabled() &&
                 document.currentSubject() == 2);
}

TEST_F(DocksTest, PhotosThatArriveDuringAGestureAreAStepOfTheirOwn)
{
    TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(
        folder / "cup.png", std::span<const std::uint8_t>(photoOf(Qt::blue).picture->bytes)));
    ASSERT_TRUE(writeFileAtomically(folder / "broken.png", std::string_view("not a picture")));
    SubjectsDock dock;
    dock.setSession(session.get());
    QSignalSpy arrived(&dock, &SubjectsDock::importFailed);
    Document::Transaction gesture(document, QStringLiteral("Move"));
    document.moveRegions({1}, 0.1, 0);
    dock.importPhotos({QString::fromStdString((folder / "cup.png").string()),
                       QString::fromStdString((folder / "broken.png").string())},
                      0);
    ASSERT_TRUE(waitFor([&] { return arrived.count() == 1; }));
    EXPECT_EQ(document.scene().subjects.size(), 1u);
    gesture.commit();
    ASSERT_TRUE(waitFor([&] { return document.scene().subjects.size() == 2; }));
    EXPECT_EQ(document.undoStack().count(), 2);
}

TEST_F(DocksTest, SubjectCardEditsTheChosenSubject)
{
    SubjectsDock dock;
    dock.setSession(session.get());
    dock.show();
    EXPECT_TRUE(dock.nameEdit()->isVisible()) << "the first subject's card";
    document.setCurrentSubject(0);
    EXPECT_FALSE(dock.nameEdit()->isVisible());
    document.setCurrentSubject(2);
    ASSERT_TRUE(dock.nameEdit()->isVisible());
    EXPECT_EQ(dock.nameEdit()->text(), QStringLiteral("Minka"));
    dock.nameEdit()->setText(QStringLiteral("Tom"));
    QTest::keyClick(dock.nameEdit(), Qt::Key_Return);
    EXPECT_EQ(document.scene().subject(2)->name, "Tom");
    dock.strength()->spinBox()->setValue(0.5);
    EXPECT_DOUBLE_EQ(document.scene().subject(2)->strength, 0.5);
    document.select({1});
    press(dock, "Put Into Selected Boxes");
    EXPECT_EQ(document.scene().region(1)->subject, std::optional<Id>(2));
    EXPECT_EQ(dock.photoList()->count(), 1);
    dock.photoList()->setCurrentRow(0);
    QSignalSpy cutout(&dock, &SubjectsDock::cutoutWanted);
    press(dock, "Edit Cut-Out");
    ASSERT_EQ(cutout.count(), 1);
    EXPECT_EQ(cutout.front().at(0).toInt(), 2);
    press(dock, "Remove Photo");
    EXPECT_TRUE(document.scene().subject(2)->photos.empty());
    press(dock, "Delete Subject");
    EXPECT_TRUE(document.scene().subjects.empty());
    EXPECT_FALSE(dock.nameEdit()->isVisible());
}

TEST_F(DocksTest, DroppedPhotosBecomeASubjectOrJoinOne)
{
    TemporaryFolder folder;
    const Photo photo = photoOf(Qt::blue);
    ASSERT_TRUE(writeFileAtomically(folder / "blue cup.png",
                                    std::span<const std::uint8_t>(photo.picture->bytes)));
    const QString path = QString::fromStdString((folder / "blue cup.png").string());
    SubjectsDock dock;
    dock.setSession(session.get());
    dock.resize(300, 500);
    dock.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const auto dropAt = [&](QPoint place) {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dock.view()->viewport(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dock.view()->viewport(), &drop);
        EXPECT_TRUE(drop.isAccepted());
    };
    dropAt({dock.view()->viewport()->width() - 3, dock.view()->viewport()->height() - 3});
    ASSERT_TRUE(waitFor([&] { return document.scene().subjects.size() == 2; }));
    EXPECT_EQ(document.scene().subjects.back().name, "blue cup");
    dropAt(dock.view()->visualRect(dock.view()->model()->index(0, 0)).center());
    ASSERT_TRUE(waitFor([&] { return document.scene().subjects.front().photos.size() == 2; }));
}

TEST_F(DocksTest, ABrokenPhotoIsReportedByName)
{
    TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "broken.png", std::string_view("not a picture")));
    SubjectsDock dock;
    dock.setSession(session.get());
    QSignalSpy failed(&dock, &SubjectsDock::importFailed);
    dock.importPhotos({QString::fromStdString((folder / "broken.png").string())}, 0);
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_TRUE(failed.front().at(0).toString().contains(QStringLiteral("broken.png")));
    EXPECT_EQ(document.scene().subjects.size(), 1u);
}

TEST_F(DocksTest, PasteMakesASubjectFromTheClipboard)
{
    SubjectsDock dock;
    dock.setSession(session.get());
    QSignalSpy failed(&dock, &SubjectsDock::importFailed);
    QApplication::clipboard()->clear();
    dock.paste();
    EXPECT_EQ(failed.count(), 1);
    QImage image(30, 20, QImage::Format_RGB888);
    image.fill(Qt::green);
    QApplication::clipboard()->setImage(image);
    dock.paste();
    EXPECT_EQ(document.scene().subjects.size(), 2u);
    EXPECT_EQ(document.currentSubject(), document.scene().subjects.back().id);
}

TEST_F(DocksTest, ProgressShowsStepsFilmstripAndBothCancels)
{
    ProgressDock dock;
    dock.setSession(session.get());
    dock.show();
    EXPECT_FALSE(dock.cancelNowButton()->isEnabled());
    control->holdAt(4);
    RenderTask* first = session->render();
    RenderTask* second = session->render();
    ASSERT_TRUE(control->waitUntilHeld());
    ASSERT_TRUE(waitFor([&] { return dock.filmStrip()->count() == 3; }));
    EXPECT_TRUE(dock.statusText().contains(QStringLiteral("3")));
    EXPECT_EQ(dock.queueList()->count(), 1);
    EXPECT_TRUE(dock.cancelAfterButton()->isEnabled());
    QTest::mouseClick(dock.cancelAfterButton(), Qt::LeftButton);
    EXPECT_EQ(second->state(), RenderTask::State::Cancelled);
    QTest::mouseClick(dock.cancelNowButton(), Qt::LeftButton);
    ASSERT_TRUE(waitForEnd(first));
    EXPECT_EQ(first->state(), RenderTask::State::Cancelled);
    EXPECT_FALSE(dock.cancelNowButton()->isEnabled());
    EXPECT_EQ(dock.filmStrip()->count(), 3) << "kept after the cancel";
}

TEST_F(DocksTest, TheFilmstripScrubsBack)
{
    ProgressDock dock;
    dock.setSession(session.get());
    dock.resize(400, 400);
    dock.show();
    RenderTask* task = renderOnce();
    ASSERT_NE(task, nullptr);
    ASSERT_EQ(dock.filmStrip()->count(), 5);
    QTest::mouseClick(dock.filmStrip(), Qt::LeftButton, {}, {4, dock.filmStrip()->height() / 2});
    EXPECT_EQ(session->picture(), task->steps()[0].preview);
    QTest::keyClick(dock.filmStrip(), Qt::Key_Right);
    EXPECT_EQ(session->picture(), task->steps()[1].preview);
    QTest::keyClick(dock.filmStrip(), Qt::Key_End);
    EXPECT_EQ(session->picture(), task->picture());
}

TEST_F(DocksTest, TheQueueIsReorderedAndPaused)
{
    ProgressDock dock;
    dock.setSession(session.get());
    dock.show();
    press(dock, "Pause the Queue");
    EXPECT_TRUE(queue->isPaused());
    session->renderBatch(3);
    ASSERT_EQ(dock.queueList()->count(), 3);
    RenderTask* last = queue->waiting().back();
    dock.queueList()->setCurrentRow(2);
    press(dock, "Render Sooner");
    EXPECT_EQ(queue->waiting()[1], last);
    press(dock, "Drop");
    EXPECT_EQ(last->state(), RenderTask::State::Cancelled);
    EXPECT_EQ(dock.queueList()->count(), 2);
}

TEST_F(DocksTest, ADockScrollsOnlyWhereItHasNoRoom)
{
    ProgressDock dock;
    dock.setSession(session.get());
    dock.resize(700, 300);
    dock.show();
    auto* area = qobject_cast<QScrollArea*>(dock.widget());
    ASSERT_NE(area, nullptr);
    const auto scrolls = [area] {
        QCoreApplication::sendPostedEvents();
        return area->verticalScrollBar()->isVisible();
    };
    EXPECT_FALSE(scrolls());
    EXPECT_EQ(area->widget()->height(), area->viewport()->height()) << "it fills the room";
    dock.resize(700, 150);
    EXPECT_TRUE(scrolls());
    EXPECT_GT(area->widget()->height(), area->viewport()->height());
    EXPECT_EQ(area->widget()->width(), area->viewport()->width());
    dock.resize(700, 300);
    EXPECT_FALSE(scrolls());
    EXPECT_EQ(area->widget()->width(), area->viewport()->width());
}

TEST_F(DocksTest, TheQueueShowsOwnRendersOnly)
{
    QObject otherWindow;
    const auto addTheirs = [&] {
        RenderParams theirs = session->params();
        theirs.client = &otherWindow;
        theirs.origin = RenderOrigin::Batch;
        return queue->add(theirs);
    };
    ProgressDock dock;
    dock.setSession(session.get());
    dock.show();
    control->holdAt(1);
    addTheirs();
    ASSERT_TRUE(control->waitUntilHeld());
    EXPECT_EQ(dock.queueList()->count(), 0);
    session->renderBatch(1);
    RenderTask* first = queue->waiting().back();
    RenderTask* between = addTheirs();
    session->renderBatch(1);
    RenderTask* second = queue->waiting().back();
    EXPECT_EQ(dock.queueList()->count(), 2);
    EXPECT_TRUE(dock.statusText().contains(QStringLiteral("Another window")));
    dock.queueList()->setCurrentRow(0);
    press(dock, "Render Later");
    EXPECT_EQ(queue->waiting(), (std::vector<RenderTask*>{between, second, first}));
    EXPECT_EQ(dock.queueList()->currentRow(), 1);
    press(dock, "Render Sooner");
    EXPECT_EQ(queue->waiting(), (std::vector<RenderTask*>{between, first, second}));
    press(dock, "Drop");
    EXPECT_EQ(first->state(), RenderTask::State::Cancelled);
    EXPECT_EQ(between->state(), RenderTask::State::Waiting);
    queue->cancelAll();
}

TEST_F(DocksTest, SchedulersThatTheModelRefusesCannotBeChosen)
{
    InspectorDock dock;
    dock.setSession(session.get());
    ASSERT_TRUE(waitFor([this] { return !session->unfitSchedulers().empty(); }));
    const QComboBox* schedulers = dock.scenePage()->scheduler();
    const auto isEnabled = [&](SchedulerKind kind) {
        const QModelIndex item = schedulers->model()->index(static_cast<int>(kind), 0);
        return item.flags().testFlag(Qt::ItemIsEnabled);
    };
    EXPECT_FALSE(isEnabled(SchedulerKind::FlowMatchEuler));
    EXPECT_TRUE(isEnabled(SchedulerKind::ModelDefault));
    EXPECT_TRUE(isEnabled(SchedulerKind::Ddim));
}

TEST_F(DocksTest, AMissingModelLeadsToTheModels)
{
    IssuesDock dock;
    ContractDock contract;
    dock.setSession(session.get());
    contract.setSession(session.get());
    dock.show();
    ASSERT_TRUE(waitForOutlook());
    EXPECT_FALSE(dock.modelsButton()->isVisible());
    document.editSettings(QStringLiteral("x"),
                          [](RenderSettings& s) { s.model = FakeEngine::kMissingModel; });
    ASSERT_TRUE(waitFor([this] { return session->isModelProblem(); }));
    ASSERT_TRUE(dock.modelsButton()->isVisible());
    QSignalSpy wanted(&dock, &IssuesDock::modelsWanted);
    QTest::mouseClick(dock.modelsButton(), Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
    Q_EMIT dock.view()->activated(dock.model()->index(0));
    EXPECT_EQ(wanted.count(), 2) << "the line jumps there, too";
    document.undoStack().undo();
    ASSERT_TRUE(waitFor([this] { return !session->isModelProblem(); }));
    EXPECT_FALSE(dock.modelsButton()->isVisible());
}

TEST_F(DocksTest, HistoryRestoresStarsComparesAndRemoves)
{
    HistoryDock dock;
    dock.setSession(session.get());
    dock.resize(420, 300);
    dock.show();
    ASSERT_NE(renderOnce(), nullptr);
    const Scene before = document.snapshot();
    document.setSeed(5);
    ASSERT_NE(renderOnce(), nullptr);
    ASSERT_EQ(session->history().rowCount(), 2);
    document.removeRegions({1});
    dock.view()->setCurrentIndex(session->history().index(1));
    EXPECT_EQ(session->picture(), session->history().entries()[1].image)
        << "looking at it shows it";
    press(dock, "Restore Scene");
    EXPECT_EQ(document.scene(), before);
    press(dock, "Star");
    EXPECT_TRUE(session->history().entries()[1].isStarred);
    press(dock, "Use as Start Picture");
    ASSERT_TRUE(document.scene().settings.start.has_value());
    EXPECT_FALSE(document.scene().settings.repaintRegion.has_value());
    document.select({1});
    press(dock, "Repaint Selected Region");
    EXPECT_EQ(document.scene().settings.repaintRegion, std::optional<int>(1));
    QSignalSpy compare(&dock, &HistoryDock::compareWanted);
    dock.view()->selectAll();
    press(dock, "Compare");
    EXPECT_EQ(compare.count(), 1);
    press(dock, "Delete");
    EXPECT_EQ(session->history().rowCount(), 0);
}

TEST_F(DocksTest, PicturesTakenOutOfTheHistoryCanBePutBack)
{
    HistoryDock dock;
    dock.setSession(session.get());
    dock.show();
    for (int i = 0; i < 3; ++i)
        ASSERT_NE(renderOnce(), nullptr);
    std::vector<int> before;
    for (const HistoryEntry& entry : session->history().entries())
        before.push_back(entry.id);
    std::function<void()> putBack;
    QObject::connect(&dock, &HistoryDock::removed, &dock,
                     [&](int count, const std::function<void()>& back) {
                         EXPECT_EQ(count, 2);
                         putBack = back;
                     });
    QItemSelectionModel& selection = *dock.view()->selectionModel();
    selection.select(session->history().index(0), QItemSelectionModel::Select);
    selection.select(session->history().index(2), QItemSelectionModel::Select);
    dock.view()->setFocus();
    QApplication::setActiveWindow(&dock);
    QTest::keyClick(dock.view(), Qt::Key_Delete);
    EXPECT_EQ(session->history().rowCount(), 1);
    EXPECT_EQ(session->unsavedPictures(), 1);
    ASSERT_TRUE(putBack);
    putBack();
    std::vector<int> after;
    for (const HistoryEntry& entry : session->history().entries())
        after.push_back(entry.id);
    EXPECT_EQ(after, before);
    EXPECT_EQ(session->unsavedPictures(), 3);
}

TEST_F(DocksTest, DeleteTakesTheChosenRowOutOfEachList)
{
    RegionsDock regions;
    SubjectsDock subjects;
    for (Dock* dock : std::initializer_list<Dock*>{&regions, &subjects}) {
        dock->setSession(session.get());
        dock->show();
    }
    document.select({1});
    QApplication::setActiveWindow(&regions);
    regions.view()->setFocus();
    QTest::keyClick(regions.view(), Qt::Key_Delete);
    EXPECT_EQ(document.scene().region(1), nullptr);
    document.setCurrentSubject(2);
    QApplication::setActiveWindow(&subjects);
    subjects.view()->setFocus();
    QTest::keyClick(subjects.view(), Qt::Key_Delete);
    EXPECT_EQ(document.scene().subject(2), nullptr);
}

TEST_F(DocksTest, EnterAndEscapeEndThePhrase)
{
    InspectorDock dock;
    dock.setSession(session.get());
    dock.show();
    document.select({1});
    QSignalSpy entered(&dock, &InspectorDock::phraseEntered);
    dock.editPhrase();
    QTest::keyClicks(dock.regionPage()->phrase(), QStringLiteral("an owl"));
    QTest::keyClick(dock.regionPage()->phrase(), Qt::Key_Return);
    QTest::keyClick(dock.regionPage()->phrase(), Qt::Key_Escape);
    EXPECT_EQ(entered.count(), 2);
    EXPECT_EQ(document.scene().region(1)->phrase, "an owl");
}

TEST_F(DocksTest, HistoryMenuUsesASeedAndCopies)
{
    HistoryDock dock;
    dock.setSession(session.get());
    dock.show();
    document.setSeed(41);
    ASSERT_NE(renderOnce(), nullptr);
    document.setSeed(5);
    const int steps = document.undoStack().index();
    const auto choose = [&dock](const char* text) {
        QMenu menu;
        dock.fillMenu(menu);
        for (QAction* action : menu.actions())
            if (action->text() == QLatin1String(text)) {
                EXPECT_TRUE(action->isEnabled()) << text;
                action->trigger();
                return true;
            }
        return false;
    };
    dock.view()->setCurrentIndex(session->history().index(0));
    ASSERT_TRUE(choose("Use This Seed"));
    EXPECT_EQ(document.scene().settings.seed, 41u);
    EXPECT_EQ(document.undoStack().index(), steps + 1);
    document.undo();
    EXPECT_EQ(document.scene().settings.seed, 5u);
    QApplication::clipboard()->clear();
    ASSERT_TRUE(choose("Copy Picture"));
    EXPECT_EQ(QApplication::clipboard()->image().size(),
              session->history().entries()[0].image.size());
    for (const char* text : {"Restore Scene", "Use as Start Picture", "Star", "Export"})
        EXPECT_TRUE(choose(text)) << text;
    EXPECT_TRUE(session->history().entries()[0].isStarred);
}

TEST_F(DocksTest, HistoryPicturesAreDraggedOutAsFiles)
{
    ASSERT_NE(renderOnce(), nullptr);
    document.setSeed(5);
    ASSERT_NE(renderOnce(), nullptr);
    History& history = session->history();
    EXPECT_TRUE(history.flags(history.index(0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(history.mimeData({history.index(0), history.index(1)}));
    ASSERT_EQ(data->urls().size(), 2);
    EXPECT_EQ(qvariant_cast<QImage>(data->imageData()), history.entries()[0].image);
    for (int i = 0; i < 2; ++i) {
        const QImage file(data->urls()[i].toLocalFile());
        EXPECT_EQ(file.convertToFormat(QImage::Format_RGB888),
                  history.entries()[static_cast<std::size_t>(i)].image.convertToFormat(
                      QImage::Format_RGB888));
    }
}

TEST_F(DocksTest, HistoryStepsThroughItsPictures)
{
    HistoryDock dock;
    dock.setSession(session.get());
    dock.show();
    dock.step(1);
    for (const std::uint64_t seed : {1, 2, 3}) {
        document.setSeed(seed);
        ASSERT_NE(renderOnce(), nullptr);
    }
    QSignalSpy shown(session.get(), &RenderSession::pictureChanged);
    const auto shownSeed = [this] {
        for (const HistoryEntry& entry : session->history().entries())
            if (entry.image.cacheKey() == session->picture().cacheKey())
                return static_cast<int>(entry.scene.settings.seed);
        return 0;
    };
    EXPECT_EQ(shownSeed(), 3);
    dock.step(1);
    EXPECT_EQ(shownSeed(), 2);
    EXPECT_EQ(shown.count(), 1) << "each picture is shown once";
    dock.step(1);
    dock.step(1);
    EXPECT_EQ(shownSeed(), 1) << "there is none older";
    dock.step(-1);
    EXPECT_EQ(shownSeed(), 2);
    session->showPicture(QImage(8, 8, QImage::Format_RGB32));
    dock.step(1);
    EXPECT_EQ(shownSeed(), 3) << "the newest comes after a preview";
}

TEST_F(DocksTest, RegionRowsShowTheirNumberOnTheirColour)
{
    RegionsDock dock;
    dock.setSession(session.get());
    dock.resize(220, 160);
    dock.show();
    auto* view = dock.findChild<QListView*>();
    const QRect row = view->visualRect(view->model()->index(0, 0));
    ASSERT_FALSE(row.isEmpty());
    const QImage look = view->viewport()->grab(row).toImage();
    const QRgb colour = regionStyle(1, false).line.rgb();
    int coloured = 0;
    for (int y = 0; y < look.height(); ++y)
        for (int x = 0; x < look.width(); ++x)
            coloured += look.pixel(x, y) == colour ? 1 : 0;
    EXPECT_GT(coloured, 60) << "as the box's label on the canvas";
}

TEST_F(DocksTest, DraftsAreStartedAndFinished)
{
    DraftsDock dock;
    dock.setSession(session.get());
    dock.show();
    EXPECT_FALSE(dock.finishButton()->isEnabled());
    QTest::mouseClick(dock.startButton(), Qt::LeftButton);
    EXPECT_EQ(session->drafts().rowCount(), 6);
    ASSERT_TRUE(waitFor([this] { return queue->running() == nullptr; }));
    EXPECT_EQ(session->history().rowCount(), 0) << "drafts are no finished pictures";
    ASSERT_TRUE(
        session->drafts().setData(session->drafts().index(2), Qt::Checked, Qt::CheckStateRole));
    ASSERT_TRUE(dock.finishButton()->isEnabled());
    QTest::mouseClick(dock.finishButton(), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return session->history().rowCount() == 1; }));
}

TEST_F(DocksTest, TheContractIsVisibleBeforeARender)
{
    ContractDock dock;
    IssuesDock issues;
    dock.setSession(session.get());
    issues.setSession(session.get());
    dock.show();
    ASSERT_TRUE(waitForOutlook());
    EXPECT_EQ(control->renders, 0);
    ASSERT_EQ(dock.tree()->topLevelItemCount(), 1);
    EXPECT_TRUE(dock.tree()->topLevelItem(0)->text(0).contains(QStringLiteral("a cat")));
    EXPECT_EQ(dock.tree()->topLevelItem(0)->childCount(), 2);
    EXPECT_EQ(dock.tree()->topLevelItem(0)->child(1)->text(1), QStringLiteral("ignored"));
    Q_EMIT dock.tree()->itemActivated(dock.tree()->topLevelItem(0), 0);
    EXPECT_EQ(document.selection(), Ids{1});

    document.select({});
    int row = -1;
    for (int i = 0; i < issues.model()->rowCount(); ++i)
        if (issues.model()->index(i).data(IssueListModel::RegionIdRole).toInt() == 1)
            row = i;
    ASSERT_GE(row, 0) << "what is ignored is an issue too";
    Q_EMIT issues.view()->activated(issues.model()->index(row));
    EXPECT_EQ(document.selection(), Ids{1});
}

TEST_F(DocksTest, TheContractsSummaryNamesTheWorst)
{
    const CapabilityNote used{1, Feature::Box, Support::Used, {}};
    const CapabilityNote approximated{1, Feature::Phrase, Support::Approximated, {}};
    const CapabilityNote ignored{1, Feature::Negative, Support::Ignored, {}};
    EXPECT_TRUE(ContractDock::summaryOf({}).isEmpty());
    const QString all = ContractDock::summaryOf({used});
    const QString some = ContractDock::summaryOf({used, approximated});
    EXPECT_TRUE(all.contains(QStringLiteral("everything")));
    EXPECT_TRUE(some.contains(QStringLiteral("approximates")));
    EXPECT_TRUE(
        ContractDock::summaryOf({used, approximated, ignored}).contains(QStringLiteral("ignores")));
}

TEST_F(DocksTest, PlotsFollowTheRunningRender)
{
    PlotsDock dock;
    dock.setSession(session.get());
    ASSERT_NE(renderOnce(), nullptr);
    EXPECT_EQ(dock.plots()->pointCount(), 5);
}

TEST_F(DocksTest, DurationsAreReadable)
{
    EXPECT_EQ(ProgressDock::durationText(1.24), QStringLiteral("1.2 s"));
    EXPECT_EQ(ProgressDock::durationText(42.4), QStringLiteral("42 s"));
    EXPECT_EQ(ProgressDock::durationText(125), QStringLiteral("2 min 5 s"));
}

} // namespace
} // namespace diorama
