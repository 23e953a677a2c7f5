// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace diorama {

/// Keeps a second writer away from a file, by a hidden lock file beside it. Where no lock file can
/// be made (a read-only folder) there is no lock and no complaint: the save itself will fail.
class DocumentLock final
{
public:
    explicit DocumentLock(const QString& path);

    bool isHeldByOther() const { return m_heldByOther; }
    /// Tries again where somebody else held it. Whether it is free for us now.
    bool tryAgain();
    QString owner() const { return m_owner; } ///< Program and computer, for people.

private:
    void take();

    std::unique_ptr<QLockFile> m_lock;
    bool m_heldByOther = false;
    QString m_owner;
};

} // namespace diorama
