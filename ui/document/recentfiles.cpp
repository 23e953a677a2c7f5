// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace diorama {
namespace {

QString key()
{
    return QStringLiteral("recentFiles");
}

} // namespace

RecentFiles::RecentFiles(QObject* parent)
    : QObject(parent)
{}

QStringList RecentFiles::paths() const
{
    QStringList existing;
    const QStringList stored = QSettings().value(key()).toStringList();
    for (const QString& path : stored) {
        if (QFileInfo::exists(path) && existing.size() < kMax)
            existing << path;
    }
    return existing;
}

void RecentFiles::add(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = QSettings().value(key()).toStringList();
    all.removeAll(absolute);
    all.prepend(absolute);
    QSettings().setValue(key(), all.mid(0, kMax));
    Q_EMIT changed();
}

void RecentFiles::clear()
{
    QSettings().remove(key());
    Q_EMIT changed();
}

} // namespace diorama
