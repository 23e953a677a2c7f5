// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasactions.h"
#include "ui/canvas/canvasview.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/docks/contractdock.h"
#include "ui/docks/dock.h"
#include "ui/docks/draftsdock.h"
#include "ui/docks/historydock.h"
#include "ui/docks/inspectordock.h"
#include "ui/docks/subjectsdock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/promptbar.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/icons.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QToolBar>
#include <QToolButton>

namespace diorama {

namespace {

/// "fox-and-tent.yaml" as people write it: "Fox and tent".
QString sampleName(const QString& path)
{
    QString name = QFileInfo(path).completeBaseName().replace(QLatin1Char('-'), QLatin1Char(' '));
    name.replace(0, 1, name.left(1).toUpper());
    return name;
}

} // namespace

template <typename Slot>
QAction* MainWindow::addCommand(QMenu* menu, const char* name, const char* iconName,
                                const QString& text, const QString& toolTip,
                                const QKeySequence& keys, Slot slot)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    if (*iconName != 0)
        action->setIcon(icon(iconName));
    if (!toolTip.isEmpty())
        action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    menu->addAction(action);
    m_commands.append(action);
    return action;
}

QList<QAction*> MainWindow::commands() const
{
    return m_commands + m_canvasActions->all();
}

QAction* MainWindow::command(const QString& name) const
{
    for (QAction* action : commands())
        if (action->objectName() == name)
            return action;
    return nullptr;
}

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildArrangeMenu();
    buildViewMenu();
    buildRenderMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    addCommand(menu, "fileNew", "new", tr("&New"), tr("Opens an empty scene."), QKeySequence::New,
               [this] { startOver(); });
    addCommand(menu, "fileNewWindow", "", tr("New &Window"),
               tr("Opens another window with an empty scene."),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { m_workspace.newWindow(); });
    addCommand(menu, "fileOpen", "open", tr("&Open…"),
               tr("Opens a project, a scene file, or a picture that Diorama exported."),
               QKeySequence::Open, [this] { openDialog(); });
    QMenu* recent = menu->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(recent); });
    QMenu* samples = menu->addMenu(tr("Open Sam&ple"));
    connect(samples, &QMenu::aboutToShow, this, [this, samples] {
        samples->clear();
        for (const QString& path : Workspace::samplePaths())
            samples->addAction(sampleName(path), this, [this, path] { openSample(path); });
    });
    menu->addSeparator();
    addCommand(menu, "fileSave", "save", tr("&Save"),
               tr("Saves the project with its photos in one file."), QKeySequence::Save,
               [this] { save(); });
    addCommand(menu, "fileSaveAs", "", tr("Save &As…"), tr("Saves the project under another name."),
               QKeySequence::SaveAs, [this] { saveAsDialog(); });
    menu->addSeparator();
    QAction* exportAction =
        addCommand(menu, "fileExport", "export", tr("&Export Picture…"),
                   tr("Writes the picture under the boxes to a file."),
                   QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportCurrent(); });
    exportAction->setEnabled(false);
    connect(m_session.get(), &RenderSession::pictureChanged, exportAction,
            [exportAction](const QImage& picture) { exportAction->setEnabled(!picture.isNull()); });
    menu->addSeparator();
    addCommand(menu, "fileClose", "", tr("&Close"), {}, QKeySequence::Close, [this] { close(); });
    QAction* quit = addCommand(menu, "fileQuit", "", tr("&Quit"), {}, QKeySequence::Quit,
                               [this] { m_workspace.closeAll(); });
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_document.undoStack().createUndoAction(this);
    QAction* redo = m_document.undoStack().createRedoAction(this);
    // A whole sentence each: where the edit's name stands differs between languages.
    const auto nameAction = [](QAction* action, const QString& alone, const QString& with,
                               const QString& edit) {
        action->setText(edit.isEmpty() ? alone : with.arg(edit));
    };
    const auto nameUndo = [nameAction, undo](const QString& edit) {
        nameAction(undo, tr("Undo"), tr("Undo \"%1\""), edit);
    };
    const auto nameRedo = [nameAction, redo](const QString& edit) {
        nameAction(redo, tr("Redo"), tr("Redo \"%1\""), edit);
    };
    connect(&m_document.undoStack(), &QUndoStack::undoTextChanged, undo, nameUndo);
    connect(&m_document.undoStack(), &QUndoStack::redoTextChanged, redo, nameRedo);
    nameUndo({});
    nameRedo({});
    undo->setObjectName(QStringLiteral("editUndo"));
    redo->setObjectName(QStringLiteral("editRedo"));
    // Their texts name the edit; lists of commands have no room for that.
    undo->setProperty(kCommandNameProperty, tr("Undo"));
    redo->setProperty(kCommandNameProperty, tr("Redo"));
    undo->setIcon(icon("undo"));
    redo->setIcon(icon("redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    m_commands << undo << redo;
    menu->addActions({undo, redo});
    menu->addSeparator();
    m_canvasActions->cut->setIcon(icon("cut"));
    m_canvasActions->copy->setIcon(icon("copy"));
    m_canvasActions->paste->setIcon(icon("paste"));
    m_canvasActions->duplicate->setIcon(icon("duplicate"));
    m_canvasActions->remove->setIcon(icon("delete"));
    menu->addActions({m_canvasActions->cut, m_canvasActions->copy, m_canvasActions->paste,
                      m_canvasActions->duplicate, m_canvasActions->remove});
    menu->addSeparator();
    menu->addActions(
        {m_canvasActions->selectAll, m_canvasActions->deselect, m_canvasActions->addRegion});
    menu->addSeparator();
    addCommand(menu, "editAddSubject", "subject", tr("Add Sub&ject From Photos…"),
               tr("Makes a subject from photos on disk."),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
               [this] { m_subjects->addFromFiles(); });
    addCommand(menu, "editPasteSubject", "photo", tr("Paste as Su&bject"),
               tr("Makes a subject from the picture on the clipboard."),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), [this] { m_subjects->paste(); });
    QAction* copyPicture = addCommand(menu, "editCopyPicture", "copy", tr("Cop&y Picture"),
                                      tr("Puts the picture under the boxes onto the clipboard."),
                                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
                                          QApplication::clipboard()->setImage(m_session->picture());
                                          showMessage(tr("The picture is on the clipboard."));
                                      });
    copyPicture->setEnabled(false);
    connect(m_session.get(), &RenderSession::pictureChanged, copyPicture,
            [copyPicture](const QImage& picture) { copyPicture->setEnabled(!picture.isNull()); });
    QAction* phrase = addCommand(menu, "editPhrase", "", tr("Edit P&hrase"),
                                 tr("Says what belongs in the selected box."), {},
                                 [this] { m_inspector->editPhrase(); });
    const auto updatePhrase = [this, phrase] {
        phrase->setEnabled(m_document.currentRegion() != 0);
    };
    connect(&m_document, &Document::selectionChanged, phrase, updatePhrase);
    updatePhrase();
    addCommand(menu, "editPrompt", "", tr("Edit &Prompt"), tr("Puts the cursor into the prompt."),
               QKeySequence(Qt::Key_F4), [this] {
                   m_promptBar->prompt()->setFocus(Qt::ShortcutFocusReason);
                   m_promptBar->prompt()->selectAll();
               });
    menu->addSeparator();
    QAction* settings =
        addCommand(menu, "editSettings", "settings", tr("&Settings…"), {},
                   QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    settings->setMenuRole(QAction::PreferencesRole);
    addCommand(menu, "editShortcuts", "keyboard", tr("&Keyboard Shortcuts…"), {}, {},
               [this] { showShortcuts(); });
}

void MainWindow::buildArrangeMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Arrange"));
    static const char* const order[]{"to-front", "forward", "backward", "to-back"};
    QAction* const moves[]{m_canvasActions->toFront, m_canvasActions->forward,
                           m_canvasActions->backward, m_canvasActions->toBack};
    for (int i = 0; i < 4; ++i) {
        moves[i]->setIcon(icon(order[i]));
        menu->addAction(moves[i]);
    }
    menu->addSeparator();
    static const char* const aligns[]{"align-left", "align-centre", "align-right",
                                      "align-top",  "align-middle", "align-bottom"};
    for (int i = 0; i < m_canvasActions->align.size() && i < 6; ++i) {
        m_canvasActions->align[i]->setIcon(icon(aligns[i]));
        menu->addAction(m_canvasActions->align[i]);
    }
    menu->addAction(m_canvasActions->alignToCanvas);
    m_canvasActions->distributeHorizontally->setIcon(icon("distribute-horizontally"));
    m_canvasActions->distributeVertically->setIcon(icon("distribute-vertically"));
    menu->addActions(
        {m_canvasActions->distributeHorizontally, m_canvasActions->distributeVertically});
    menu->addSeparator();
    m_canvasActions->lock->setIcon(icon("lock"));
    m_canvasActions->hide->setIcon(icon("eye-off"));
    menu->addActions({m_canvasActions->lock, m_canvasActions->hide, m_canvasActions->unlockAll,
                      m_canvasActions->showAll});
}

void MainWindow::buildViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    m_canvasActions->zoomIn->setIcon(icon("zoom-in"));
    m_canvasActions->zoomOut->setIcon(icon("zoom-out"));
    m_canvasActions->zoomToFit->setIcon(icon("zoom-fit"));
    m_canvasActions->actualSize->setIcon(icon("zoom-actual"));
    menu->addActions({m_canvasActions->zoomIn, m_canvasActions->zoomOut, m_canvasActions->zoomToFit,
                      m_canvasActions->actualSize, m_canvasActions->zoomToSelection});
    menu->addSeparator();
    m_canvasActions->showBoxes->setIcon(icon("region"));
    m_canvasActions->showMasks->setIcon(icon("mask"));
    m_canvasActions->showRulers->setIcon(icon("rulers"));
    m_canvasActions->showGrid->setIcon(icon("grid"));
    menu->addActions({m_canvasActions->showBoxes, m_canvasActions->showMasks,
                      m_canvasActions->showRulers, m_canvasActions->showGrid,
                      m_canvasActions->highContrast});
    menu->addSeparator();
    m_canvasActions->snapToObjects->setIcon(icon("snap"));
    menu->addActions({m_canvasActions->snapToObjects, m_canvasActions->snapToGrid,
                      m_canvasActions->snapToCells});
    menu->addSeparator();
    addCommand(menu, "viewOlder", "", tr("&Older Picture"),
               tr("Shows the picture of the history that was painted before this one."),
               QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_history->step(1); });
    addCommand(menu, "viewNewer", "", tr("&Newer Picture"),
               tr("Shows the picture of the history that was painted after this one."),
               QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_history->step(-1); });
    menu->addSeparator();
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (Dock* dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    panels->addAction(m_undoDock->toggleViewAction());
    panels->addSeparator();
    addCommand(panels, "viewResetLayout", "", tr("&Reset Layout"),
               tr("Puts all panels back where they were at first."), {}, [this] { resetLayout(); });
    QAction* full =
        addCommand(menu, "viewFullScreen", "", tr("&Full Screen"), {}, QKeySequence::FullScreen,
                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
}

void MainWindow::buildRenderMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Render"));
    RenderQueue& queue = m_workspace.queue();
    addCommand(menu, "renderStart", "render", tr("&Render"), tr("Paints the scene as it is now."),
               QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { renderScene(); });
    addCommand(menu, "renderNextSeed", "dice", tr("Render &Another Seed"),
               tr("Takes another seed and paints."),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] {
                   applyTyping();
                   m_document.setSeed(QRandomGenerator::global()->bounded(1'000'000));
                   m_session->render();
               });
    QAction* live =
        addCommand(menu, "renderLive", "live", tr("&Live"),
                   tr("Paints again by itself whenever you finish an edit."),
                   QKeySequence(Qt::Key_F6), [this](bool on) { m_session->live().setEnabled(on); });
    live->setCheckable(true);
    connect(&m_session->live(), &LiveRender::enabledChanged, live, &QAction::setChecked);
    addCommand(menu, "renderBatch", "queue", tr("Render &Several Seeds…"),
               tr("Queues several pictures of the same scene."), {}, [this] { renderBatch(); });
    addCommand(menu, "renderDrafts", "draft", tr("Paint &Drafts"),
               tr("Begins several seeds and stops early, so that you finish only the good ones."),
               {}, [this] {
                   applyTyping();
                   m_drafts->show();
                   m_drafts->raise();
                   m_drafts->paintDrafts();
               });
    menu->addSeparator();
    QAction* now = addCommand(
        menu, "renderCancelNow", "stop", tr("&Cancel Now"), tr("Stops at the next step."),
        QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_session->cancelNow(); });
    QAction* after =
        addCommand(menu, "renderCancelAfter", "stop-after", tr("Cancel After &This Picture"),
                   tr("Finishes the running picture and drops all that wait."), {},
                   [this] { m_session->cancelAfterCurrent(); });
    QAction* pause = addCommand(menu, "renderPause", "pause", tr("&Pause the Queue"),
                                tr("Lets the running render end but starts no further one."), {},
                                [&queue](bool on) { queue.setPaused(on); });
    pause->setCheckable(true);
    const auto update = [this, now, after, pause, &queue] {
        now->setEnabled(m_session && m_session->isPainting());
        after->setEnabled(m_session && queue.running() != nullptr && m_session->hasWaiting());
        pause->setChecked(queue.isPaused());
    };
    connect(&queue, &RenderQueue::changed, this, update);
    update();
    menu->addSeparator();
    buildStartCommands(menu);
    addCommand(menu, "renderModels", "models", tr("&Models and Adapters…"),
               tr("Chooses the model that paints, and adds files to it."),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { showModels(); });
}

void MainWindow::buildStartCommands(QMenu* menu)
{
    QAction* repaint = addCommand(
        menu, "renderRepaint", "repaint", tr("Repaint Selected &Box"),
        tr("Paints only the selected box anew and keeps the rest of the picture under the boxes."),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { repaintSelected(); });
    QAction* fromPicture = addCommand(
        menu, "renderFromPicture", "start-picture", tr("Start &From This Picture"),
        tr("The next renders begin from the picture under the boxes instead of noise and stay "
           "close to it."),
        {}, [this] { m_session->useAsStart(m_session->picture()); });
    QAction* fromNoise =
        addCommand(menu, "renderFromNoise", "", tr("Start From &Noise"),
                   tr("Forgets the start picture."), {}, [this] { m_session->useAsStart({}); });
    const auto update = [this, repaint, fromPicture, fromNoise] {
        const bool hasPicture = !m_session->picture().isNull();
        repaint->setEnabled(hasPicture && m_document.currentRegion() != 0);
        fromPicture->setEnabled(hasPicture);
        fromNoise->setEnabled(m_document.scene().settings.start.has_value());
    };
    connect(m_session.get(), &RenderSession::pictureChanged, repaint, update);
    connect(&m_document, &Document::selectionChanged, repaint, update);
    connect(&m_document, &Document::changed, repaint, update);
    update();
}

void MainWindow::buildHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    addCommand(menu, "helpContents", "help", tr("&User Guide"), {}, QKeySequence::HelpContents,
               [this] { showHelp(); });
    QAction* about = addCommand(menu, "helpAbout", "info", tr("&About Diorama"), {}, {},
                                [this] { showAbout(); });
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::buildToolBars()
{
    QToolBar* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setIconSize({20, 20});
    for (const char* name : {"fileNew", "fileOpen", "fileSave", "fileExport"})
        bar->addAction(command(QLatin1String(name)));
    bar->addSeparator();
    bar->addAction(command(QStringLiteral("editUndo")));
    bar->addAction(command(QStringLiteral("editRedo")));
    bar->addSeparator();
    m_canvasActions->selectTool->setIcon(icon("select"));
    m_canvasActions->drawTool->setIcon(icon("draw-box"));
    bar->addActions({m_canvasActions->selectTool, m_canvasActions->drawTool});
    bar->addSeparator();
    bar->addActions({m_canvasActions->zoomOut, m_canvasActions->zoomIn, m_canvasActions->zoomToFit,
                     m_canvasActions->actualSize});
    bar->addSeparator();
    bar->addActions({m_canvasActions->snapToObjects, m_canvasActions->showGrid,
                     m_canvasActions->showMasks, m_canvasActions->showBoxes});

    QToolBar* arrange = addToolBar(tr("Arrange"));
    arrange->setObjectName(QStringLiteral("arrangeToolBar"));
    arrange->setIconSize({20, 20});
    arrange->addActions(m_canvasActions->align);
    arrange->addActions(
        {m_canvasActions->distributeHorizontally, m_canvasActions->distributeVertically});
    arrange->addSeparator();
    arrange->addActions({m_canvasActions->toFront, m_canvasActions->toBack, m_canvasActions->lock});
}

} // namespace diorama
