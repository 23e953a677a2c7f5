// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasactions.h"

#include "ui/canvas/canvasview.h"
#include "ui/document/document.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace diorama {
namespace {

/// Everything about an action that does not depend on the language.
QAction* make(CanvasView& view, QObject* parent, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(parent);
    action->setObjectName(QStringLiteral("canvas.") + QLatin1String(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view.addAction(action);
    return action;
}

void name(QAction* action, const QString& text, const QString& tip)
{
    action->setText(text);
    action->setToolTip(tip);
    action->setStatusTip(tip);
}

bool everySelected(const Document& document, bool (*holds)(const Region&))
{
    const auto& selection = document.selection();
    return std::all_of(selection.begin(), selection.end(),
                       [&](Id id) { return holds(*document.scene().region(id)); });
}

} // namespace

CanvasActions::CanvasActions(CanvasView& view)
    : QObject(&view)
    , m_view(view)
{
    makeEditing();
    makeArranging();
    makeViewing();
    view.installEventFilter(this);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CanvasActions::refresh);
    connect(&view, &CanvasView::toolChanged, this, &CanvasActions::refresh);
    retranslate();
    refresh();
}

QAction* CanvasActions::add(const char* name, const QList<QKeySequence>& keys,
                            const std::function<void()>& run)
{
    QAction* action = make(m_view, this, name, keys);
    m_all << action;
    connect(action, &QAction::triggered, this, [this, run] {
        // In mid-gesture the scene is not what the user means.
        if (!m_view.isGestureActive())
            run();
        refresh();
    });
    return action;
}

QAction* CanvasActions::addOnDocument(const char* name, const QList<QKeySequence>& keys,
                                      const std::function<void(Document&)>& run)
{
    return add(name, keys, [this, run] {
        if (m_document != nullptr)
            run(*m_document);
    });
}

QAction* CanvasActions::addToggle(const char* name, const QList<QKeySequence>& keys,
                                  const std::function<void(bool)>& run)
{
    QAction* action = make(m_view, this, name, keys);
    action->setCheckable(true);
    m_all << action;
    connect(action, &QAction::triggered, this, [this, run](bool checked) {
        run(checked);
        refresh();
    });
    return action;
}

void CanvasActions::makeEditing()
{
    const auto copyNow = [](Document& document) {
        if (!document.selection().empty())
            QGuiApplication::clipboard()->setMimeData(
                document.copyRegions(document.selection()).release());
    };
    cut = addOnDocument("cut", {QKeySequence::Cut}, [copyNow](Document& document) {
        copyNow(document);
        document.removeRegions(document.selection());
    });
    copy = addOnDocument("copy", {QKeySequence::Copy}, copyNow);
    paste = addOnDocument("paste", {QKeySequence::Paste}, [this](Document& document) {
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        if (Document::canPaste(data))
            document.paste(*data);
        else if (data != nullptr)
            m_view.takeContent(*data, document.currentRegion(), m_view.visibleCentre());
    });
    duplicate =
        addOnDocument("duplicate", {QKeySequence(Qt::CTRL | Qt::Key_D)}, [](Document& document) {
            const Size canvas = document.scene().canvas;
            document.duplicateRegions(document.selection(), 16.0 / canvas.width,
                                      16.0 / canvas.height);
        });
    remove =
        addOnDocument("remove", {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
                      [](Document& document) { document.removeRegions(document.selection()); });
    selectAll = addOnDocument("selectAll", {QKeySequence::SelectAll},
                              [](Document& document) { document.selectAll(); });
    deselect = addOnDocument("deselect", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
                             [](Document& document) { document.select({}); });
    addRegion = add("addRegion", {QKeySequence(Qt::Key_Insert), QKeySequence(Qt::Key_N)},
                    [this] { m_view.addRegionInTheMiddle(); });
}

void CanvasActions::makeArranging()
{
    const auto order = [this](const char* name, const QKeySequence& key, ZMove move) {
        return addOnDocument(name, {key}, [move](Document& document) {
            document.moveInOrder(document.selection(), move);
        });
    };
    toFront =
        order("toFront", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight), ZMove::ToFront);
    forward = order("forward", QKeySequence(Qt::CTRL | Qt::Key_BracketRight), ZMove::Forward);
    backward = order("backward", QKeySequence(Qt::CTRL | Qt::Key_BracketLeft), ZMove::Backward);
    toBack =
        order("toBack", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft), ZMove::ToBack);
    lock = addToggle("lock", {QKeySequence(Qt::CTRL | Qt::Key_L)}, [this](bool on) {
        if (m_document != nullptr)
            m_document->setLocked(m_document->selection(), on);
    });
    hide = addToggle("hide", {QKeySequence(Qt::CTRL | Qt::Key_H)}, [this](bool on) {
        if (m_document != nullptr)
            m_document->setVisible(m_document->selection(), !on);
    });
    unlockAll =
        addOnDocument("unlockAll", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                      [](Document& document) { document.setLocked(allRegions(document), false); });
    showAll =
        addOnDocument("showAll", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)},
                      [](Document& document) { document.setVisible(allRegions(document), true); });
    const char* names[] = {"alignLeft", "alignCentre", "alignRight",
                           "alignTop",  "alignMiddle", "alignBottom"};
    for (int i = 0; i < 6; ++i) {
        align << addOnDocument(names[i], {}, [this, i](Document& document) {
            const AlignTo to = alignToCanvas->isChecked() ? AlignTo::Canvas : AlignTo::Selection;
            document.alignRegions(document.selection(), Alignment(i), to);
        });
    }
    alignToCanvas = addToggle("alignToCanvas", {}, [](bool) {});
    distributeHorizontally = addOnDocument("distributeHorizontally", {}, [](Document& document) {
        document.distributeRegions(document.selection(), Axis::Horizontal);
    });
    distributeVertically = addOnDocument("distributeVertically", {}, [](Document& document) {
        document.distributeRegions(document.selection(), Axis::Vertical);
    });
}

void CanvasActions::makeViewing()
{
    const auto snapping = [this](bool SnapOptions::*member) {
        return [this, member](bool on) {
            SnapOptions options = m_view.snapOptions();
            options.*member = on;
            m_view.setSnapOptions(options);
        };
    };
    selectTool = addToggle("selectTool", {QKeySequence(Qt::Key_V)},
                           [this](bool) { m_view.setTool(ToolKind::Select); });
    drawTool = addToggle("drawTool", {QKeySequence(Qt::Key_B)},
                         [this](bool) { m_view.setTool(ToolKind::Draw); });
    const qsizetype editing = m_all.size();
    zoomIn = add("zoomIn", {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                 [this] { m_view.zoomIn(); });
    zoomOut = add("zoomOut", {QKeySequence::ZoomOut}, [this] { m_view.zoomOut(); });
    zoomToFit =
        add("zoomToFit", {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { m_view.zoomToFit(); });
    actualSize = add("actualSize", {QKeySequence(Qt::CTRL | Qt::Key_1)},
                     [this] { m_view.zoomToActualSize(); });
    zoomToSelection = add("zoomToSelection", {QKeySequence(Qt::CTRL | Qt::Key_2)},
                          [this] { m_view.zoomToSelection(); });
    showBoxes = addToggle("showBoxes", {QKeySequence(Qt::CTRL | Qt::Key_B)},
                          [this](bool on) { m_view.setBoxesVisible(on); });
    showMasks = addToggle("showMasks", {QKeySequence(Qt::CTRL | Qt::Key_M)},
                          [this](bool on) { m_view.setMasksVisible(on); });
    showRulers = addToggle("showRulers", {QKeySequence(Qt::CTRL | Qt::Key_R)},
                           [this](bool on) { m_view.setRulersVisible(on); });
    showGrid = addToggle("showGrid", {QKeySequence(Qt::CTRL | Qt::Key_G)},
                         [this](bool on) { m_view.setGridVisible(on); });
    snapToGrid = addToggle("snapToGrid", {}, snapping(&SnapOptions::toGrid));
    snapToCells = addToggle("snapToCells", {}, snapping(&SnapOptions::toCells));
    snapToObjects = addToggle("snapToObjects", {}, snapping(&SnapOptions::toObjects));
    highContrast = addToggle("highContrast", {}, [this](bool on) { m_view.setHighContrast(on); });
    // How the canvas looks is wanted wherever the keyboard is, unlike the tools' plain letters.
    for (QAction* action : m_all.mid(editing))
        action->setShortcutContext(Qt::WindowShortcut);
}

Ids CanvasActions::allRegions(const Document& document)
{
    Ids ids;
    for (const Region& region : document.scene().regions)
        ids.push_back(region.id);
    return ids;
}

void CanvasActions::setDocument(Document* document)
{
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_document = document;
    if (document != nullptr) {
        connect(document, &Document::selectionChanged, this, &CanvasActions::refresh);
        connect(document, &Document::changed, this, [this](const SceneChange& change) {
            if (!change.live)
                refresh();
        });
    }
    refresh();
}

bool CanvasActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void CanvasActions::refresh()
{
    const bool has = m_document != nullptr;
    const std::size_t count = has ? m_document->selection().size() : 0;
    for (QAction* action : {cut, copy, duplicate, remove, deselect, toFront, forward, backward,
                            toBack, lock, hide, zoomToSelection}) {
        action->setEnabled(count > 0);
    }
    for (QAction* action : {selectAll, addRegion, unlockAll, showAll})
        action->setEnabled(has);
    paste->setEnabled(has);
    for (QAction* action : std::as_const(align))
        action->setEnabled(count > 1 || (count == 1 && alignToCanvas->isChecked()));
    distributeHorizontally->setEnabled(count > 2);
    distributeVertically->setEnabled(count > 2);
    lock->setChecked(count > 0 &&
                     everySelected(*m_document, [](const Region& r) { return r.locked; }));
    hide->setChecked(count > 0 &&
                     everySelected(*m_document, [](const Region& r) { return !r.visible; }));
    selectTool->setChecked(m_view.tool() == ToolKind::Select);
    drawTool->setChecked(m_view.tool() == ToolKind::Draw);
    showBoxes->setChecked(m_view.areBoxesVisible());
    showMasks->setChecked(m_view.areMasksVisible());
    showRulers->setChecked(m_view.areRulersVisible());
    showGrid->setChecked(m_view.isGridVisible());
    snapToGrid->setChecked(m_view.snapOptions().toGrid);
    snapToCells->setChecked(m_view.snapOptions().toCells);
    snapToObjects->setChecked(m_view.snapOptions().toObjects);
    highContrast->setChecked(m_view.isHighContrast());
}

void CanvasActions::retranslate()
{
    name(cut, tr("Cu&t"), tr("Takes the selected regions to the clipboard."));
    name(copy, tr("&Copy"),
         tr("Copies the selected regions with their subjects, also for other scenes."));
    name(paste, tr("&Paste"),
         tr("Brings regions from the clipboard; a picture becomes a subject."));
    name(duplicate, tr("&Duplicate"), tr("Makes a second box with the same phrase and subject."));
    name(remove, tr("&Remove"),
         tr("Removes the selected regions; nothing in particular is painted there."));
    name(selectAll, tr("Select &All"), tr("Selects all regions that are visible and not locked."));
    name(deselect, tr("D&eselect"), tr("Selects nothing."));
    name(addRegion, tr("&New Region"), tr("Puts a box in the middle, without the mouse."));
    name(toFront, tr("Bring to &Front"), tr("Where boxes overlap, this one hides all others."));
    name(forward, tr("Bring For&ward"), tr("Moves the box above its next neighbour."));
    name(backward, tr("Send Bac&kward"), tr("Moves the box below its next neighbour."));
    name(toBack, tr("Send to &Back"), tr("Where boxes overlap, all others hide this one."));
    name(lock, tr("&Lock"), tr("A locked box cannot be picked or moved on the canvas."));
    name(hide, tr("&Hide"), tr("A hidden region takes no part in the render."));
    name(unlockAll, tr("&Unlock All"), tr("Makes all boxes movable again."));
    name(showAll, tr("&Show All"), tr("All regions take part in the render again."));
    const QString texts[] = {tr("Align &Left"), tr("Align &Centres"), tr("Align &Right"),
                             tr("Align &Top"),  tr("Align &Middles"), tr("Align &Bottom")};
    for (int i = 0; i < 6; ++i)
        name(align[i], texts[i], tr("Puts the boxes' edges or centres onto one line."));
    name(alignToCanvas, tr("Align to Can&vas"),
         tr("Align the selection as one group to the canvas."));
    name(distributeHorizontally, tr("Distribute &Horizontally"),
         tr("Makes the gaps side by side equal."));
    name(distributeVertically, tr("Distribute &Vertically"),
         tr("Makes the gaps one below the other equal."));
    name(selectTool, tr("&Select"),
         tr("A drag on the empty canvas selects the boxes that it touches."));
    name(drawTool, tr("&Draw Boxes"),
         tr("A drag on the empty canvas draws a box; hold Ctrl to draw over others."));
    name(zoomIn, tr("Zoom &In"), tr("Shows the canvas larger."));
    name(zoomOut, tr("Zoom &Out"), tr("Shows the canvas smaller."));
    name(zoomToFit, tr("&Fit in Window"), tr("Shows the whole canvas."));
    name(actualSize, tr("&Actual Size"),
         tr("Shows one pixel of the picture as one pixel of the screen."));
    name(zoomToSelection, tr("Zoom to &Selection"),
         tr("Shows the selected boxes as large as possible."));
    name(showBoxes, tr("Show &Boxes"), tr("Hide the boxes to see only the picture."));
    name(showMasks, tr("Show &Masks"),
         tr("Shows which part of the picture the model gives to each region."));
    name(showRulers, tr("Show &Rulers"), tr("Shows rulers, from which guides can be dragged."));
    name(showGrid, tr("Show &Grid"), tr("Shows a grid over the canvas."));
    name(snapToGrid, tr("Snap to G&rid"),
         tr("Boxes end on grid lines. Hold Ctrl to suspend snapping."));
    name(snapToCells, tr("Snap to &Cells"),
         tr("Boxes end on the model's cells of 8 pixels: finer places make no difference to the "
            "picture."));
    name(snapToObjects, tr("Snap to B&oxes"),
         tr("Boxes line up with each other and with the canvas."));
    name(highContrast, tr("&High Contrast Boxes"),
         tr("Thick lines told apart by their dashes, not by colour."));
}

} // namespace diorama
