// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentlock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace diorama {

DocumentLock::DocumentLock(const QString& path)
{
    const QFileInfo file(path);
    m_lock = std::make_unique<QLockFile>(
        QStringLiteral("%1/.%2.lock").arg(file.absolutePath(), file.fileName()));
    // Never stale by age: a document may be open for days. Dead owners are noticed by their process
    // id.
    m_lock->setStaleLockTime(0);
    take();
}

bool DocumentLock::tryAgain()
{
    if (m_heldByOther)
        take();
    return !m_heldByOther;
}

void DocumentLock::take()
{
    m_heldByOther = !m_lock->tryLock(0) && m_lock->error() == QLockFile::LockFailedError;
    m_owner.clear();
    if (!m_heldByOther)
        return;
    qint64 process = 0;
    QString host;
    QString program;
    if (m_lock->getLockInfo(&process, &host, &program)) {
        m_owner = QCoreApplication::translate("DocumentLock", "%1 (process %2) on %3")
                      .arg(program)
                      .arg(process)
                      .arg(host);
    }
}

} // namespace diorama
