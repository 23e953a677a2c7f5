// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosave.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <thread>

namespace diorama {

namespace {

/// Runs the job on a thread of its own. Until it is over the window repaints and renders report,
/// but keys and clicks wait, so that nothing is edited meanwhile.
void runBeside(const std::function<void()>& job)
{
    QEventLoop loop;
    const std::jthread worker([&job, &loop] {
        job();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    // Where the program ends the loop early, the thread is waited for.
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace

void MainWindow::connectDocument()
{
    m_document.setSaveRunner(runBeside);
    m_session->setViewState([this] { return viewState(); });
    connect(&m_document, &Document::dirtyChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::saved, this, [this] {
        if (!m_document.isPlainScene())
            m_savedView = viewState();
    });
}

void MainWindow::discardOnceKept(const RecoveredDocument& copy)
{
    const RecoveryStore& store = m_workspace.recovery();
    // Saved before its pictures were there.
    if (!m_document.isDirty() && m_session->unsavedPictures() == 0) {
        store.discard(copy);
        return;
    }
    auto* watcher = new QObject(this);
    const auto discard = [watcher, &store, copy] {
        store.discard(copy);
        watcher->deleteLater();
    };
    connect(&autosave(), &Autosave::saved, watcher, discard);
    connect(&m_document, &Document::saved, watcher, [this, discard] {
        if (m_session->unsavedPictures() == 0)
            discard();
    });
    autosave().noteChange();
    autosave().saveNow();
}

void MainWindow::reportSaved()
{
    showMessage(tr("Saved \"%1\".").arg(m_document.path()));
    const int leftOut = m_session->leftOutPictures();
    if (leftOut > 0 && !m_document.isPlainScene())
        showWarning(tr("The history is larger than a project takes: %n picture(s), the oldest, "
                       "were left out. Export them before you close the window.",
                       nullptr, leftOut));
}

bool MainWindow::mayOverwrite()
{
    QMessageBox box(QMessageBox::Warning, tr("Save"),
                    tr("\"%1\" was changed by another program since you opened it.")
                        .arg(QFileInfo(m_document.path()).fileName()),
                    QMessageBox::Save | QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("overwriteGuard"));
    box.setInformativeText(tr("If you overwrite it, those changes are lost."));
    box.button(QMessageBox::Save)->setText(tr("Overwrite"));
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Save;
}

bool MainWindow::hasMoreThanScene() const
{
    return m_session->unsavedPictures() > 0 || m_session->hasHistoryChanges() ||
           viewState() != m_savedView;
}

QString MainWindow::unsavedText() const
{
    const QString name = m_document.title();
    const int pictures = m_session->unsavedPictures();
    if (m_document.isDirty())
        return tr("\"%1\" has changes that are not saved.").arg(name);
    if (pictures > 0)
        return tr("\"%1\" has %n picture(s) in its history that are not saved.", nullptr, pictures)
            .arg(name);
    if (m_session->hasHistoryChanges())
        return tr("\"%1\" has stars or deletions in its history that are not saved.").arg(name);
    if (viewState() != m_savedView)
        return tr("\"%1\" has guides that are not saved.").arg(name);
    return {};
}

bool MainWindow::mayClose()
{
    applyTyping();
    // Asked again after a save that could not hold everything.
    for (QString text = unsavedText(); !text.isEmpty(); text = unsavedText()) {
        QMessageBox box(QMessageBox::Warning, tr("Unsaved Changes"), text,
                        QMessageBox::Discard | QMessageBox::Cancel, this);
        box.setObjectName(QStringLiteral("closeGuard"));
        const bool isPlain = m_document.isPlainScene() && hasMoreThanScene();
        const bool isFull = !m_document.isDirty() && !m_session->hasHistoryChanges() &&
                            viewState() == m_savedView &&
                            m_session->unsavedPictures() == m_session->leftOutPictures();
        const QAbstractButton* asProject = nullptr;
        if (isPlain) {
            box.setInformativeText(tr("A .yaml file holds neither pictures of the history nor "
                                      "guides. A .diorama project holds them."));
            asProject = box.addButton(tr("Save as Project…"), QMessageBox::AcceptRole);
        } else if (isFull) {
            box.setInformativeText(tr("The project takes no more of them. Export them, or delete "
                                      "others and save again."));
        }
        if (m_document.isDirty() || !(isPlain || isFull)) {
            box.addButton(QMessageBox::Save);
            box.setDefaultButton(QMessageBox::Save);
        }
        const int answer = box.exec();
        if (answer == QMessageBox::Discard)
            return true;
        const bool isSaved = asProject != nullptr && box.clickedButton() == asProject
                                 ? saveAsDialog(/*asProject=*/true)
                                 : answer == QMessageBox::Save && save();
        if (!isSaved)
            return false;
    }
    return true;
}

void MainWindow::closeUnasked()
{
    m_isAsked = true;
    close();
}

} // namespace diorama
