// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasfixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <set>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing_support::CanvasFixture;
using testing_support::IsRect;
using testing_support::sampleScene;

class CanvasKeysTest : public CanvasFixture
{};

TEST_F(CanvasKeysTest, ABoxIsMadeMovedResizedAndRemovedWithoutAMouse)
{
    document.reset();
    key(Qt::Key_N);
    ASSERT_EQ(document.scene().regions.size(), 1u);
    const Id id = document.currentRegion();
    EXPECT_THAT(pixels(id), IsRect(192, 192, 320, 320));
    key(Qt::Key_Right);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_THAT(pixels(id), IsRect(193, 202, 321, 330));
    key(Qt::Key_Left, Qt::ControlModifier);
    key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_THAT(pixels(id), IsRect(193, 202, 320, 340));
    EXPECT_EQ(steps(), 5);
    key(Qt::Key_Insert);
    ASSERT_EQ(document.scene().regions.size(), 2u);
    EXPECT_NE(pixels(document.currentRegion()), pixels(id))
        << "the second box lies beside the first";
    key(Qt::Key_Delete);
    EXPECT_EQ(document.scene().regions.size(), 1u);
}

TEST_F(CanvasKeysTest, AHeldArrowKeyIsOneStep)
{
    document.select({3});
    for (int i = 0; i < 5; ++i)
        QTest::keyPress(&view, Qt::Key_Right);
    QTest::keyRelease(&view, Qt::Key_Right);
    EXPECT_EQ(steps(), 1);
    key(Qt::Key_Right);
    EXPECT_EQ(steps(), 2);
    EXPECT_THAT(pixels(3), IsRect(262, 256, 390, 384));
}

TEST_F(CanvasKeysTest, TabGoesThroughTheRegionsAndThenLeavesTheCanvas)
{
    key(Qt::Key_Tab);
    EXPECT_THAT(document.selection(), ElementsAre(2));
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    EXPECT_THAT(document.selection(), ElementsAre(4));
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_THAT(document.selection(), ElementsAre(3));
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    EXPECT_TRUE(document.selection().empty());
}

TEST_F(CanvasKeysTest, EscapeDeselects)
{
    document.select({2, 3});
    key(Qt::Key_Escape);
    EXPECT_TRUE(document.selection().empty());
}

TEST_F(CanvasKeysTest, EnterActivatesTheCurrentRegion)
{
    QSignalSpy activated(&view, &CanvasView::regionActivated);
    document.select({4});
    key(Qt::Key_Return);
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toInt(), 4);
    key(Qt::Key_F2);
    EXPECT_EQ(activated.count(), 2) << "as everywhere";
}

TEST_F(CanvasKeysTest, ViewKeysWorkWhereverTheKeyboardIs)
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* field = new QLineEdit;
    auto* canvas = new CanvasView;
    new CanvasActions(*canvas);
    layout->addWidget(field);
    layout->addWidget(canvas);
    canvas->setDocument(&document);
    window.resize(600, 600);
    window.show();
    window.activateWindow();
    field->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    canvas->setZoom(3);
    QTest::keyClick(field, Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(canvas->zoom(), canvas->actualSizeZoom());
    QTest::keyClick(field, Qt::Key_G, Qt::ControlModifier);
    EXPECT_TRUE(canvas->isGridVisible());
    QTest::keyClick(field, Qt::Key_V);
    EXPECT_EQ(canvas->tool(), ToolKind::Draw) << "a plain letter is typed";
    EXPECT_EQ(field->text(), QStringLiteral("v"));
}

TEST(DenseScreen, ActualSizeShowsAPixelOfThePictureAsOneOfTheScreen)
{
    const char* const kFactor = "QT_SCALE_FACTOR";
    if (!qEnvironmentVariableIsSet(kFactor)) {
        // The factor is read when a program starts.
        QProcess again;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFactor), QStringLiteral("2"));
        again.setProcessEnvironment(environment);
        again.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--gtest_filter=DenseScreen.*")});
        ASSERT_TRUE(again.waitForFinished());
        EXPECT_EQ(again.exitCode(), 0) << again.readAll().toStdString();
        return;
    }
    CanvasView view;
    view.show();
    ASSERT_DOUBLE_EQ(view.devicePixelRatioF(), 2);
    view.zoomToActualSize();
    EXPECT_DOUBLE_EQ(view.zoom(), 0.5);
}

TEST_F(CanvasKeysTest, DuplicateCopyCutAndPaste)
{
    document.select({3});
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(document.scene().regions.size(), 4u);
    EXPECT_THAT(pixels(document.currentRegion()), IsRect(272, 272, 400, 400));
    key(Qt::Key_C, Qt::ControlModifier);
    key(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(document.scene().regions.size(), 3u);
    key(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(document.scene().regions.size(), 4u);
    EXPECT_EQ(document.scene().regions.back().subject, 1);
    while (document.undoStack().canUndo())
        document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasKeysTest, OrderLockAndHideHaveKeys)
{
    document.select({2});
    key(Qt::Key_BracketRight, Qt::ControlModifier);
    EXPECT_EQ(document.scene().regions[1].id, 2);
    actions.toFront->trigger();
    EXPECT_EQ(document.scene().regions[2].id, 2);
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(document.scene().region(2)->locked);
    EXPECT_TRUE(actions.lock->isChecked());
    key(Qt::Key_Right);
    EXPECT_THAT(pixels(2), IsRect(0, 0, 128, 128)) << "locked";
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_FALSE(document.scene().region(2)->locked);
    key(Qt::Key_H, Qt::ControlModifier);
    EXPECT_FALSE(document.scene().region(2)->visible);
}

TEST_F(CanvasKeysTest, ActionsFollowTheSelection)
{
    EXPECT_FALSE(actions.duplicate->isEnabled());
    document.select({2, 3});
    EXPECT_TRUE(actions.duplicate->isEnabled());
    EXPECT_TRUE(actions.align[0]->isEnabled());
    EXPECT_FALSE(actions.distributeVertically->isEnabled());
    actions.align[0]->trigger();
    EXPECT_THAT(pixels(3), IsRect(0, 256, 128, 384));
    actions.alignToCanvas->trigger();
    document.select({3});
    EXPECT_TRUE(actions.align[2]->isEnabled());
    actions.align[2]->trigger();
    EXPECT_THAT(pixels(3), IsRect(384, 256, 512, 384));
}

TEST_F(CanvasKeysTest, ViewActionsAreChecked)
{
    actions.selectTool->trigger();
    EXPECT_EQ(view.tool(), ToolKind::Select);
    EXPECT_FALSE(actions.drawTool->isChecked());
    actions.snapToCells->trigger();
    EXPECT_TRUE(view.snapOptions().toCells);
    actions.showGrid->trigger();
    EXPECT_TRUE(view.isGridVisible());
    actions.showRulers->trigger();
    EXPECT_FALSE(view.areRulersVisible());
    key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_NE(view.zoom(), 1);
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(view.zoom(), 1);
}

TEST_F(CanvasKeysTest, EveryActionHasANameATextAndATip)
{
    std::set<QString> names;
    std::set<QString> keys;
    for (const QAction* action : actions.all()) {
        EXPECT_TRUE(names.insert(action->objectName()).second)
            << action->objectName().toStdString();
        EXPECT_FALSE(action->text().isEmpty()) << action->objectName().toStdString();
        EXPECT_GT(action->toolTip().size(), 10) << action->objectName().toStdString();
        for (const QKeySequence& sequence : action->shortcuts()) {
            EXPECT_TRUE(keys.insert(sequence.toString()).second)
                << sequence.toString().toStdString();
        }
    }
}

TEST_F(CanvasKeysTest, ScreenReadersSeeTheRegions)
{
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(canvas, nullptr);
    EXPECT_EQ(canvas->role(), QAccessible::Canvas);
    EXPECT_EQ(canvas->text(QAccessible::Name), QStringLiteral("Canvas"));
    ASSERT_EQ(canvas->childCount(), 3);
    document.setLocked({3}, true);
    document.select({3});
    QAccessibleInterface* region = canvas->child(1);
    ASSERT_NE(region, nullptr);
    EXPECT_EQ(region->text(QAccessible::Name),
              QStringLiteral("Region 2: a cat, subject Minka, locked"));
    EXPECT_EQ(region->text(QAccessible::Description),
              QStringLiteral("x 256, y 256, 128 × 128 pixels"));
    EXPECT_TRUE(region->state().selected);
    EXPECT_TRUE(region->state().focused);
    EXPECT_FALSE(region->state().movable);
    EXPECT_EQ(region->rect().size(), QSize(128, 128));
    EXPECT_EQ(canvas->indexOfChild(region), 1);
    EXPECT_EQ(canvas->focusChild(), region);
    EXPECT_EQ(canvas->childAt(region->rect().center().x(), region->rect().center().y()), region);
    canvas->child(0)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    EXPECT_THAT(document.selection(), ElementsAre(2));
    document.removeRegions({3});
    EXPECT_FALSE(region->isValid());
    EXPECT_EQ(canvas->childCount(), 2);
}

} // namespace
} // namespace diorama
