// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"
#include "ui/document/documentlock.h"

#include <QFileInfo>

namespace diorama {

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
