// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/canvas/canvasactions.h"
#include "ui/canvas/canvasview.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/docks/contractdock.h"
#include "ui/docks/draftsdock.h"
#include "ui/docks/historydock.h"
#include "ui/docks/inspectordock.h"
#include "ui/docks/issuesdock.h"
#include "ui/docks/plotsdock.h"
#include "ui/docks/progressdock.h"
#include "ui/docks/regionsdock.h"
#include "ui/docks/subjectsdock.h"
#include "ui/document/autosave.h"
#include "ui/render/enginetexts.h"
#include "ui/render/eventloopprobe.h"
#include "ui/shell/promptbar.h"
#include "ui/shell/startbar.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QUndoView>
#include <QVBoxLayout>

namespace diorama {

MainWindow::MainWindow(Workspace& workspace)
    : m_workspace(workspace)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_document.reset(Workspace::newScene());
    m_session = std::make_unique<RenderSession>(m_document, workspace.host(), workspace.queue());

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_promptBar = new PromptBar(centre);
    m_canvas = new CanvasView(centre);
    m_canvasActions = new CanvasActions(*m_canvas);
    m_startBar = new StartBar(centre);
    constexpr int kBelowTheRuler = 30;
    m_messages = new MessageBar(m_canvas, kBelowTheRuler);
    column->addWidget(m_promptBar);
    column->addWidget(m_startBar);
    column->addWidget(m_canvas, 1);
    setCentralWidget(centre);

    buildDocks();
    buildMenus();
    buildToolBars();
    buildStatusBar();
    connectCanvas();
    connectDocks();
    connectMessages();
    Shortcuts::apply(commands());

    m_canvas->setDocument(&m_document);
    m_canvasActions->setDocument(&m_document);
    m_promptBar->setSession(m_session.get());
    m_startBar->setSession(m_session.get());
    for (Dock* dock : m_docks)
        dock->setSession(m_session.get());
    connectDocument();
    connect(&workspace, &Workspace::preferencesChanged, this, &MainWindow::applyPreferences);
    applyPreferences();
    updateTitle();

    // With its frame it must fit onto the screen, or its lower edge is out of reach.
    constexpr QSize kUsual(1280, 800);
    constexpr QSize kFrame(8, 40);
    resize(kUsual.boundedTo(screen()->availableSize() - kFrame));
    arrangeDocks();
    m_firstLayout = saveState(kLayoutVersion);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(), kLayoutVersion);
    m_canvas->viewport()->installEventFilter(this);
    m_canvas->setFocus();
}

MainWindow::~MainWindow()
{
    m_workspace.remove(this);
    // Views let go of the document before its parts go.
    m_canvas->setDocument(nullptr);
    m_canvasActions->setDocument(nullptr);
    m_promptBar->setSession(nullptr);
    m_startBar->setSession(nullptr);
    m_messages->dismiss();
    for (Dock* dock : m_docks)
        dock->setSession(nullptr);
    m_undoDock->setWidget(nullptr);
    m_autosave.reset();
    m_session.reset();
}

void MainWindow::buildDocks()
{
    m_docks = {m_subjects = new SubjectsDock(this),   m_regions = new RegionsDock(this),
               m_inspector = new InspectorDock(this), m_contract = new ContractDock(this),
               m_issues = new IssuesDock(this),       m_progress = new ProgressDock(this),
               m_history = new HistoryDock(this),     m_drafts = new DraftsDock(this),
               m_plots = new PlotsDock(this)};
    m_undoDock = new QDockWidget(tr("Edits"), this);
    m_undoDock->setObjectName(QStringLiteral("edits"));
    auto* undoView = new QUndoView(&m_document.undoStack(), m_undoDock);
    undoView->setEmptyLabel(tr("As opened"));
    undoView->setAccessibleName(tr("Edits, oldest first"));
    m_undoDock->setWidget(undoView);

    addDockWidget(Qt::LeftDockWidgetArea, m_subjects);
    addDockWidget(Qt::LeftDockWidgetArea, m_regions);
    tabifyDockWidget(m_regions, m_undoDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    addDockWidget(Qt::RightDockWidgetArea, m_contract);
    tabifyDockWidget(m_contract, m_issues);
    addDockWidget(Qt::BottomDockWidgetArea, m_progress);
    tabifyDockWidget(m_progress, m_history);
    tabifyDockWidget(m_history, m_drafts);
    tabifyDockWidget(m_drafts, m_plots);
    m_regions->raise();
    m_contract->raise();
    m_progress->raise();
}

void MainWindow::arrangeDocks()
{
    layout()->activate();
    resizeDocks({m_subjects, m_inspector}, {225, 300}, Qt::Horizontal);
    resizeDocks({m_subjects, m_regions}, {470, 180}, Qt::Vertical);
    resizeDocks({m_inspector, m_contract}, {470, 180}, Qt::Vertical);
    resizeDocks({m_progress}, {std::min(m_progress->sizeHint().height(), height() / 3)},
                Qt::Vertical);
}

void MainWindow::buildStatusBar()
{
    m_pointerLabel = new QLabel(this);
    m_zoomLabel = new QLabel(this);
    m_stallLabel = new QLabel(this);
    m_stallLabel->hide();
    statusBar()->addPermanentWidget(m_stallLabel);
    statusBar()->addPermanentWidget(m_pointerLabel);
    statusBar()->addPermanentWidget(m_zoomLabel);
}

void MainWindow::connectCanvas()
{
    m_canvas->setDropHandler([this](const QList<QUrl>& urls, Id region) {
        // On a box a picture is a photo, whatever it carries.
        const QString path = projectAmong(urls, /*takesPictures=*/region == 0);
        if (!path.isEmpty())
            openSoon(path);
        return !path.isEmpty();
    });
    connect(m_session.get(), &RenderSession::pictureChanged, m_canvas, &CanvasView::setPicture);
    connect(m_session.get(), &RenderSession::outlookChanged, this, &MainWindow::updateCanvasNotes);
    connect(m_session.get(), &RenderSession::masksChanged, this,
            [this] { m_canvas->setMasks(m_session->masks()); });
    connect(m_canvasActions->showMasks, &QAction::toggled, m_session.get(),
            &RenderSession::setMasksWanted);
    connect(m_canvas, &CanvasView::zoomChanged, this, [this](double zoom) {
        const double share = zoom / m_canvas->actualSizeZoom();
        m_zoomLabel->setText(tr("%1 %").arg(qRound(share * 100)));
    });
    connect(m_canvas, &CanvasView::pointerMoved, this, [this](QPointF position) {
        m_pointerLabel->setText(
            tr("%1, %2 px").arg(qRound(position.x())).arg(qRound(position.y())));
    });
    connect(m_canvas, &CanvasView::hintChanged, this, [this](const QString& hint) {
        if (hint.isEmpty())
            statusBar()->clearMessage();
        else
            statusBar()->showMessage(hint);
    });
    connect(m_canvas, &CanvasView::regionActivated, this, [this](int region) {
        m_document.select({region});
        m_inspector->editPhrase();
    });
    connect(m_canvas, &CanvasView::contextMenuWanted, this, &MainWindow::showCanvasMenu);
    const auto toTheCanvas = [this] { m_canvas->setFocus(Qt::OtherFocusReason); };
    connect(m_inspector, &InspectorDock::phraseEntered, m_canvas, toTheCanvas);
    connect(m_promptBar, &PromptBar::left, m_canvas, toTheCanvas);
}

void MainWindow::showCanvasMenu(int region, QPoint position)
{
    QMenu menu;
    menu.setObjectName(QStringLiteral("canvasMenu"));
    if (region != 0) {
        menu.addActions(
            {command(QStringLiteral("editPhrase")), command(QStringLiteral("renderRepaint"))});
        menu.addSeparator();
        menu.addActions({m_canvasActions->cut, m_canvasActions->copy, m_canvasActions->duplicate,
                         m_canvasActions->remove});
        menu.addSeparator();
        menu.addActions({m_canvasActions->toFront, m_canvasActions->forward,
                         m_canvasActions->backward, m_canvasActions->toBack});
        menu.addSeparator();
        menu.addActions({m_canvasActions->lock, m_canvasActions->hide});
    } else {
        menu.addActions(
            {m_canvasActions->addRegion, m_canvasActions->paste, m_canvasActions->selectAll});
        menu.addSeparator();
        menu.addActions({m_canvasActions->unlockAll, m_canvasActions->showAll});
        menu.addSeparator();
        menu.addActions({command(QStringLiteral("editCopyPicture")),
                         command(QStringLiteral("renderFromPicture")), m_canvasActions->zoomToFit});
    }
    menu.exec(position);
}

void MainWindow::connectMessages()
{
    connect(m_canvas, &CanvasView::importFailed, this, &MainWindow::showWarning);
    connect(m_subjects, &SubjectsDock::importFailed, this, &MainWindow::showWarning);
    connect(m_session.get(), &RenderSession::failed, this, [this](const QString& text) {
        m_failure = text;
        m_modelProblem.clear(); // What a render fails of is said again.
        updateModelWarning();
        showWarning(text);
    });
    connect(m_session.get(), &RenderSession::outlookChanged, this, &MainWindow::updateModelWarning);
    connect(m_issues, &IssuesDock::modelsWanted, this, &MainWindow::showModels);
    // What was said about the last try is over with the next.
    connect(m_session.get(), &RenderSession::taskChanged, m_messages,
            [this] { m_messages->retract(m_failure); });
    connect(&m_session->history(), &QAbstractItemModel::modelReset, m_messages, [this] {
        m_messages->dismiss();
        m_modelProblem.clear();
        updateModelWarning();
    });
    connect(m_history, &HistoryDock::removed, this,
            [this](int count, const std::function<void()>& putBack) {
                m_messages->offer(
                    tr("%n picture(s) were removed from the history.", nullptr, count),
                    tr("Put Back"), putBack);
            });
    connect(&m_workspace.host(), &EngineHost::stateChanged, this, [this] {
        if (m_workspace.host().state() == EngineHost::State::Failed)
            showWarning(engineText(m_workspace.host().error().message));
    });
}

void MainWindow::connectDocks()
{
    connect(m_promptBar, &PromptBar::renderWanted, this, &MainWindow::renderScene);
    connect(m_promptBar, &PromptBar::cancelWanted, m_session.get(), &RenderSession::cancelNow);
    connect(m_subjects, &SubjectsDock::cutoutWanted, this, &MainWindow::editCutout);
    connect(m_history, &HistoryDock::compareWanted, this, &MainWindow::compareEntries);
    connect(m_history, &HistoryDock::exportWanted, this, &MainWindow::exportEntries);
    connect(m_history, &HistoryDock::contactSheetWanted, this, &MainWindow::exportContactSheet);
    connect(m_session.get(), &RenderSession::queueRestored, this, [this](int count) {
        showMessage(
            tr("%n render(s) still wait from last time; the queue is paused.", nullptr, count));
    });
    connect(m_session.get(), &RenderSession::taskChanged, this, [this](RenderTask* task) {
        if (task != nullptr) {
            connect(task, &RenderTask::progressChanged, this, &MainWindow::updateTitle);
            connect(task, &RenderTask::stateChanged, this, &MainWindow::updateTitle);
        }
        updateTitle();
    });
    connect(m_session.get(), &RenderSession::rendered, this, [this] {
        if (!isActiveWindow() && m_workspace.queue().waiting().empty())
            QApplication::alert(this); // All is painted, says the task bar.
        if (!m_autosave)
            return;
        m_autosave->noteChange();
        m_autosave->saveNow();
    });
    connect(&m_session->history(), &QAbstractItemModel::dataChanged, this, [this] {
        if (m_autosave)
            m_autosave->noteChange(); // A star.
    });
    for (const auto change : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(&m_session->history(), change, this, [this] {
            if (m_autosave)
                m_autosave->noteChange();
        });
}

void MainWindow::updateCanvasNotes()
{
    QHash<Id, QString> notes;
    for (const CapabilityNote& note : m_session->capabilities()) {
        if (note.region == 0 || note.support == Support::Used)
            continue;
        QString& text = notes[note.region];
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += engineText(note.reason);
    }
    m_canvas->setRegionNotes(notes);
}

void MainWindow::updateModelWarning()
{
    const QString problem = m_session->isModelProblem() ? m_session->problem() : QString();
    if (problem == m_modelProblem)
        return;
    m_messages->retract(m_modelProblem);
    m_modelProblem = problem;
    if (!problem.isEmpty())
        m_messages->warn(problem, tr("Choose a Model…"), [this] { showModels(); });
}

void MainWindow::applyPreferences()
{
    m_session->setPreviewOptions(m_workspace.preferences().preview);
    m_session->refreshOutlook();
    const bool wanted = m_workspace.preferences().showStalls;
    m_stallLabel->setVisible(wanted);
    if (wanted == (m_probe != nullptr))
        return;
    m_probe = wanted ? std::make_unique<EventLoopProbe>() : nullptr;
    if (!wanted)
        return;
    auto* timer = new QTimer(m_probe.get());
    connect(timer, &QTimer::timeout, this, &MainWindow::updateStallOverlay);
    timer->start(500);
}

void MainWindow::updateStallOverlay()
{
    m_stallLabel->setText(tr("Busy: 99 % below %1 ms, worst %2 ms")
                              .arg(m_probe->percentile(0.99), 0, 'f', 1)
                              .arg(m_probe->worst(), 0, 'f', 1));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && !m_wasPainted) {
        m_wasPainted = true;
        m_canvas->viewport()->removeEventFilter(this);
        // After this paint event and whatever waits behind it: then the window answers.
        QTimer::singleShot(0, this, [this] {
            autosave();
            Q_EMIT painted();
        });
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showMessage(const QString& text)
{
    statusBar()->showMessage(text, 12000);
}

void MainWindow::showWarning(const QString& text)
{
    m_messages->warn(text);
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout, kLayoutVersion);
    arrangeDocks();
}

} // namespace diorama
