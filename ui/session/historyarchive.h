// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scenecontainer.h"
#include "ui/document/document.h"
#include "ui/document/recoverystore.h"
#include "ui/render/history.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace diorama {

/// A document's history and its place in the project file: read in the background after the file
/// was opened, handed to every save, never dropped by a save that comes before it has been read.
class HistoryArchive final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the archive.
    HistoryArchive(Document& document, History& history, QObject* parent = nullptr);
    /// How much of the history goes into a project; all that a container takes at first.
    void setMostBytes(std::size_t bytes) { m_mostBytes = bytes; }

    /// Replaces the history by the one that lies in the document's file. Until read() nothing is
    /// there, yet saves keep it.
    void load();
    /// Empties the history: the document has become another one.
    void clear();
    /// Encodes a new picture beside the window, so that a save need not wait for it.
    void encode(int historyId);
    /// A job that makes what a save puts into the project, on any thread, from the history as it is
    /// now. Waits for what is still unread where it must be merged.
    std::function<ContainerExtras()> extras();
    /// Pictures that no saved file holds.
    int unsavedCount() const;
    /// Those of them that the last save left out, because a project takes no more.
    int leftOutCount() const;
    /// Pictures were deleted, or stars set, since the file was opened or saved.
    bool hasChanges() const;
    /// Those pictures, for the copy that a crash leaves behind.
    RecoveryExtras recoveryExtras() const;
    /// Reads in the background what recoveryExtras() became in a copy, and puts it on top of the
    /// history, still unsaved. `done` is called afterwards, unless the document has changed.
    void recover(std::function<Result<Bytes>(const std::string&)> read, std::function<void()> done);

Q_SIGNALS:
    /// The stored history is there.
    void loaded();

private:
    using Entries = std::vector<HistoryEntry>;
    /// What a save puts into the file; filled by its job.
    struct Saving
    {
        std::map<int, bool> saved;
        std::set<int> leftOut;
    };
    static std::optional<Entries> read(const QString& path, const Scene& scene);
    void adopt(Entries entries);
    bool hasAllPictures() const;
    void onSaved();

    Document& m_document;
    History& m_history;
    QString m_unreadFrom;
    QStringList m_unread; ///< The stored files that have not become entries; empty otherwise.
    Scene m_unreadScene;  ///< The scene in the file: the stored history shares its pictures.
    int m_generation = 0;
    int m_documents = 0;         ///< Counts the documents that this was for.
    std::map<int, bool> m_saved; ///< The entries that the file holds, and whether with a star.
    std::set<int> m_leftOut;
    std::shared_ptr<Saving> m_saving; ///< The last save that was asked for extras.
    std::size_t m_mostBytes;
};

} // namespace diorama
