// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas/canvasfixture.h"

#include <QSignalSpy>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing_support::CanvasFixture;
using testing_support::IsRect;
using testing_support::sampleScene;

class CanvasGesturesTest : public CanvasFixture
{
protected:
    Id newest() const { return document.scene().regions.back().id; }
};

TEST_F(CanvasGesturesTest, ADragOnTheEmptyCanvasDrawsABoxAsOneStep)
{
    drag({300, 50}, {420, 150});
    ASSERT_EQ(document.scene().regions.size(), 4u);
    EXPECT_THAT(pixels(newest()), IsRect(300, 50, 420, 150));
    EXPECT_THAT(document.selection(), ElementsAre(newest()));
    EXPECT_EQ(steps(), 1);
    EXPECT_EQ(document.undoStack().undoText(), QStringLiteral("Add Region"));
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, DrawingUpAndLeftAndOutOfTheCanvasGivesAValidBox)
{
    drag({480, 100}, {600, -50});
    EXPECT_THAT(pixels(newest()), IsRect(480, 0, 512, 100));
}

TEST_F(CanvasGesturesTest, ShiftDrawsASquareAndAltFromTheCentre)
{
    drag({300, 50}, {400, 90}, Qt::ShiftModifier);
    EXPECT_THAT(pixels(newest()), IsRect(300, 50, 400, 150));
    document.undo();
    drag({400, 100}, {430, 120}, Qt::AltModifier);
    EXPECT_THAT(pixels(newest()), IsRect(370, 80, 430, 120));
}

TEST_F(CanvasGesturesTest, AModifierPressedWhileThePointerRestsActsAtOnce)
{
    press({300, 50});
    move({400, 90});
    QTest::keyPress(&view, Qt::Key_Shift);
    EXPECT_THAT(pixels(newest()), IsRect(300, 50, 400, 150));
    QTest::keyRelease(&view, Qt::Key_Shift);
    release({400, 90});
    EXPECT_THAT(pixels(newest()), IsRect(300, 50, 400, 90));
}

TEST_F(CanvasGesturesTest, SpaceMovesTheBoxWhileItIsDrawn)
{
    press({300, 50});
    move({350, 100});
    QTest::keyPress(&view, Qt::Key_Space);
    move({370, 110});
    QTest::keyRelease(&view, Qt::Key_Space);
    release({380, 120});
    EXPECT_THAT(pixels(newest()), IsRect(320, 60, 380, 120));
    EXPECT_EQ(steps(), 1);
}

TEST_F(CanvasGesturesTest, EscAbandonsDrawing)
{
    QSignalSpy finished(&view, &CanvasView::gestureFinished);
    press({300, 50});
    move({400, 150});
    EXPECT_EQ(document.scene().regions.size(), 4u);
    EXPECT_TRUE(view.isGestureActive());
    key(Qt::Key_Escape);
    EXPECT_EQ(document.scene(), sampleScene());
    EXPECT_EQ(steps(), 0);
    EXPECT_FALSE(view.isGestureActive());
    EXPECT_EQ(finished.count(), 1);
    release({400, 150});
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, AClickSelectsAndTheEmptyCanvasDeselects)
{
    click({300, 300});
    EXPECT_THAT(document.selection(), ElementsAre(3));
    click({60, 400});
    EXPECT_TRUE(document.selection().empty());
    EXPECT_EQ(steps(), 0);
}

TEST_F(CanvasGesturesTest, ADragMovesABoxAsOneStep)
{
    drag({300, 300}, {330, 280});
    EXPECT_THAT(pixels(3), IsRect(286, 236, 414, 364));
    EXPECT_EQ(steps(), 1);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, ShiftDuringAMoveHoldsTheAxis)
{
    press({300, 300});
    move({320, 305});
    move({340, 310}, Qt::ShiftModifier);
    release({340, 310}, Qt::ShiftModifier);
    EXPECT_THAT(pixels(3), IsRect(296, 256, 424, 384));
}

TEST_F(CanvasGesturesTest, AGroupMovesTogetherAndStopsAtTheEdge)
{
    click({300, 300});
    click({200, 200}, Qt::ShiftModifier);
    EXPECT_THAT(document.selection(), ElementsAre(3, 4));
    drag({200, 200}, {700, 200});
    EXPECT_THAT(pixels(3), IsRect(384, 256, 512, 384));
    EXPECT_THAT(pixels(4), IsRect(256, 128, 384, 256));
    EXPECT_EQ(steps(), 1);
}

TEST_F(CanvasGesturesTest, ShiftClickTakesAwayFromTheSelection)
{
    document.select({2, 3});
    click({300, 300}, Qt::ShiftModifier);
    EXPECT_THAT(document.selection(), ElementsAre(2));
}

TEST_F(CanvasGesturesTest, AltDragMovesACopy)
{
    drag({300, 300}, {360, 330}, Qt::AltModifier);
    ASSERT_EQ(document.scene().regions.size(), 4u);
    EXPECT_THAT(pixels(3), IsRect(256, 256, 384, 384));
    EXPECT_THAT(pixels(newest()), IsRect(316, 286, 444, 414));
    EXPECT_EQ(document.scene().regions.back().subject, 1);
    EXPECT_EQ(steps(), 1);
    document.undo();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, AltClickGoesThroughStackedBoxes)
{
    document.setBoxes({{2, {0.4, 0.4, 0.8, 0.8}}, {4, {0.5, 0.5, 0.9, 0.9}}});
    click({300, 300});
    EXPECT_THAT(document.selection(), ElementsAre(4));
    click({300, 300}, Qt::AltModifier);
    EXPECT_THAT(document.selection(), ElementsAre(3));
    click({300, 300}, Qt::AltModifier);
    EXPECT_THAT(document.selection(), ElementsAre(2));
    click({300, 300}, Qt::AltModifier);
    EXPECT_THAT(document.selection(), ElementsAre(4));
}

TEST_F(CanvasGesturesTest, ASelectedBoxBelowOthersIsMovedAndAClickPicksTheTopmost)
{
    document.setBoxes({{4, {0.5, 0.5, 0.9, 0.9}}});
    document.select({3});
    drag({300, 300}, {310, 300});
    EXPECT_THAT(pixels(3), IsRect(266, 256, 394, 384));
    click({300, 300});
    EXPECT_THAT(document.selection(), ElementsAre(4));
}

TEST_F(CanvasGesturesTest, EveryHandleResizesItsEdges)
{
    const struct
    {
        QPointF from;
        QRectF expected;
    } cases[] = {
        {{256, 256}, {QPointF(266, 266), QPointF(384, 384)}},
        {{320, 256}, {QPointF(256, 266), QPointF(384, 384)}},
        {{384, 256}, {QPointF(256, 266), QPointF(394, 384)}},
        {{384, 320}, {QPointF(256, 256), QPointF(394, 384)}},
        {{384, 384}, {QPointF(256, 256), QPointF(394, 394)}},
        {{320, 384}, {QPointF(256, 256), QPointF(384, 394)}},
        {{256, 384}, {QPointF(266, 256), QPointF(384, 394)}},
        {{256, 320}, {QPointF(266, 256), QPointF(384, 384)}},
    };
    for (const auto& test : cases) {
        document.reset(sampleScene());
        document.select({3});
        drag(test.from, test.from + QPointF(10, 10));
        const QRectF& e = test.expected;
        EXPECT_THAT(pixels(3), IsRect(e.left(), e.top(), e.right(), e.bottom()))
            << test.from.x() << "," << test.from.y();
        EXPECT_EQ(steps(), 1);
    }
}

TEST_F(CanvasGesturesTest, ResizingKeepsTheRatioWithShiftAndTheCentreWithAlt)
{
    document.select({3});
    drag({384, 384}, {448, 400}, Qt::ShiftModifier);
    EXPECT_THAT(pixels(3), IsRect(256, 256, 448, 448));
    document.undo();
    drag({384, 320}, {394, 320}, Qt::AltModifier);
    EXPECT_THAT(pixels(3), IsRect(246, 256, 394, 384));
}

TEST_F(CanvasGesturesTest, AHandleDraggedAcrossTurnsTheBoxOver)
{
    document.select({3});
    drag({384, 320}, {206, 320});
    EXPECT_THAT(pixels(3), IsRect(206, 256, 256, 384));
}

TEST_F(CanvasGesturesTest, AGroupIsResizedAsOne)
{
    document.select({3, 4}); // Bounds 128,128 to 384,384.
    drag({384, 384}, {512, 512});
    EXPECT_THAT(pixels(4), IsRect(128, 128, 320, 320));
    EXPECT_THAT(pixels(3), IsRect(320, 320, 512, 512));
    EXPECT_EQ(steps(), 1);
}

TEST_F(CanvasGesturesTest, TheRubberBandSelectsWhatItTouches)
{
    view.setTool(ToolKind::Select);
    drag({60, 400}, {140, 120});
    EXPECT_THAT(document.selection(), ElementsAre(2, 4));
    drag({400, 400}, {370, 370}, Qt::ShiftModifier);
    EXPECT_THAT(document.selection(), ElementsAre(2, 4, 3));
    EXPECT_EQ(steps(), 0);
    press({450, 450});
    move({300, 300});
    key(Qt::Key_Escape);
    EXPECT_THAT(document.selection(), ElementsAre(2, 4, 3));
}

TEST_F(CanvasGesturesTest, LockedAndHiddenBoxesCannotBePicked)
{
    document.setLocked({3}, true);
    document.setVisible({4}, false);
    click({300, 300});
    click({200, 200});
    EXPECT_TRUE(document.selection().empty());
    drag({300, 300}, {350, 350});
    EXPECT_EQ(document.scene().regions.size(), 4u) << "the locked box is drawn over";
    EXPECT_THAT(pixels(3), IsRect(256, 256, 384, 384));
}

TEST_F(CanvasGesturesTest, ABackgroundBoxIsDrawnOverAndCtrlDrawsOverAnything)
{
    document.setBoxes({{2, {0, 0, 1, 1}}});
    drag({420, 420}, {500, 500});
    EXPECT_EQ(document.scene().regions.size(), 4u);
    drag({270, 270}, {330, 330}, Qt::ControlModifier);
    EXPECT_EQ(document.scene().regions.size(), 5u);
    EXPECT_THAT(pixels(newest()), IsRect(270, 270, 330, 330));
}

TEST_F(CanvasGesturesTest, UndoInMidGestureLeavesTheScene)
{
    document.setPrompt(QStringLiteral("a beach"));
    press({300, 300});
    move({340, 300});
    document.undo();
    EXPECT_FALSE(view.isGestureActive());
    move({360, 300});
    release({360, 300});
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, LiveChangesEndWithOneThatIsNotLive)
{
    std::vector<bool> live;
    QObject::connect(&document, &Document::changed, &view,
                     [&](const SceneChange& change) { live.push_back(change.live); });
    drag({300, 300}, {340, 330});
    ASSERT_GE(live.size(), 2u);
    EXPECT_TRUE(live.front());
    EXPECT_FALSE(live.back());
    EXPECT_EQ(std::count(live.begin(), live.end(), false), 1);
}

TEST_F(CanvasGesturesTest, SmartGuidesPullAndCtrlSuspendsThem)
{
    view.setSnapOptions({});
    press({300, 300});
    move({320, 300});
    move({303, 384}); // Left edge 3 px right of box 4's right edge.
    EXPECT_NEAR(pixels(3).left(), 256, 0.01);
    move({303, 384}, Qt::ControlModifier);
    EXPECT_NEAR(pixels(3).left(), 259, 0.01);
    release({303, 384}, Qt::ControlModifier);
}

TEST_F(CanvasGesturesTest, DrawnBoxesSnapToCells)
{
    view.setSnapOptions({.toObjects = false, .toCells = true});
    drag({301, 51}, {419, 151});
    EXPECT_THAT(pixels(newest()), IsRect(304, 48, 416, 152));
}

TEST_F(CanvasGesturesTest, PanningWithSpaceOrTheMiddleButtonMovesTheView)
{
    const QPointF before = at(0, 0);
    QTest::keyPress(&view, Qt::Key_Space);
    QMouseEvent down(QEvent::MouseButtonPress, {300, 300}, {300, 300}, Qt::LeftButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &down);
    QMouseEvent way(QEvent::MouseMove, {340, 310}, {340, 310}, Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view.viewport(), &way);
    QMouseEvent up(QEvent::MouseButtonRelease, {340, 310}, {340, 310}, Qt::LeftButton, {}, {});
    QApplication::sendEvent(view.viewport(), &up);
    QTest::keyRelease(&view, Qt::Key_Space);
    EXPECT_EQ(at(0, 0), before + QPointF(40, 10));
    QMouseEvent middle(QEvent::MouseButtonPress, {340, 310}, {340, 310}, Qt::MiddleButton,
                       Qt::MiddleButton, {});
    QApplication::sendEvent(view.viewport(), &middle);
    QMouseEvent back(QEvent::MouseMove, {300, 300}, {300, 300}, Qt::NoButton, Qt::MiddleButton, {});
    QApplication::sendEvent(view.viewport(), &back);
    QMouseEvent end(QEvent::MouseButtonRelease, {300, 300}, {300, 300}, Qt::MiddleButton, {}, {});
    QApplication::sendEvent(view.viewport(), &end);
    EXPECT_EQ(at(0, 0), before);
    EXPECT_EQ(steps(), 0);
}

TEST_F(CanvasGesturesTest, TheWheelZoomsAroundThePointer)
{
    const QPointF point(220, 333);
    const QPointF canvas = view.mapToScene(point.toPoint());
    QWheelEvent wheel(point, view.viewport()->mapToGlobal(point), {}, {0, 120}, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &wheel);
    EXPECT_NEAR(view.zoom(), 1.25, 1e-9);
    const QPointF now = at(canvas.x(), canvas.y());
    EXPECT_NEAR(now.x(), point.x(), 1);
    EXPECT_NEAR(now.y(), point.y(), 1);
}

TEST_F(CanvasGesturesTest, FitShowsTheWholeCanvas)
{
    view.setZoom(9);
    view.zoomToFit();
    const QRect seen = view.viewport()->rect();
    EXPECT_TRUE(seen.contains(at(0, 0).toPoint()));
    EXPECT_TRUE(seen.contains(at(512, 512).toPoint()));
    view.resize(400, 500);
    EXPECT_TRUE(view.viewport()->rect().contains(at(512, 512).toPoint()))
        << "fits again after a resize";
}

TEST_F(CanvasGesturesTest, GuidesComeFromTheRulersAndBoxesSnapToThem)
{
    auto* ruler = view.childAt(300, 8); // The upper one.
    ASSERT_NE(ruler, nullptr);
    const QPoint target = view.viewport()->mapTo(&view, at(100, 450).toPoint());
    QTest::mousePress(ruler, Qt::LeftButton, {}, {250, 8});
    QTest::mouseMove(ruler, ruler->mapFrom(&view, target));
    QTest::mouseRelease(ruler, Qt::LeftButton, {}, ruler->mapFrom(&view, target));
    view.setSnapOptions({.toObjects = false});
    drag({300, 300}, {300, 363}); // The lower edge comes to 447.
    EXPECT_NEAR(pixels(3).bottom(), 450, 0.01);
    EXPECT_EQ(steps(), 1) << "guides are no part of the document";
    drag({60, 450}, {60, 600}); // Out of the canvas: gone.
    drag({300, 330}, {300, 325});
    EXPECT_NEAR(pixels(3).bottom(), 445, 0.01);
}

TEST_F(CanvasGesturesTest, ADoubleClickActivatesTheRegion)
{
    QSignalSpy activated(&view, &CanvasView::regionActivated);
    click({300, 300});
    send(QEvent::MouseButtonDblClick, {300, 300}, Qt::LeftButton, {});
    release({300, 300});
    ASSERT_EQ(activated.count(), 1);
    EXPECT_EQ(activated[0][0].toInt(), 3);
}

TEST_F(CanvasGesturesTest, HiddenBoxesCanBeNeitherSeenNorHit)
{
    view.setBoxesVisible(false);
    click({300, 300});
    EXPECT_TRUE(document.selection().empty());
}

TEST_F(CanvasGesturesTest, WorksWithoutADocument)
{
    view.setDocument(nullptr);
    actions.setDocument(nullptr);
    drag({100, 100}, {200, 200});
    for (const int k :
         {Qt::Key_Tab, Qt::Key_Left, Qt::Key_Escape, Qt::Key_N, Qt::Key_Delete, Qt::Key_Return})
        key(k);
    view.grab();
    EXPECT_EQ(document.scene(), sampleScene());
}

TEST_F(CanvasGesturesTest, SurvivesItsDocument)
{
    auto gone = std::make_unique<Document>();
    gone->reset(sampleScene());
    view.setDocument(gone.get());
    gone->select({2});
    gone.reset();
    click({60, 60});
    view.grab();
    EXPECT_EQ(view.document(), nullptr);
}

} // namespace
} // namespace diorama
