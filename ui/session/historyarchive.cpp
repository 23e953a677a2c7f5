// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/historyarchive.h"

#include "core/scene/scenepictures.h"
#include "ui/session/historystore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace diorama {

HistoryArchive::HistoryArchive(Document& document, History& history, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_history(history)
    , m_mostBytes(kMostHistoryBytes)
{
    connect(&document, &Document::saved, this, &HistoryArchive::onSaved);
}

std::optional<HistoryArchive::Entries> HistoryArchive::read(const QString& path, const Scene& scene)
{
    return unpackHistory([file = path.toStdString()](
                             const std::string& name) { return readContainerHistory(file, name); },
                         scene);
}

void HistoryArchive::load()
{
    clear();
    m_unread = m_document.storedHistory();
    m_unread.removeAll(QLatin1String(kViewFile));
    if (m_unread.isEmpty())
        return;
    m_unreadFrom = m_document.path();
    m_unreadScene = m_document.storedScene();
    QThreadPool::globalInstance()->start([self = QPointer<HistoryArchive>(this),
                                          path = m_unreadFrom, scene = m_unreadScene,
                                          generation = m_generation] {
        auto entries = std::make_shared<std::optional<Entries>>(read(path, scene));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, entries, generation] {
                if (self && self->m_generation == generation && *entries)
                    self->adopt(std::move(**entries));
            },
            Qt::QueuedConnection);
    });
}

void HistoryArchive::clear()
{
    ++m_generation;
    ++m_documents;
    m_unread.clear();
    m_unreadFrom.clear();
    m_unreadScene = {};
    m_saved.clear();
    m_leftOut.clear();
    m_saving.reset();
    m_history.clear();
}

void HistoryArchive::adopt(Entries entries)
{
    ++m_generation;
    m_unread.clear();
    m_unreadScene = {};
    std::set<int> others;
    for (const HistoryEntry& entry : m_history.entries())
        others.insert(entry.id);
    m_history.append(std::move(entries));
    for (const HistoryEntry& entry : m_history.entries())
        if (others.count(entry.id) == 0)
            m_saved[entry.id] = entry.isStarred;
    Q_EMIT loaded();
}

void HistoryArchive::encode(int historyId)
{
    const HistoryEntry* entry = m_history.entry(historyId);
    if (entry == nullptr)
        return;
    QThreadPool::globalInstance()->start(
        [self = QPointer<HistoryArchive>(this), historyId, image = entry->image] {
            auto png = std::make_shared<const Bytes>(encodePng(image));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, historyId, png] {
                    if (self)
                        self->m_history.setPng(historyId, png);
                },
                Qt::QueuedConnection);
        });
}

bool HistoryArchive::hasAllPictures() const
{
    const auto now = picturesOf(m_document.scene());
    const auto then = picturesOf(m_unreadScene);
    return std::all_of(then.begin(), then.end(),
                       [&now](const auto& entry) { return now.contains(entry.first); });
}

std::function<ContainerExtras()> HistoryArchive::extras()
{
    m_saving = std::make_shared<Saving>();
    if (!m_unread.isEmpty() && QFileInfo::exists(m_unreadFrom)) {
        // The stored files can be copied as they are unless there is something to merge them with
        // or the document has lost a picture that they rely on.
        if (m_history.entries().empty() && hasAllPictures()) {
            ContainerExtras extras{.keepFrom = m_unreadFrom.toStdString()};
            for (const QString& name : std::as_const(m_unread))
                extras.keep.push_back(name.toStdString());
            return [extras] { return extras; };
        }
        if (auto entries = read(m_unreadFrom, m_unreadScene))
            adopt(std::move(*entries));
    }
    return [saving = m_saving, entries = m_history.entries(), scene = m_document.snapshot(),
            most = m_mostBytes] {
        PackedHistory packed = packHistory(entries, scene, most);
        for (const HistoryEntry& entry : entries)
            saving->saved[entry.id] = entry.isStarred;
        for (const int id : packed.leftOut)
            saving->saved.erase(id);
        saving->leftOut.insert(packed.leftOut.begin(), packed.leftOut.end());
        return ContainerExtras{.history = std::move(packed.files)};
    };
}

void HistoryArchive::onSaved()
{
    // A plain scene is written without asking for extras.
    const auto saving = std::exchange(m_saving, nullptr);
    if (saving == nullptr || m_document.isPlainScene())
        return;
    m_saved = std::move(saving->saved);
    m_leftOut = std::move(saving->leftOut);
}

int HistoryArchive::leftOutCount() const
{
    return static_cast<int>(std::count_if(m_leftOut.begin(), m_leftOut.end(), [this](int id) {
        return m_history.entry(id) != nullptr;
    }));
}

bool HistoryArchive::hasChanges() const
{
    return std::any_of(m_saved.begin(), m_saved.end(), [this](const auto& known) {
        const HistoryEntry* entry = m_history.entry(known.first);
        return entry == nullptr || entry->isStarred != known.second;
    });
}

int HistoryArchive::unsavedCount() const
{
    const Entries& entries = m_history.entries();
    return static_cast<int>(
        std::count_if(entries.begin(), entries.end(),
                      [this](const HistoryEntry& entry) { return !m_saved.contains(entry.id); }));
}

RecoveryExtras HistoryArchive::recoveryExtras() const
{
    Entries unsaved;
    for (const HistoryEntry& entry : m_history.entries())
        if (!m_saved.contains(entry.id))
            unsaved.push_back(entry);
    return packForRecovery(unsaved);
}

void HistoryArchive::recover(std::function<Result<Bytes>(const std::string&)> read,
                             std::function<void()> done)
{
    QThreadPool::globalInstance()->start([self = QPointer<HistoryArchive>(this),
                                          read = std::move(read), done = std::move(done),
                                          document = m_documents] {
        auto entries = std::make_shared<std::optional<Entries>>(unpackHistory(read, {}));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, entries, done, document] {
                if (!self || self->m_documents != document)
                    return;
                Entries found = entries->value_or(Entries());
                std::for_each(found.rbegin(), found.rend(), [&self](HistoryEntry& entry) {
                    self->m_history.add(std::move(entry));
                });
                if (!found.empty())
                    Q_EMIT self->loaded();
                done();
            },
            Qt::QueuedConnection);
    });
}

} // namespace diorama
