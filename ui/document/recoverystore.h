// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace diorama {

/// A copy that an earlier run of the program left behind because it did not end in order.
struct RecoveredDocument
{
    QString slot;         ///< Its name in the store.
    QString originalPath; ///< Empty if it was never saved.
    QDateTime saved;
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
    void remove(const QString& slot) const;

    /// What dead programs left, newest first. Reads no scenes.
    std::vector<RecoveredDocument> leftBehind() const;
    Result<Scene> read(const RecoveredDocument& document) const;
    void discard(const RecoveredDocument& document) const;

private:
    QString m_root;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    int m_nextSlot = 1;
};

} // namespace diorama
