// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scenecontainer.h"
#include "ui/document/document.h"
#include "ui/document/recoverystore.h"
#include "ui/render/history.h"

#include <QObject>

#include <functional>
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

    /// Replaces the history by the one that lies in the document's file. Until read() nothing is
    /// there, yet saves keep it.
    void load();
    /// Empties the history: the document has become another one.
    void clear();
    /// Encodes a new picture beside the window, so that a save need not wait for it.
    void encode(int historyId);
    /// What a save puts into the project. Waits for what is still unread where it must be merged.
    ContainerExtras extras();
    /// Pictures that no saved file holds.
    int unsavedCount() const;
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
    static std::optional<Entries> read(const QString& path, const Scene& scene);
    void adopt(Entries entries);
    bool hasAllPictures() const;

    Document& m_document;
    History& m_history;
    QString m_unreadFrom;
    QStringList m_unread; ///< The stored files that have not become entries; empty otherwise.
    Scene m_unreadScene;  ///< The scene as it was opened: the stored history shares its pictures.
    int m_generation = 0;
    int m_documents = 0; ///< Counts the documents that this was for.
    std::set<int> m_unsaved;
};

} // namespace diorama
