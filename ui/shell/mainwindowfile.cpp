// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
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
    m_session->showPicture({});
    m_session->loadHistory();
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

void MainWindow::openSample(const QString& path)
{
    if (!m_document.path().isEmpty() || m_document.isDirty()) {
        m_workspace.newWindow()->openSample(path);
        return;
    }
    if (auto opened = m_document.open(path); !opened) {
        showMessage(QString::fromStdString(opened.error().message));
        return;
    }
    // A sample is a start, not a file to be overwritten.
    m_document.reset(m_document.snapshot());
    m_canvas->zoomToFit();
}

void MainWindow::openAnywhere(const QString& path)
{
    if (MainWindow* window = m_workspace.windowWith(path)) {
        window->raise();
        window->activateWindow();
        return;
    }
    if (m_document.path().isEmpty() && !m_document.isDirty() &&
        m_workspace.queue().running() == nullptr)
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
    if (!m_document.isDirty())
        return true;
    QMessageBox box(QMessageBox::Warning, tr("Unsaved Changes"),
                    tr("\"%1\" has changes that are not saved.").arg(m_document.title()),
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
    if (!projectPath(*event->mimeData()).isEmpty())
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
    setWindowTitle(tr("%1[*] – Diorama").arg(m_document.title()));
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
