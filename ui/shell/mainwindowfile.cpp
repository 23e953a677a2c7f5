// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"
#include "ui/document/autosave.h"
#include "ui/document/photos.h"
#include "ui/render/enginetexts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QUrl>

namespace diorama {

namespace {

QString openFilter()
{
    return MainWindow::tr("Scenes (*.diorama *.yaml *.yml *.png)");
}

std::vector<double> numbersFrom(const QJsonValue& value)
{
    constexpr qsizetype kMost = 200;
    std::vector<double> numbers;
    for (const auto& entry : value.toArray())
        if (static_cast<qsizetype>(numbers.size()) < kMost && entry.isDouble())
            numbers.push_back(entry.toDouble());
    return numbers;
}

GuideLines guidesFromJson(const QByteArray& json)
{
    const QJsonObject guides =
        QJsonDocument::fromJson(json).object().value(QStringLiteral("guides")).toObject();
    return {.vertical = numbersFrom(guides.value(QStringLiteral("vertical"))),
            .horizontal = numbersFrom(guides.value(QStringLiteral("horizontal")))};
}

/// What failed, in the user's language, and why, for which the core may have English words only.
QString failure(const QString& sentence, const Error& error)
{
    return sentence + QLatin1Char('\n') + engineText(error.message);
}

} // namespace

QString MainWindow::projectAmong(const QList<QUrl>& urls, bool takesPictures)
{
    for (const QUrl& url : urls) {
        QString path = url.toLocalFile();
        const QString suffix = QFileInfo(path).suffix().toLower();
        for (const char* known : {"diorama", "yaml", "yml"})
            if (suffix == QLatin1String(known))
                return path;
        if (takesPictures && urls.size() == 1 && carriesScene(path))
            return path;
    }
    return {};
}

void MainWindow::openSoon(const QString& path)
{
    QTimer::singleShot(0, this, [this, path] { openAnywhere(path); });
}

void MainWindow::showGuides(const QByteArray& view)
{
    m_canvas->setGuides(guidesFromJson(view));
    m_savedView = viewState();
}

bool MainWindow::openPath(const QString& path)
{
    if (auto opened = m_document.open(path); !opened) {
        QMessageBox::warning(
            this, tr("Open"),
            failure(tr("\"%1\" could not be opened.").arg(QFileInfo(path).fileName()),
                    opened.error()));
        return false;
    }
    m_session->documentOpened();
    showGuides(m_session->storedViewState());
    m_canvas->zoomToFit();
    if (!m_document.path().isEmpty())
        m_workspace.recentFiles().add(m_document.path());
    QStringList warnings;
    for (const QString& warning : m_document.openWarnings())
        warnings << engineText(warning.toStdString());
    if (!warnings.isEmpty())
        showWarning(warnings.join(QLatin1Char('\n')));
    if (m_document.isReadOnly())
        showWarning(
            tr("%1 has this file open; you can look at it and save a copy under another name.")
                .arg(m_document.lockOwner()));
    return true;
}

Autosave& MainWindow::autosave()
{
    if (!m_autosave) {
        m_autosave = std::make_unique<Autosave>(m_document, m_workspace.recovery());
        m_autosave->setExtras([this] { return m_session->recoveryExtras(); });
    }
    return *m_autosave;
}

void MainWindow::recover(const RecoveredDocument& copy)
{
    if (!isUntouched()) {
        m_workspace.newWindow()->recover(copy);
        return;
    }
    const RecoveryStore& store = m_workspace.recovery();
    auto scene = store.read(copy);
    if (!scene) {
        showWarning(failure(tr("The copy of unsaved work cannot be read."), scene.error()));
        return;
    }
    m_document.recover(std::move(*scene), copy.originalPath);
    m_session->documentOpened();
    showGuides(m_session->storedViewState());
    m_canvas->zoomToFit();
    m_session->recoverPictures(store.extrasReader(copy), [this, copy] { discardOnceKept(copy); });
}

void MainWindow::openSample(const QString& path)
{
    if (!isUntouched()) {
        m_workspace.newWindow()->openSample(path);
        return;
    }
    if (auto opened = m_document.open(path); !opened) {
        showWarning(failure(tr("\"%1\" could not be opened.").arg(QFileInfo(path).fileName()),
                            opened.error()));
        return;
    }
    // A sample is a start, not a file to be overwritten.
    m_document.reset(m_document.snapshot());
    m_session->documentReset();
    showGuides({});
    m_canvas->zoomToFit();
}

bool MainWindow::isUntouched() const
{
    return m_document.path().isEmpty() && unsavedText().isEmpty() && !m_session->isPainting() &&
           !m_session->hasWaiting() && m_session->drafts().rowCount() == 0;
}

void MainWindow::startOver()
{
    if (!isUntouched()) {
        m_workspace.newWindow();
        return;
    }
    m_document.reset(Workspace::newScene());
    m_session->documentReset();
    showGuides({});
}

QByteArray MainWindow::viewState() const
{
    const auto array = [](const std::vector<double>& numbers) {
        QJsonArray list;
        for (const double number : numbers)
            list.append(number);
        return list;
    };
    const GuideLines guides = m_canvas->guides();
    if (guides == GuideLines{})
        return {};
    const QJsonObject lines{{QStringLiteral("vertical"), array(guides.vertical)},
                            {QStringLiteral("horizontal"), array(guides.horizontal)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("guides"), lines}})
        .toJson(QJsonDocument::Compact);
}

void MainWindow::openAnywhere(const QString& path)
{
    if (MainWindow* window = m_workspace.windowWith(path)) {
        window->raise();
        window->activateWindow();
        return;
    }
    if (isUntouched())
        openPath(path);
    else
        m_workspace.newWindow(path);
}

void MainWindow::openDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open"), QFileInfo(m_document.path()).path(), openFilter());
    if (!path.isEmpty())
        openAnywhere(path);
}

bool MainWindow::save()
{
    applyTyping();
    if (m_document.path().isEmpty() || !m_document.mayWrite())
        return saveAsDialog();
    if (m_document.hasFileChanged() && !mayOverwrite())
        return false;
    if (auto saved = m_document.save(); !saved) {
        QMessageBox::warning(
            this, tr("Save"),
            failure(tr("\"%1\" could not be saved.").arg(QFileInfo(m_document.path()).fileName()),
                    saved.error()));
        return false;
    }
    reportSaved();
    return true;
}

bool MainWindow::saveAs(const QString& path)
{
    applyTyping();
    if (auto saved = m_document.saveAs(path); !saved) {
        QMessageBox::warning(
            this, tr("Save"),
            failure(tr("\"%1\" could not be saved.").arg(QFileInfo(path).fileName()),
                    saved.error()));
        return false;
    }
    m_workspace.recentFiles().add(path);
    reportSaved();
    return true;
}

bool MainWindow::saveAsDialog(bool asProject)
{
    const QString filters =
        tr("Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)");
    QFileDialog dialog(this, tr("Save As"), QFileInfo(m_document.path()).path(),
                       asProject ? filters.section(QStringLiteral(";;"), 0, 0) : filters);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("diorama"));
    if (m_document.path().isEmpty())
        dialog.selectFile(tr("Untitled.diorama"));
    else if (asProject)
        dialog.selectFile(m_document.title() + QStringLiteral(".diorama"));
    else
        dialog.selectFile(m_document.path());
    return dialog.exec() == QDialog::Accepted && saveAs(dialog.selectedFiles().value(0));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!std::exchange(m_isAsked, false) && !mayClose()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), saveState(kLayoutVersion));
    m_workspace.remove(this);
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    // What is dragged out of a panel is no project to be opened.
    if (event->source() == nullptr && !projectAmong(event->mimeData()->urls()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = projectAmong(event->mimeData()->urls());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openSoon(path);
}

void MainWindow::updateTitle()
{
    if (!m_session)
        return; // The window goes, and with it a render that says so.
    const RenderTask* task = m_session->task();
    const bool isPainting = task != nullptr && task->state() == RenderTask::State::Running &&
                            task->progress().total > 0;
    // The task bar shows the title of a window that others hide.
    setWindowTitle(isPainting ? tr("%1 %: %2[*] – Diorama")
                                    .arg(100 * task->progress().step / task->progress().total)
                                    .arg(m_document.title())
                              : tr("%1[*] – Diorama").arg(m_document.title()));
    setWindowFilePath(m_document.path());
    setWindowModified(m_document.isDirty());
}

void MainWindow::fillRecentMenu(QMenu* menu)
{
    menu->clear();
    const QStringList paths = m_workspace.recentFiles().paths();
    for (const QString& path : paths) {
        QAction* action =
            menu->addAction(QFileInfo(path).fileName(), this, [this, path] { openAnywhere(path); });
        action->setToolTip(path);
    }
    if (paths.isEmpty())
        menu->addAction(tr("No files yet"))->setEnabled(false);
    else {
        menu->addSeparator();
        menu->addAction(tr("Clear List"), &m_workspace.recentFiles(), &RecentFiles::clear);
    }
}

} // namespace diorama
