// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenecontainer.h"
#include "core/scene/scenefile.h"
#include "ui/document/document.h"
#include "ui/document/documentlock.h"

#include <QFileInfo>

#include <exception>
#include <filesystem>

namespace diorama {
namespace {

bool isYaml(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("yaml") || suffix == QStringLiteral("yml");
}

QStringList toStrings(const std::vector<std::string>& texts)
{
    QStringList strings;
    for (const std::string& text : texts)
        strings << QString::fromStdString(text);
    return strings;
}

std::optional<std::pair<std::int64_t, std::uint64_t>> stampOf(const QString& path)
{
    std::error_code code;
    const std::filesystem::path file(path.toStdString());
    const auto time = std::filesystem::last_write_time(file, code);
    const auto size = code ? 0 : std::filesystem::file_size(file, code);
    if (path.isEmpty() || code)
        return {};
    return std::pair(static_cast<std::int64_t>(time.time_since_epoch().count()),
                     static_cast<std::uint64_t>(size));
}

/// Nothing may escape the thread that writes.
Result<void> writeScene(const std::string& file, const Scene& scene, bool isPlain,
                        const std::function<ContainerExtras()>& extras)
{
    try {
        return isPlain ? saveScene(file, scene)
                       : saveContainer(file, scene, extras ? extras() : ContainerExtras{});
    } catch (const std::exception& exception) {
        return Error{
            ErrorCode::Internal,
            Document::tr("“%1” could not be saved; there may be too little memory. Close other "
                         "programs and try again.")
                .arg(QString::fromStdString(file))
                .toStdString(),
            exception.what()};
    }
}

} // namespace

QString Document::title() const
{
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).completeBaseName();
}

bool Document::isReadOnly() const
{
    return m_lock != nullptr && m_lock->isHeldByOther();
}

QString Document::lockOwner() const
{
    return isReadOnly() ? m_lock->owner() : QString();
}

bool Document::mayWrite()
{
    return m_lock == nullptr || m_lock->tryAgain();
}

bool Document::hasFileChanged() const
{
    const auto now = stampOf(m_path);
    return now && now != m_stamp;
}

bool Document::isPlainScene() const
{
    return isYaml(m_path);
}

void Document::setSaveExtras(std::function<std::function<ContainerExtras()>()> snapshot)
{
    m_saveExtras = std::move(snapshot);
}

void Document::setSaveRunner(std::function<void(const std::function<void()>&)> runner)
{
    m_saveRunner = std::move(runner);
}

Result<void> Document::open(const QString& path)
{
    const auto stamp = stampOf(path);
    auto loaded = loadScene(path.toStdString());
    if (!loaded)
        return loaded.error();
    const bool isPicture = loaded->kind == SceneFileKind::Png;
    reset(std::move(loaded->scene), isPicture ? QString() : path);
    if (!isPicture)
        m_stamp = stamp;
    m_openWarnings = toStrings(loaded->warnings);
    m_storedHistory = toStrings(loaded->history);
    m_storedScene = m_scene;
    return {};
}

void Document::recover(Scene scene, const QString& path)
{
    reset(std::move(scene), path, /*dirty=*/true);
    if (path.isEmpty())
        return;
    if (auto stored = loadScene(path.toStdString())) {
        m_storedHistory = toStrings(stored->history);
        m_storedScene = std::move(stored->scene);
    }
}

Result<void> Document::save()
{
    if (m_path.isEmpty())
        return Error{ErrorCode::InvalidInput, tr("Choose a file name first.").toStdString()};
    return saveAs(m_path);
}

Result<void> Document::saveAs(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_isSaving) {
        return Error{ErrorCode::Io, tr("“%1” is still being saved. Try again in a moment.")
                                        .arg(QFileInfo(m_path).fileName())
                                        .toStdString()};
    }
    std::unique_ptr<DocumentLock> lock;
    if (absolute != m_path)
        lock = std::make_unique<DocumentLock>(absolute);
    DocumentLock* effective = lock != nullptr ? lock.get() : m_lock.get();
    if (effective != nullptr && !effective->tryAgain()) {
        return Error{ErrorCode::Io, tr("“%1” is open in %2. Save under another name.")
                                        .arg(QFileInfo(absolute).fileName(), effective->owner())
                                        .toStdString()};
    }
    const int revision = m_revision;
    if (auto written = write(absolute); !written)
        return written;
    m_stamp = stampOf(absolute);
    if (lock != nullptr) {
        m_lock = std::move(lock);
        m_path = absolute;
        Q_EMIT pathChanged();
    }
    if (m_revision == revision)
        m_undo.setClean();
    else
        m_undo.resetClean(); // Something was edited meanwhile: no step is what was written.
    sealUndo();
    Q_EMIT saved(m_path);
    return {};
}

Result<void> Document::write(const QString& path)
{
    const bool isPlain = isYaml(path);
    const auto extras =
        m_saveExtras && !isPlain ? m_saveExtras() : std::function<ContainerExtras()>();
    Result<void> written;
    const std::function<void()> job = [&written, &extras, isPlain, scene = snapshot(),
                                       file = path.toStdString()] {
        written = writeScene(file, scene, isPlain, extras);
    };
    m_isSaving = true;
    if (m_saveRunner)
        m_saveRunner(job);
    else
        job();
    m_isSaving = false;
    return written;
}

void Document::takePath(const QString& path)
{
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    if (absolute == m_path)
        return;
    m_lock.reset(); // Before the new one: it may be the same file by another name.
    m_path = absolute;
    m_stamp = stampOf(m_path);
    if (!m_path.isEmpty())
        m_lock = std::make_unique<DocumentLock>(m_path);
    Q_EMIT pathChanged();
}

} // namespace diorama
