// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/document/scenesamples.h"
#include "ui/canvas/canvasactions.h"
#include "ui/canvas/canvasview.h"
#include "ui/document/document.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <gmock/gmock.h>

namespace diorama::testing_support {

/// A shown canvas of 512 x 512 pixels at zoom 1, with a hand on the mouse. Snapping is off unless a
/// test switches it on. Regions: 2 at (0,0)-(128,128), 3 at (256,256)-(384,384), 4 at
/// (128,128)-(256,256).
class CanvasFixture : public testing::Test
{
protected:
    CanvasFixture()
        : actions(view)
    {
        document.reset(sampleScene());
        view.setDocument(&document);
        actions.setDocument(&document);
        view.resize(700, 700);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        view.activateWindow();
        view.setFocus();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
        view.setZoom(1);
        view.setSnapOptions({.toObjects = false, .toGuides = false});
    }

    /// The viewport's point for a canvas pixel.
    QPointF at(double x, double y) const { return view.viewportTransform().map(QPointF(x, y)); }

    void send(QEvent::Type type, QPointF canvas, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers)
    {
        const QPointF point = at(canvas.x(), canvas.y());
        if (type == QEvent::MouseButtonPress)
            held |= button;
        if (type == QEvent::MouseButtonRelease)
            held &= ~Qt::MouseButtons(button);
        QMouseEvent event(type, point, view.viewport()->mapToGlobal(point), button, held,
                          modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }
    void press(QPointF canvas, Qt::KeyboardModifiers modifiers = {},
               Qt::MouseButton button = Qt::LeftButton)
    {
        send(QEvent::MouseButtonPress, canvas, button, modifiers);
    }
    void move(QPointF canvas, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseMove, canvas, Qt::NoButton, modifiers);
    }
    void release(QPointF canvas, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton)
    {
        send(QEvent::MouseButtonRelease, canvas, button, modifiers);
    }
    void click(QPointF canvas, Qt::KeyboardModifiers modifiers = {})
    {
        press(canvas, modifiers);
        release(canvas, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        release(to, modifiers);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, Qt::Key(key), modifiers);
    }

    QRectF pixels(Id region) const
    {
        const Region* found = document.scene().region(region);
        if (found == nullptr)
            return {};
        const Box& box = found->box;
        return {QPointF(box.x0 * 512, box.y0 * 512), QPointF(box.x1 * 512, box.y1 * 512)};
    }
    int steps() { return document.undoStack().count(); }

    Document document;
    CanvasView view;
    CanvasActions actions;
    Qt::MouseButtons held;
};

MATCHER_P4(IsRect, x0, y0, x1, y1, "")
{
    const double slack = 0.01;
    return std::abs(arg.left() - x0) < slack && std::abs(arg.top() - y0) < slack &&
           std::abs(arg.right() - x1) < slack && std::abs(arg.bottom() - y1) < slack;
}

} // namespace diorama::testing_support

inline void PrintTo(const QRectF& rect, std::ostream* stream)
{
    *stream << rect.left() << "," << rect.top() << " to " << rect.right() << "," << rect.bottom();
}
