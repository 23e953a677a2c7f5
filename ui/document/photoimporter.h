// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace diorama {

/// Reads photos on a worker thread, so that large ones never hold up the window.
class PhotoImporter final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(std::vector<Photo>)>;

    explicit PhotoImporter(QObject* parent = nullptr);
    ~PhotoImporter() override; ///< Waits for the file in hand; nothing is called afterwards.

    /// Calls `done` on this object's thread with the photos that could be read, in order; not at
    /// all if there are none. Each failure gives one `failed`.
    void read(const QStringList& paths, Done done);
    bool isBusy() const { return m_running > 0; }

Q_SIGNALS:
    void failed(const QString& message);
    void finished();

private:
    QThreadPool m_pool;
    int m_running = 0;
};

} // namespace diorama
