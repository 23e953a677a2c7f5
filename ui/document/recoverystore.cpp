// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recoverystore.h"

#include "core/base/file.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/scene/scenecontainer.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <set>

namespace diorama {
namespace {

/// A slot is two files: the path that the document came from is written first, the scene second, so
/// that a scene never lies there without its path.
QString sceneFile(const QString& root, const QString& slot)
{
    return QStringLiteral("%1/%2.diorama").arg(root, slot);
}

QString pathFile(const QString& root, const QString& slot)
{
    return QStringLiteral("%1/%2.path").arg(root, slot);
}

QString extrasFolder(const QString& root, const QString& slot)
{
    return QStringLiteral("%1/%2.files").arg(root, slot);
}

QString lockFile(const QString& root, const QString& session)
{
    return QStringLiteral("%1/%2/lock").arg(root, session);
}

std::unique_ptr<QLockFile> makeLock(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // A session may last for days; dead ones are noticed by process id.
    return lock;
}

constexpr std::uintmax_t kMaxPathBytes = 16 << 10;
constexpr std::uintmax_t kMaxExtraBytes = 512 << 20;

QString readPath(const QString& file)
{
    const auto bytes = readFile(file.toStdString(), kMaxPathBytes);
    return bytes ? QString::fromUtf8(reinterpret_cast<const char*>(bytes->data()),
                                     static_cast<qsizetype>(bytes->size()))
                 : QString();
}

} // namespace

RecoveryStore::RecoveryStore(const QString& folder)
    : m_root(folder.isEmpty() ? QString::fromStdString((userDataDirectory() / "recovery").string())
                              : folder)
    , m_session(QUuid::createUuid().toString(QUuid::Id128))
{}

RecoveryStore::~RecoveryStore()
{
    if (m_lock == nullptr)
        return;
    m_lock.reset();
    QDir(m_root).rmdir(m_session); // Only where it is empty.
}

QString RecoveryStore::newSlot()
{
    // Made late: a program without edits leaves nothing behind.
    if (m_lock == nullptr) {
        QDir().mkpath(QStringLiteral("%1/%2").arg(m_root, m_session));
        m_lock = makeLock(lockFile(m_root, m_session));
        if (!m_lock->tryLock(0))
            spdlog::warn("No lock can be made in the recovery folder {}.", m_root.toStdString());
    }
    return QStringLiteral("%1/%2").arg(m_session).arg(m_nextSlot++);
}

Result<void> RecoveryStore::write(const QString& slot, const Scene& scene,
                                  const QString& originalPath) const
{
    const auto named = writeFileAtomically(pathFile(m_root, slot).toStdString(),
                                           std::string_view(originalPath.toStdString()));
    if (!named)
        return named;
    return saveContainer(sceneFile(m_root, slot).toStdString(), scene);
}

Result<void> RecoveryStore::writeExtras(const QString& slot, const RecoveryExtras& extras) const
{
    QDir folder(extrasFolder(m_root, slot));
    if (extras.files.empty()) {
        folder.removeRecursively();
        return {};
    }
    std::set<QString> wanted{folder.filePath(QLatin1String(RecoveryExtras::kIndex))};
    for (const RecoveryFile& file : extras.files) {
        const QString path = folder.filePath(QString::fromStdString(file.name));
        wanted.insert(path);
        if (QFile::exists(path))
            continue;
        QDir().mkpath(QFileInfo(path).path());
        if (auto written = writeFileAtomically(path.toStdString(), file.content()); !written)
            return written;
    }
    const QString index = folder.filePath(QLatin1String(RecoveryExtras::kIndex));
    if (auto written = writeFileAtomically(index.toStdString(), extras.index); !written)
        return written;
    QDirIterator old(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (old.hasNext())
        if (const QString path = old.next(); wanted.count(path) == 0)
            QFile::remove(path);
    return {};
}

void RecoveryStore::remove(const QString& slot) const
{
    QDir(extrasFolder(m_root, slot)).removeRecursively();
    QFile::remove(sceneFile(m_root, slot));
    QFile::remove(pathFile(m_root, slot));
}

std::vector<RecoveredDocument> RecoveryStore::leftBehind() const
{
    std::vector<RecoveredDocument> found;
    const QStringList sessions = QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& session : sessions) {
        if (session == m_session || !makeLock(lockFile(m_root, session))->tryLock(0))
            continue;
        const QDir folder(QStringLiteral("%1/%2").arg(m_root, session));
        const auto files = folder.entryInfoList({QStringLiteral("*.diorama")}, QDir::Files);
        for (const QFileInfo& file : files) {
            const QString slot = QStringLiteral("%1/%2").arg(session, file.completeBaseName());
            const QDir extras(extrasFolder(m_root, slot));
            const auto pictures = extras.entryList({QStringLiteral("*.png")}, QDir::Files).size();
            found.push_back({slot, readPath(pathFile(m_root, slot)), file.lastModified(),
                             static_cast<int>(pictures)});
        }
        if (files.isEmpty())
            QDir(folder).removeRecursively();
    }
    std::sort(
        found.begin(), found.end(),
        [](const RecoveredDocument& a, const RecoveredDocument& b) { return a.saved > b.saved; });
    return found;
}

Result<Scene> RecoveryStore::read(const RecoveredDocument& document) const
{
    auto loaded = loadContainer(sceneFile(m_root, document.slot).toStdString());
    if (!loaded)
        return loaded.error();
    return std::move(loaded->scene);
}

std::function<Result<Bytes>(const std::string&)>
RecoveryStore::extrasReader(const RecoveredDocument& document) const
{
    return
        [folder = extrasFolder(m_root, document.slot)](const std::string& name) -> Result<Bytes> {
            const auto file = resolveInside(folder.toStdString(), name);
            return file ? readFile(*file, kMaxExtraBytes) : Result<Bytes>(file.error());
        };
}

void RecoveryStore::discard(const RecoveredDocument& document) const
{
    remove(document.slot);
    QDir(m_root).rmdir(document.slot.section(u'/', 0, 0));
}

} // namespace diorama
