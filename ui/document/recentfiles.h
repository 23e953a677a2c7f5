// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace diorama {

/// The files opened and saved last, newest first, kept in QSettings.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMax = 12;

    explicit RecentFiles(QObject* parent = nullptr);

    QStringList paths() const; ///< Those that still exist.
    void add(const QString& path);
    void clear();

Q_SIGNALS:
    void changed();
};

} // namespace diorama
