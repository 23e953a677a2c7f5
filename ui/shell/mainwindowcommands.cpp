// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/batchdialog.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/cutoutdialog.h"
#include "ui/dialogs/helpdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/session/contactsheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

namespace diorama {

namespace {

/// Where a picture is likely to be wanted: a folder that exists.
QString pictureFolder(const Document& document, const QString& lastFolder)
{
    const QStringList places{
        lastFolder, document.path().isEmpty() ? QString() : QFileInfo(document.path()).path(),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)};
    for (const QString& place : places)
        if (!place.isEmpty() && QFileInfo(place).isDir())
            return place;
    return QDir::homePath();
}

/// A name in the folder that no file has yet: "owl.png", "owl-2.png".
QString freePath(const QDir& folder, const QString& name, const QString& suffix)
{
    QString path = folder.filePath(name + suffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2%3").arg(name).arg(number).arg(suffix));
    return path;
}

} // namespace

void MainWindow::openExportDialog(std::vector<ExportSource> sources, const QString& path)
{
    auto* dialog = new ExportDialog(m_workspace.host(), std::move(sources), path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QStringList& paths) {
        m_exportFolder = QFileInfo(paths.value(0)).path();
        showMessage(paths.size() == 1
                        ? tr("Exported \"%1\".").arg(paths.front())
                        : tr("Exported %n picture(s).", nullptr, static_cast<int>(paths.size())));
    });
    dialog->open();
}

void MainWindow::exportCurrent()
{
    const QImage picture = m_session->picture();
    if (picture.isNull())
        return;
    // The scene that the picture was painted from, not what has become of it since.
    Scene scene = m_document.snapshot();
    for (const HistoryEntry& entry : m_session->history().entries())
        if (entry.image.cacheKey() == picture.cacheKey()) {
            scene = entry.scene;
            break;
        }
    openExportDialog({{picture, scene}}, freePath(pictureFolder(m_document, m_exportFolder),
                                                  QFileInfo(m_document.title()).completeBaseName(),
                                                  QStringLiteral(".png")));
}

void MainWindow::exportEntries(const std::vector<int>& ids)
{
    std::vector<ExportSource> sources;
    for (const int id : ids)
        if (const HistoryEntry* entry = m_session->history().entry(id))
            sources.push_back({entry->image, entry->scene});
    if (sources.empty())
        return;
    const QDir folder(pictureFolder(m_document, m_exportFolder));
    const QString path =
        sources.size() == 1 ? freePath(folder, QString::number(sources.front().scene.settings.seed),
                                       QStringLiteral(".png"))
                            : folder.path();
    openExportDialog(std::move(sources), path);
}

void MainWindow::exportContactSheet(const std::vector<int>& ids)
{
    std::vector<ContactPicture> pictures;
    for (const int id : ids)
        if (const HistoryEntry* entry = m_session->history().entry(id))
            pictures.push_back({entry->image, tr("Seed %1").arg(entry->scene.settings.seed)});
    if (pictures.empty())
        return;
    QThreadPool::globalInstance()->start([self = QPointer<MainWindow>(this), pictures] {
        const QImage sheet = contactSheet(pictures);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, sheet] {
                if (self)
                    self->openExportDialog(
                        {{sheet, self->m_document.snapshot()}},
                        freePath(pictureFolder(self->m_document, self->m_exportFolder),
                                 tr("Contact Sheet"), QStringLiteral(".png")));
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::compareEntries(int first, int second)
{
    const HistoryEntry* left = m_session->history().entry(first);
    const HistoryEntry* right = m_session->history().entry(second);
    if (left == nullptr || right == nullptr)
        return;
    auto* dialog =
        new CompareDialog({left->image, tr("Seed %1").arg(left->scene.settings.seed)},
                          {right->image, tr("Seed %1").arg(right->scene.settings.seed)}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::editCutout(int subjectId, int photo)
{
    const Subject* subject = m_document.scene().subject(subjectId);
    if (subject == nullptr || photo < 0 || photo >= static_cast<int>(subject->photos.size()))
        return;
    const Photo edited = subject->photos[static_cast<std::size_t>(photo)];
    auto* dialog = new CutoutDialog(m_workspace.host(), edited, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, subjectId, photo, edited] {
        // The photo may have been removed or replaced meanwhile.
        const Subject* target = m_document.scene().subject(subjectId);
        if (target != nullptr && photo < static_cast<int>(target->photos.size()) &&
            samePicture(target->photos[static_cast<std::size_t>(photo)].picture, edited.picture))
            m_document.setPhotoMask(subjectId, photo, dialog->mask());
    });
    dialog->open();
}

void MainWindow::applyTyping()
{
    QWidget* field = focusWidget();
    QWidget* around = field != nullptr ? field->parentWidget() : nullptr;
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(field))
        spin->interpretText();
    else if (auto* view = qobject_cast<QAbstractItemView*>(
                 around != nullptr ? around->parentWidget() : nullptr))
        QMetaObject::invokeMethod(view, "commitData", Q_ARG(QWidget*, field));
    else if (auto* edit = qobject_cast<QLineEdit*>(field); edit && edit->hasAcceptableInput())
        Q_EMIT edit->editingFinished();
}

void MainWindow::renderScene()
{
    applyTyping();
    m_session->render();
}

void MainWindow::renderBatch()
{
    applyTyping();
    const auto& forecast = m_session->forecast();
    auto* dialog =
        new BatchDialog(m_document.scene().settings.seed, forecast ? forecast->seconds : 0, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_session->renderBatch(dialog->count()); });
    dialog->open();
}

void MainWindow::repaintSelected()
{
    applyTyping();
    m_session->repaintRegion(m_document.currentRegion(), m_session->picture());
    m_session->render();
}

void MainWindow::showModels()
{
    auto* dialog = new ModelsDialog(m_workspace.host(), m_document,
                                    m_workspace.preferences().modelFolders, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        Preferences preferences = m_workspace.preferences();
        if (preferences.modelFolders == dialog->folders())
            return;
        preferences.modelFolders = dialog->folders();
        m_workspace.setPreferences(preferences);
    });
    dialog->open();
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_workspace.preferences(), m_workspace.host().report(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_workspace.setPreferences(dialog->preferences()); });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(commands(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        for (const MainWindow* window : m_workspace.windows())
            Shortcuts::apply(window->commands());
    });
    dialog->open();
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpDialog(this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showAbout()
{
    const EngineReport& report = m_workspace.host().report();
    const QString engine =
        report.torchVersion.empty()
            ? tr("The engine has not started yet.")
            : tr("Engine: libtorch %1").arg(QString::fromStdString(report.torchVersion));
    auto* dialog = new AboutDialog(engine, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace diorama
