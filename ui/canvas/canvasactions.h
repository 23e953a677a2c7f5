// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>

#include <functional>

namespace diorama {

class CanvasView;

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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* add(const char* name, const QList<QKeySequence>& keys,
                 const std::function<void()>& run);
    QAction* addOnDocument(const char* name, const QList<QKeySequence>& keys,
                           const std::function<void(Document&)>& run);
    QAction* addToggle(const char* name, const QList<QKeySequence>& keys,
                       const std::function<void(bool)>& run);
    void makeEditing();
    void makeArranging();
    void makeViewing();
    void retranslate();
    void refresh();
    static Ids allRegions(const Document& document);

    CanvasView& m_view;
    QPointer<Document> m_document;
    QList<QAction*> m_all;
};

} // namespace diorama
