// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/render/draftsheet.h"
#include "ui/render/history.h"
#include "ui/render/liverender.h"
#include "ui/render/preferences.h"
#include "ui/render/renderqueue.h"
#include "ui/session/historyarchive.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace diorama {

/// Everything about rendering one document: what the model would make of it, the render that is
/// looked at, its history, drafts and live mode. Docks show it, the window's actions call it.
class RenderSession final : public QObject
{
    Q_OBJECT

public:
    /// All three outlive the session.
    RenderSession(Document& document, EngineHost& host, RenderQueue& queue,
                  QObject* parent = nullptr);
    /// Cancels the document's renders. Those of a saved project that wait come back, paused, when
    /// it is opened again.
    ~RenderSession() override;

    Document& document() { return m_document; }
    EngineHost& host() { return m_host; }
    RenderQueue& queue() { return m_queue; }
    History& history() { return m_history; }
    DraftSheet& drafts() { return m_drafts; }
    LiveRender& live() { return m_live; }

    /// Previews of the renders that follow.
    void setPreviewOptions(const PreviewOptions& options) { m_preview = options; }
    /// A snapshot of the document, to be rendered for it.
    RenderParams params() const;

    // Verbs.
    RenderTask* render();
    void renderBatch(int count);
    void renderDrafts(int count, int step);
    /// Stops the running render at its next step if it is this document's.
    void cancelNow() { m_queue.cancelNow(m_client.get()); }
    /// Drops all of this document's renders that wait.
    void cancelAfterCurrent() { m_queue.cancelAfterCurrent(m_client.get()); }
    bool isPainting() const; ///< The running render is this document's.
    bool hasWaiting() const; ///< Some of those that wait are.
    /// This document's renders that wait, in the order in which they will run.
    std::vector<RenderTask*> waiting() const;
    /// Moves one of them by places among this document's own.
    void moveWaiting(RenderTask* task, int by);
    /// The scene of a history entry becomes the document's, as one undo step.
    void restoreScene(int historyId);
    /// The next renders start from the picture (img2img). A null picture: from noise again.
    void useAsStart(const QImage& picture);
    /// Paints only one region anew; everything else stays as in the picture.
    void repaintRegion(Id region, const QImage& picture);

    /// To be called after the document was opened: drops all that was painted or waited for another
    /// one, shows nothing, then the history of its file, which is read in the background.
    void documentOpened();
    /// The same after the document was reset to something without a file.
    void documentReset();
    /// How the window looks at the document (its guides); asked at each save. May be empty.
    void setViewState(std::function<QByteArray()> state) { m_viewState = std::move(state); }
    /// What the opened file held of it; empty where it held nothing.
    QByteArray storedViewState() const;
    /// Pictures in the history that no saved file holds.
    int unsavedPictures() const { return m_archive.unsavedCount(); }
    /// Those of them that the last save left out, because a project takes no more.
    int leftOutPictures() const { return m_archive.leftOutCount(); }
    /// Pictures were deleted, or stars set, since the file was opened or saved.
    bool hasHistoryChanges() const { return m_archive.hasChanges(); }
    /// Those pictures, for the copy that a crash leaves behind, and back from it.
    RecoveryExtras recoveryExtras() const { return m_archive.recoveryExtras(); }
    void recoverPictures(std::function<Result<Bytes>(const std::string&)> read,
                         std::function<void()> done)
    {
        m_archive.recover(std::move(read), std::move(done));
    }

    // What the model would do, refreshed after each edit. Empty while not known.
    const std::vector<CapabilityNote>& capabilities() const { return m_capabilities; }
    const std::optional<Forecast>& forecast() const { return m_forecast; }
    /// One a visible region, in z-order; asked for only while they are wanted.
    const std::vector<QImage>& masks() const { return m_masks; }
    void setMasksWanted(bool wanted);
    /// Why the model cannot render the scene; empty: it can, or it is not known yet.
    const QString& problem() const { return m_problem; }
    /// The problem lies in the model's or an adapter's files: the models dialog is the place for
    /// it.
    bool isModelProblem() const { return m_isModelProblem; }
    /// The schedulers that the scene's model was not trained for. Empty while not known.
    const std::vector<SchedulerKind>& unfitSchedulers() const { return m_unfitSchedulers; }
    void refreshOutlook();
    /// The answers above are older than the last edit: the engine paints and comes to the questions
    /// afterwards.
    bool isOutlookWaiting() const
    {
        return m_isAsking && m_hasNewEdits && m_queue.running() != nullptr;
    }

    /// The render that is looked at: the running one of this document, else its last. May be null.
    RenderTask* task() const { return m_task; }
    /// The newest picture: a preview, a result, or a history entry that is looked at.
    const QImage& picture() const { return m_picture; }
    void showPicture(const QImage& picture);

Q_SIGNALS:
    void outlookChanged();
    void masksChanged();
    void schedulersChanged();                    ///< unfitSchedulers().
    void taskChanged(diorama::RenderTask* task); ///< Null for another document.
    void pictureChanged(const QImage& picture);
    /// One of this document's renders ended well; its picture is in the history.
    void rendered(int historyId);
    /// One of this document's renders failed; a whole sentence.
    void failed(const QString& message);
    /// Renders that had not begun when the project was closed wait again; the queue is paused.
    void queueRestored(int count);

private:
    void onChanged(const SceneChange& change);
    void onTaskStarted(RenderTask* task);
    void onTaskOver(RenderTask* task);
    std::function<ContainerExtras()> saveExtras();
    void leaveDocument();
    /// After a save: the renders that wait follow the document to its new name.
    void keepQueueBeside(const QString& path);
    void writeQueue(const QString& path, const std::vector<RenderParams>& renders);
    void storeWaiting(bool now);
    void restoreWaiting();
    void askOutlook();
    void askSchedulers();
    void askMasks();
    void setStart(const QImage& picture, std::optional<Id> region, const QString& text);
    Bytes pngOf(const QImage& picture) const;
    bool isOurs(const RenderTask* task) const { return task->params().client == m_client.get(); }

    Document& m_document;
    EngineHost& m_host;
    RenderQueue& m_queue;
    History m_history;
    HistoryArchive m_archive;
    std::unique_ptr<QObject> m_client = std::make_unique<QObject>(); ///< Another for each document.
    DraftSheet m_drafts;
    LiveRender m_live;
    std::function<QByteArray()> m_viewState;
    PreviewOptions m_preview;
    QTimer m_outlookTimer;
    QTimer m_queueTimer;
    QThreadPool m_queueWriter; ///< One thread: what was asked for last is written last.
    QString m_projectPath;     ///< Where the document was opened or saved last.
    QString m_queuePath; ///< Where the waiting renders are kept; empty while somebody else may.
    std::vector<QPointer<RenderTask>> m_storedTasks;
    std::vector<CapabilityNote> m_capabilities;
    std::optional<Forecast> m_forecast;
    std::vector<QImage> m_masks;
    QString m_problem;
    bool m_isModelProblem = false;
    std::vector<SchedulerKind> m_unfitSchedulers;
    std::string m_schedulersOf; ///< The model that they belong to.
    QPointer<RenderTask> m_task;
    QImage m_picture;
    bool m_masksWanted = false;
    bool m_isAsking = false;
    bool m_hasNewEdits = false; ///< Since the last answer.
};

} // namespace diorama
