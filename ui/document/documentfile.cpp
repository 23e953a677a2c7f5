// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenecontainer.h"
#include "core/scene/scenefile.h"
#include "ui/document/document.h"
#include "ui/document/documentlock.h"

#include <QFileInfo>

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

void Document::setSaveExtras(std::function<ContainerExtras()> extras)
{
    m_saveExtras = std::move(extras);
}

Result<void> Document::open(const QString& path)
{
    auto loaded = loadScene(path.toStdString());
    if (!loaded)
        return loaded.error();
    const bool isPicture = loaded->kind == SceneFileKind::Png;
    reset(std::move(loaded->scene), isPicture ? QString() : path);
    m_openWarnings = toStrings(loaded->warnings);
    m_storedHistory = toStrings(loaded->history);
    return {};
}

void Document::recover(Scene scene, const QString& path)
{
    reset(std::move(scene), path, /*dirty=*/true);
    if (path.isEmpty())
        return;
    if (auto stored = loadScene(path.toStdString()))
        m_storedHistory = toStrings(stored->history);
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
    std::unique_ptr<DocumentLock> lock;
    if (absolute != m_path)
        lock = std::make_unique<DocumentLock>(absolute);
    const DocumentLock* effective = lock != nullptr ? lock.get() : m_lock.get();
    if (effective != nullptr && effective->isHeldByOther()) {
        return Error{ErrorCode::Io, tr("“%1” is open in %2. Save under another name.")
                                        .arg(QFileInfo(absolute).fileName(), effective->owner())
                                        .toStdString()};
    }
    const bool container = !isYaml(absolute);
    const auto written = container
                             ? saveContainer(absolute.toStdString(), m_scene,
                                             m_saveExtras ? m_saveExtras() : ContainerExtras{})
                             : saveScene(absolute.toStdString(), m_scene);
    if (!written)
        return written;
    if (lock != nullptr) {
        m_lock = std::move(lock);
        m_path = absolute;
        Q_EMIT pathChanged();
    }
    m_undo.setClean();
    sealUndo();
    Q_EMIT saved(m_path);
    return {};
}

void Document::takePath(const QString& path)
{
    const QString absolute = path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
    if (absolute == m_path)
        return;
    m_lock.reset(); // Before the new one: it may be the same file by another name.
    m_path = absolute;
    if (!m_path.isEmpty())
        m_lock = std::make_unique<DocumentLock>(m_path);
    Q_EMIT pathChanged();
}

} // namespace diorama
