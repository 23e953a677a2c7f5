// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/scene/scene.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace diorama {

/// A copy that an earlier run of the program left behind because it did not end in order.
struct RecoveredDocument
{
    QString slot;         ///< Its name in the store.
    QString originalPath; ///< Empty if it was never saved.
    QDateTime saved;
    int pictures = 0; ///< Painted since the document was last saved.
};

/// A file beside the copy of a scene. Equal names mean equal content: it is made and written once.
struct RecoveryFile
{
    std::string name;               ///< With single slashes and no dots but that of the suffix.
    std::function<Bytes()> content; ///< Called on the writing thread.
};

/// What is kept beside the copy of a scene.
struct RecoveryExtras
{
    static constexpr char kIndex[] = "index.json";

    std::vector<RecoveryFile> files;
    Bytes index; ///< Says what the files are; written last, so that it never promises too much.
};

/// The folder with the copies of edited documents. Each running program holds a lock on its own
/// part, so that only the remains of dead ones are offered.
class RecoveryStore final
{
public:
    /// Default folder: the user's data folder.
    explicit RecoveryStore(const QString& folder = {});
    ~RecoveryStore();

    /// A new slot of this program.
    QString newSlot();
    /// Writes atomically. Any thread.
    Result<void> write(const QString& slot, const Scene& scene, const QString& originalPath) const;
    /// Brings what lies beside the slot's scene up to date: writes what is new, each file
    /// atomically, and removes what is not wanted any more. Any thread.
    Result<void> writeExtras(const QString& slot, const RecoveryExtras& extras) const;
    void remove(const QString& slot) const;

    /// What dead programs left, newest first. Reads no scenes.
    std::vector<RecoveredDocument> leftBehind() const;
    Result<Scene> read(const RecoveredDocument& document) const;
    /// Reads one file of what lies beside it, by its name. Any thread; needs the store no more.
    std::function<Result<Bytes>(const std::string&)>
    extrasReader(const RecoveredDocument& document) const;
    void discard(const RecoveredDocument& document) const;

private:
    QString m_root;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    int m_nextSlot = 1;
};

} // namespace diorama
