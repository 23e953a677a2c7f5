// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/recentfiles.h"
#include "ui/document/recoverystore.h"
#include "ui/render/enginehost.h"
#include "ui/render/preferences.h"
#include "ui/render/renderqueue.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>
#include <vector>

namespace diorama {

class MainWindow;
class PortalColorScheme;

/// What all windows share: the engine, the queue, the preferences, the recovery store.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(EngineFactory factory, QObject* parent = nullptr);
    ~Workspace() override;

    EngineHost& host() { return m_host; }
    RenderQueue& queue() { return m_queue; }
    RecentFiles& recentFiles() { return m_recent; }
    RecoveryStore& recovery();
    const Preferences& preferences() const { return m_preferences; }
    /// Stores and applies them.
    void setPreferences(const Preferences& preferences);

    /// A new window, shown. With a path, that file is opened in it.
    MainWindow* newWindow(const QString& path = {});
    const std::vector<MainWindow*>& windows() const { return m_windows; }
    /// The window that has the file open, or null.
    MainWindow* windowWith(const QString& path) const;
    void remove(MainWindow* window);
    /// Asks every window whether it may close, then closes them all. False if one refused.
    bool closeAll();
    /// Opens the engine and offers what was left behind: once the first window is usable.
    void startBackground();
    /// An empty scene of the size that the shipped model paints best.
    static Scene newScene();
    /// The sample that a first start shows; empty if it is not installed.
    static QString samplePath();
    /// All shipped samples.
    static QStringList samplePaths();

Q_SIGNALS:
    void preferencesChanged();

private:
    void configureEngine();
    void offerRecovery();

    Preferences m_preferences;
    EngineHost m_host;
    RenderQueue m_queue;
    RecentFiles m_recent;
    std::unique_ptr<RecoveryStore> m_recovery;
    std::unique_ptr<PortalColorScheme> m_colorScheme; ///< Asked once a window is usable.
    std::vector<MainWindow*> m_windows;
    std::vector<QPointer<MainWindow>> m_closed;
};

} // namespace diorama
