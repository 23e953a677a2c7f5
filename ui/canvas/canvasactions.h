// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>

namespace diorama {

class CanvasView;
class Document;

/// The canvas's commands as actions, for menus, toolbars and rebindable shortcuts.
///
/// Every action has an objectName that never changes (for the shortcut settings), a translated
/// text, a tooltip and its default shortcut; it is added to the view, so that its shortcut works
/// there even without a menu. Actions are enabled as the selection allows.
class CanvasActions final : public QObject
{
    Q_OBJECT

public:
    explicit CanvasActions(CanvasView& view);

    void setDocument(Document* document); ///< Follows the view's document; call it with the view's.
    QList<QAction*> all() const { return m_all; }

    QAction* cut = nullptr;
    QAction* copy = nullptr;
    QAction* paste = nullptr;
    QAction* duplicate = nullptr;
    QAction* remove = nullptr;
    QAction* selectAll = nullptr;
    QAction* deselect = nullptr;
    QAction* addRegion = nullptr;
    QAction* toFront = nullptr;
    QAction* forward = nullptr;
    QAction* backward = nullptr;
    QAction* toBack = nullptr;
    QAction* lock = nullptr; ///< Toggles the selection; checkable.
    QAction* hide = nullptr; ///< Hides or shows the selection; checkable.
    QAction* unlockAll = nullptr;
    QAction* showAll = nullptr;
    QList<QAction*> align; ///< Left, centre, right, top, middle, bottom.
    QAction* alignToCanvas =
        nullptr; ///< Checkable: align to the canvas rather than to the selection.
    QAction* distributeHorizontally = nullptr;
    QAction* distributeVertically = nullptr;
    QAction* selectTool = nullptr;
    QAction* drawTool = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomToFit = nullptr;
    QAction* actualSize = nullptr;
    QAction* zoomToSelection = nullptr;
    QAction* showBoxes = nullptr; ///< Checkable, as the ones below.
    QAction* showMasks = nullptr;
    QAction* showRulers = nullptr;
    QAction* showGrid = nullptr;
    QAction* snapToGrid = nullptr;
    QAction* snapToCells = nullptr;
    QAction* snapToObjects = nullptr;
    QAction* highContrast = nullptr;

private:
    void retranslate();
    void update();

    CanvasView& m_view;
    QPointer<Document> m_document;
    QList<QAction*> m_all;
};

} // namespace diorama
