// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"
#include "ui/document/autosave.h"
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

QString projectPath(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        const QString suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
        for (const char* known : {"diorama", "yaml", "yml", "png"})
            if (suffix == QLatin1String(known))
                return url.toLocalFile();
    }
    return {};
}

} // namespace

bool MainWindow::openPath(const QString& path)
{
    if (auto opened = m_document.open(path); !opened) {
        QMessageBox::warning(this, tr("Open"), QString::fromStdString(opened.error().message));
        return false;
    }
    m_session->documentOpened();
    m_canvas->setGuides(guidesFromJson(m_session->storedViewState()));
    m_canvas->zoomToFit();
    if (!m_document.path().isEmpty())
        m_workspace.recentFiles().add(m_document.path());
    if (!m_document.openWarnings().isEmpty())
        showMessage(m_document.openWarnings().join(QLatin1Char(' ')));
    if (m_document.isReadOnly())
        showMessage(
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
        showMessage(QString::fromStdString(scene.error().message));
        return;
    }
    m_document.recover(std::move(*scene), copy.originalPath);
    m_session->documentOpened();
    m_canvas->zoomToFit();
    m_session->recoverPictures(store.extrasReader(copy), [this, &store, copy] {
        connect(
            &autosave(), &Autosave::saved, this, [&store, copy] { store.discard(copy); },
            Qt::SingleShotConnection);
        autosave().saveNow();
    });
}

void MainWindow::openSample(const QString& path)
{
    if (!isUntouched()) {
        m_workspace.newWindow()->openSample(path);
        return;
    }
    if (auto opened = m_document.open(path); !opened) {
        showMessage(QString::fromStdString(opened.error().message));
        return;
    }
    // A sample is a start, not a file to be overwritten.
    m_document.reset(m_document.snapshot());
    m_session->documentReset();
    m_canvas->setGuides({});
    m_canvas->zoomToFit();
}

bool MainWindow::isUntouched() const
{
    const RenderTask* running = m_workspace.queue().running();
    const bool isPainting = running != nullptr && running->params().client == &m_document;
    return m_document.path().isEmpty() && !m_document.isDirty() && !isPainting &&
           m_session->unsavedPictures() == 0;
}

void MainWindow::startOver()
{
    if (!isUntouched()) {
        m_workspace.newWindow();
        return;
    }
    m_document.reset(Workspace::newScene());
    m_session->documentReset();
    m_canvas->setGuides({});
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
    if (m_document.path().isEmpty() || m_document.isReadOnly())
        return saveAsDialog();
    if (auto saved = m_document.save(); !saved) {
        QMessageBox::warning(this, tr("Save"), QString::fromStdString(saved.error().message));
        return false;
    }
    showMessage(tr("Saved \"%1\".").arg(m_document.path()));
    return true;
}

bool MainWindow::saveAs(const QString& path)
{
    if (auto saved = m_document.saveAs(path); !saved) {
        QMessageBox::warning(this, tr("Save"), QString::fromStdString(saved.error().message));
        return false;
    }
    m_workspace.recentFiles().add(path);
    showMessage(tr("Saved \"%1\".").arg(path));
    return true;
}

bool MainWindow::saveAsDialog()
{
    QFileDialog dialog(
        this, tr("Save As"), QFileInfo(m_document.path()).path(),
        tr("Diorama project (*.diorama);;Plain scene with pictures beside it (*.yaml)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("diorama"));
    dialog.selectFile(m_document.path().isEmpty() ? tr("Untitled.diorama") : m_document.path());
    return dialog.exec() == QDialog::Accepted && saveAs(dialog.selectedFiles().value(0));
}

bool MainWindow::maySwitch()
{
    const int pictures = m_session->unsavedPictures();
    if (!m_document.isDirty() && pictures == 0)
        return true;
    const QString text =
        m_document.isDirty()
            ? tr("\"%1\" has changes that are not saved.").arg(m_document.title())
            : tr("\"%1\" has %n picture(s) in its history that are not saved.", nullptr, pictures)
                  .arg(m_document.title());
    QMessageBox box(QMessageBox::Warning, tr("Unsaved Changes"), text,
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("closeGuard"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!maySwitch()) {
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
    if (event->source() == nullptr && !projectPath(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = projectPath(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openAnywhere(path);
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
