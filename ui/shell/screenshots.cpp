// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshots.h"

#include "ui/dialogs/cutoutdialog.h"
#include "ui/docks/dock.h"
#include "ui/docks/historydock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTabWidget>
#include <QTimer>

#include <functional>

namespace diorama {

namespace {

/// The engine opens, loads and paints; other programs may be busy too.
constexpr int kEngineMilliseconds = 900'000;

/// Runs the event loop until the condition holds or the time is over.
void wait(const std::function<bool()>& condition, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < milliseconds) {
        QEventLoop loop;
        QTimer::singleShot(15, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

void settle(int milliseconds = 250)
{
    wait([] { return false; }, milliseconds);
}

class Photographer final
{
public:
    Photographer(MainWindow& window, EngineHost& host, const QDir& folder)
        : m_window(window)
        , m_host(host)
        , m_folder(folder)
    {}

    void take(QWidget* widget, const QString& name)
    {
        settle();
        m_isFine =
            widget->grab().save(m_folder.filePath(name + QStringLiteral(".png"))) && m_isFine;
    }

    /// A command that opens a dialog; the dialog is photographed and closed.
    void takeDialog(const char* command, const QString& name)
    {
        m_window.command(QLatin1String(command))->trigger();
        settle(100);
        wait([this] { return !m_host.isBusy(); }, kEngineMilliseconds);
        for (QDialog* dialog : m_window.findChildren<QDialog*>())
            if (dialog->isVisible()) {
                take(dialog, name);
                dialog->close();
            }
        settle(50);
    }

    bool isFine() const { return m_isFine; }

private:
    MainWindow& m_window;
    EngineHost& m_host;
    QDir m_folder;
    bool m_isFine = true;
};

/// The panels of the lower edge, each of the plots, and the dialogs.
void takeAll(Photographer& photographer, MainWindow& window, const QString& suffix)
{
    const auto raise = [&window](const char* name) {
        auto* dock = window.findChild<QDockWidget*>(QLatin1String(name));
        if (dock != nullptr)
            dock->raise();
        return dock;
    };
    raise("contract");
    raise("progress");
    photographer.take(&window, QStringLiteral("window-") + suffix);
    for (const char* name : {"history", "drafts", "issues"})
        if (raise(name) != nullptr)
            photographer.take(&window,
                              QStringLiteral("window-%1-%2").arg(QLatin1String(name), suffix));
    if (const QDockWidget* dock = raise("plots")) {
        settle(); // They are made when they are first seen.
        auto* tabs = dock->findChild<QTabWidget*>();
        for (int i = 0; tabs != nullptr && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            photographer.take(&window, QStringLiteral("window-plots%1-%2").arg(i + 1).arg(suffix));
        }
    }
    photographer.takeDialog("fileExport", QStringLiteral("export-") + suffix);
    photographer.takeDialog("renderModels", QStringLiteral("models-") + suffix);
    photographer.takeDialog("editSettings", QStringLiteral("settings-") + suffix);
    photographer.takeDialog("editShortcuts", QStringLiteral("shortcuts-") + suffix);
    photographer.takeDialog("helpContents", QStringLiteral("help-") + suffix);
    photographer.takeDialog("helpAbout", QStringLiteral("about-") + suffix);
    photographer.takeDialog("renderBatch", QStringLiteral("batch-") + suffix);
}

void takeCutout(Photographer& photographer, Workspace& workspace, MainWindow& window,
                const QString& suffix)
{
    for (const Subject& subject : window.document().scene().subjects) {
        if (subject.photos.empty() || !subject.photos.front().picture)
            continue;
        CutoutDialog dialog(workspace.host(), subject.photos.front(), &window);
        dialog.show();
        wait([&] { return !dialog.isBusy(); }, 15000);
        photographer.take(&dialog, QStringLiteral("cutout-") + suffix);
        return;
    }
}

/// Names that do not fit.
void takeLongNames(Photographer& photographer, MainWindow& window)
{
    const QString name = QStringLiteral("Her Serene Highness the very red fox of the northern "
                                        "meadows, called Reynard");
    Document& document = window.document();
    for (const Subject& subject : document.snapshot().subjects)
        document.setSubjectName(subject.id, name);
    for (const Region& region : document.snapshot().regions)
        document.setPhrase(region.id, name);
    document.setPrompt(name + QStringLiteral(". ") + name + QStringLiteral(". ") + name);
    photographer.take(&window, QStringLiteral("window-long-names"));
}

} // namespace

bool takeScreenshots(Workspace& workspace, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
    MainWindow* window = workspace.windows().front();
    window->resize(1280, 800);
    window->resetLayout(); // Afterwards: panels keep the heights that a smaller window gave them.
    Photographer photographer(*window, workspace.host(), QDir(folder));
    window->document().reset(Workspace::newScene());
    wait([&] { return workspace.host().state() != EngineHost::State::Opening; },
         kEngineMilliseconds);
    wait([&] { return !workspace.host().isBusy(); }, kEngineMilliseconds);
    photographer.take(window, QStringLiteral("empty"));
    window->openSample(Workspace::samplePath());
    window->session().renderBatch(2);
    wait([&] { return workspace.queue().running() != nullptr; }, kEngineMilliseconds);
    wait([&] { return window->session().task() && window->session().task()->steps().size() > 8; },
         kEngineMilliseconds);
    photographer.take(window, QStringLiteral("rendering"));
    wait([&] { return workspace.queue().running() == nullptr; }, kEngineMilliseconds);
    if (!window->document().scene().regions.empty())
        window->document().select({window->document().scene().regions.back().id});
    struct View
    {
        Theme theme;
        Qt::LayoutDirection direction;
        const char* suffix;
    };
    for (const View& view :
         {View{Theme::Light, Qt::LeftToRight, "light"}, View{Theme::Dark, Qt::LeftToRight, "dark"},
          View{Theme::Light, Qt::RightToLeft, "right-to-left"}}) {
        applyTheme(view.theme);
        QApplication::setLayoutDirection(view.direction);
        takeAll(photographer, *window, QLatin1String(view.suffix));
        takeCutout(photographer, workspace, *window, QLatin1String(view.suffix));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    takeLongNames(photographer, *window);
    return photographer.isFine();
}

} // namespace diorama
