// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/base/paths.h"
#include "ui/dialogs/recoverydialog.h"
#include "ui/document/thumbnailcache.h"
#include "ui/render/enginetexts.h"
#include "ui/render/imageconvert.h"
#include "ui/shell/colorscheme.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>

#include <algorithm>

namespace diorama {

namespace {

/// A new window would otherwise hide the one before.
void placeBeside(const QWidget& before, QWidget& window)
{
    constexpr QPoint kOffset(28, 28);
    if (window.isMaximized() || window.isFullScreen())
        return;
    const QRect place = before.frameGeometry().translated(kOffset);
    if (before.screen()->availableGeometry().contains(place))
        window.move(place.topLeft());
}

} // namespace

Workspace::Workspace(EngineFactory factory, QObject* parent)
    : QObject(parent)
    , m_preferences(Preferences::load())
    , m_host(std::move(factory))
    , m_queue(m_host)
{
    connect(&m_host, &EngineHost::stateChanged, this, &Workspace::configureEngine);
}

Workspace::~Workspace()
{
    const auto windows = m_windows;
    for (MainWindow* window : windows)
        delete window;
    // Those that were closed and wait for the event loop to delete them need the workspace, too.
    for (const QPointer<MainWindow>& window : m_closed)
        delete window;
    ThumbnailCache::shared().dropHelpers();
}

RecoveryStore& Workspace::recovery()
{
    if (!m_recovery)
        m_recovery = std::make_unique<RecoveryStore>();
    return *m_recovery;
}

void Workspace::setPreferences(const Preferences& preferences)
{
    m_preferences = preferences;
    m_preferences.save();
    applyTheme(m_preferences.theme);
    configureEngine();
    Q_EMIT preferencesChanged();
}

void Workspace::configureEngine()
{
    if (m_host.state() != EngineHost::State::Ready)
        return;
    m_host.ask(
        this,
        [options = m_preferences.engine](Engine& engine, const std::stop_token&) -> Result<bool> {
            if (auto done = engine.configure(options); !done)
                return done.error();
            return true;
        },
        [this](const Result<bool>& done) {
            if (!done)
                for (MainWindow* window : m_windows)
                    window->showWarning(engineText(done.error().message));
        },
        "configure");
    ThumbnailCache::shared().setFallbackDecoder([this](const Picture& picture) {
        const ImageTools* tools = m_host.images();
        if (tools == nullptr)
            return QImage();
        const auto decoded = tools->decode(picture.bytes, picture.name);
        return decoded ? toQImage(*decoded) : QImage();
    });
    ThumbnailCache::shared().setCutoutFinder([this](const QImage& photo) {
        const ImageTools* tools = m_host.images();
        if (tools == nullptr)
            return QImage();
        const auto mask = tools->proposeCutout(toImage(photo), {}, {});
        return mask ? toQImage(*mask) : QImage();
    });
}

MainWindow* Workspace::newWindow(const QString& path)
{
    auto* window = new MainWindow(*this);
    m_windows.push_back(window);
    if (!path.isEmpty())
        window->openPath(path);
    if (m_windows.size() > 1)
        placeBeside(*m_windows[m_windows.size() - 2], *window);
    window->show();
    return window;
}

MainWindow* Workspace::windowWith(const QString& path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty())
        return nullptr;
    const auto it = std::find_if(m_windows.begin(), m_windows.end(), [&](const MainWindow* window) {
        return QFileInfo(window->document().path()).canonicalFilePath() == canonical;
    });
    return it == m_windows.end() ? nullptr : *it;
}

void Workspace::remove(MainWindow* window)
{
    std::erase_if(m_closed, [](const QPointer<MainWindow>& closed) { return closed.isNull(); });
    if (std::erase(m_windows, window) > 0)
        m_closed.emplace_back(window);
}

bool Workspace::closeAll()
{
    const auto windows = m_windows;
    // All are asked before the first one goes.
    if (!std::all_of(windows.begin(), windows.end(),
                     [](MainWindow* window) { return window->mayClose(); }))
        return false;
    for (MainWindow* window : windows)
        window->closeUnasked();
    return true;
}

void Workspace::startBackground()
{
    m_host.open();
    offerRecovery();
    m_colorScheme = std::make_unique<PortalColorScheme>();
    connect(m_colorScheme.get(), &PortalColorScheme::changed, this,
            [this] { applyTheme(m_preferences.theme); });
}

void Workspace::offerRecovery()
{
    if (m_windows.empty() || recovery().leftBehind().empty())
        return;
    auto* dialog = new RecoveryDialog(recovery(), m_windows.front());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        for (const RecoveredDocument& document : dialog->chosen())
            m_windows.front()->recover(document);
    });
    dialog->open();
}

Scene Workspace::newScene()
{
    Scene scene;
    scene.canvas = {256, 256};
    return scene;
}

QStringList Workspace::samplePaths()
{
    const QDir folder(QString::fromStdString((resourceDirectory() / "samples").string()));
    QStringList paths;
    for (const QString& name : folder.entryList(
             {QStringLiteral("*.diorama"), QStringLiteral("*.yaml")}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    return paths;
}

QString Workspace::samplePath()
{
    const QStringList paths = samplePaths();
    return paths.isEmpty() ? QString() : paths.front();
}

} // namespace diorama
