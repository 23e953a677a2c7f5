// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/render/renderqueue.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace diorama {

/// Live mode: when an edit is finished, the render that shows the older scene is cancelled and one
/// of the new scene starts at once. At most one live render exists. Batches are not disturbed.
class LiveRender final : public QObject
{
    Q_OBJECT

public:
    /// `params` makes what to render at the moment it starts; its origin is set here.
    LiveRender(RenderQueue& queue, std::function<RenderParams()> params, QObject* parent = nullptr);

    /// Switched off, the picture that is being painted is still finished.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_isEnabled; }

    /// Tells that an edit that alters the picture has ended. Several in one turn of the event loop
    /// count once. While a gesture runs nothing is to be told.
    void editFinished();

    /// The live render that waits or runs; null if none.
    RenderTask* task() const;

Q_SIGNALS:
    void enabledChanged(bool enabled);

private:
    void restart();

    RenderQueue& m_queue;
    std::function<RenderParams()> m_params;
    QPointer<RenderTask> m_task;
    QTimer m_timer;
    bool m_isEnabled = false;
};

} // namespace diorama
