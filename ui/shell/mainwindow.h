// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/exportdialog.h"
#include "ui/document/document.h"
#include "ui/session/rendersession.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>
#include <vector>

class QLabel;
class QMenu;

namespace diorama {

class Autosave;
class CanvasActions;
class CanvasView;
class ContractDock;
class Dock;
class DraftsDock;
class EventLoopProbe;
class HelpDialog;
class HistoryDock;
class InspectorDock;
class IssuesDock;
class MessageBar;
class PlotsDock;
class ProgressDock;
class PromptBar;
struct RecoveredDocument;
class RegionsDock;
class StartBar;
class SubjectsDock;
class Workspace;

/// One document's window.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workspace& workspace);
    ~MainWindow() override;

    Document& document() { return m_document; }
    const Document& document() const { return m_document; }
    RenderSession& session() { return *m_session; }
    CanvasView& canvas() { return *m_canvas; }
    PromptBar& promptBar() { return *m_promptBar; }
    SubjectsDock& subjectsDock() { return *m_subjects; }
    HistoryDock& historyDock() { return *m_history; }
    ProgressDock& progressDock() { return *m_progress; }
    InspectorDock& inspectorDock() { return *m_inspector; }
    MessageBar& messages() { return *m_messages; }
    StartBar& startBar() { return *m_startBar; }
    const QList<Dock*>& docks() const { return m_docks; }
    /// Every command, for the shortcut settings.
    QList<QAction*> commands() const;
    QAction* command(const QString& name) const; ///< By object name; null if unknown.

    /// Opens a scene, container or exported picture here. False with a message where it cannot.
    bool openPath(const QString& path);
    /// Into this window if it is untouched, else into a new one.
    void openAnywhere(const QString& path);
    bool save();
    bool saveAs(const QString& path);
    /// Asks about everything that would be lost and saves what is wanted. False: stay open.
    bool mayClose();
    void closeUnasked();
    /// Takes over what a crash left behind, here or in a new window. The copy goes as soon as a new
    /// one has been written.
    void recover(const RecoveredDocument& copy);
    /// Opens a sample as an untitled document.
    void openSample(const QString& path);
    /// In the status bar for a while.
    void showMessage(const QString& text);
    /// Over the canvas until it is closed: what went wrong.
    void showWarning(const QString& text);
    /// Docks back where a first start has them.
    void resetLayout();

Q_SIGNALS:
    /// For the first time after the window was made.
    void painted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    // Construction, in mainwindow.cpp and mainwindowmenus.cpp.
    void buildDocks();
    /// Gives the docks their first sizes.
    void arrangeDocks();
    void buildStatusBar();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildArrangeMenu();
    void buildViewMenu();
    void buildRenderMenu();
    void buildStartCommands(QMenu* menu);
    void buildHelpMenu();
    void buildToolBars();
    void connectCanvas();
    void connectMessages();
    void showCanvasMenu(int region, QPoint position);
    void connectDocks();
    template <typename Slot>
    QAction* addCommand(QMenu* menu, const char* name, const char* iconName, const QString& text,
                        const QString& toolTip, const QKeySequence& keys, Slot slot);

    // The file, in mainwindowfile.cpp.
    Autosave& autosave();     ///< Made when it is first wanted.
    bool isUntouched() const; ///< Nothing would be lost if another document took its place.
    void startOver();
    /// The guides, as the project keeps them.
    QByteArray viewState() const;
    void showGuides(const QByteArray& view); ///< Those that the file has.
    /// Takes over what is typed in a field that waits for Enter or another focus.
    void applyTyping();
    void renderScene();
    /// Opens a dropped file once the program that it comes from has its answer.
    void openSoon(const QString& path);
    /// The file to be opened among dropped ones, or nothing. A picture must be alone and carry its
    /// scene: several are photos.
    static QString projectAmong(const QList<QUrl>& urls, bool takesPictures = true);
    void openDialog();
    bool saveAsDialog(bool asProject = false);
    void updateTitle();
    void fillRecentMenu(QMenu* menu);

    // What is kept and what would be lost, in mainwindowkeeping.cpp.
    void connectDocument();
    void discardOnceKept(const RecoveredDocument& copy);
    void reportSaved();
    bool mayOverwrite();
    /// What would be lost, as a sentence; empty: nothing.
    QString unsavedText() const;
    /// Something unsaved that a plain scene cannot hold.
    bool hasMoreThanScene() const;

    // Commands with dialogs, in mainwindowcommands.cpp.
    void exportCurrent();
    void exportEntries(const std::vector<int>& ids);
    void exportContactSheet(const std::vector<int>& ids);
    void compareEntries(int first, int second);
    void editCutout(int subject, int photo);
    void renderBatch();
    void repaintSelected();
    void showModels();
    void showSettings();
    void showShortcuts();
    void showHelp();
    void showAbout();
    void openExportDialog(std::vector<ExportSource> sources, const QString& path);
    void updateCanvasNotes();
    void updateModelWarning();
    void updateStallOverlay();

    /// Raised when docks are renamed or added: an older layout is then not restored.
    static constexpr int kLayoutVersion = 1;
    void applyPreferences();

    Workspace& m_workspace;
    Document m_document;
    std::unique_ptr<RenderSession> m_session;
    std::unique_ptr<Autosave> m_autosave;
    CanvasView* m_canvas = nullptr;
    CanvasActions* m_canvasActions = nullptr;
    PromptBar* m_promptBar = nullptr;
    StartBar* m_startBar = nullptr;
    MessageBar* m_messages = nullptr;
    SubjectsDock* m_subjects = nullptr;
    InspectorDock* m_inspector = nullptr;
    RegionsDock* m_regions = nullptr;
    HistoryDock* m_history = nullptr;
    ProgressDock* m_progress = nullptr;
    DraftsDock* m_drafts = nullptr;
    PlotsDock* m_plots = nullptr;
    IssuesDock* m_issues = nullptr;
    ContractDock* m_contract = nullptr;
    QDockWidget* m_undoDock = nullptr;
    QList<Dock*> m_docks;
    QList<QAction*> m_commands;
    QByteArray m_firstLayout;
    QLabel* m_pointerLabel = nullptr;
    QLabel* m_zoomLabel = nullptr;
    QLabel* m_stallLabel = nullptr;
    std::unique_ptr<EventLoopProbe> m_probe;
    QPointer<HelpDialog> m_help;
    QString m_failure;      ///< What was last said about a render.
    QString m_modelProblem; ///< What was last said about the scene's model.
    QString m_exportFolder; ///< Where the last picture of this window went.
    QByteArray m_savedView; ///< As the file has it.
    bool m_isAsked = false; ///< Whether it may close was asked already.
    bool m_wasPainted = false;
};

} // namespace diorama
