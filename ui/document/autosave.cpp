// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/autosave.h"

#include "core/base/log.h"
#include "ui/document/document.h"

#include <utility>

namespace diorama {

Autosave::Autosave(Document& document, RecoveryStore& store, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_timer.setInterval(60'000);
    m_timer.start();
    connect(&m_timer, &QTimer::timeout, this, &Autosave::saveNow);
    connect(&document, &Document::changed, this,
            [this](const SceneChange& change) { m_changed = m_changed || !change.live; });
    connect(&document, &Document::dirtyChanged, this, [this](bool dirty) {
        if (dirty)
            return;
        if (extras().files.empty())
            discard();
        else
            m_changed = true; // All edits were undone, but the pictures are still to be kept.
    });
    connect(&document, &Document::saved, this, [this] {
        if (!m_document.isDirty() && extras().files.empty()) {
            discard();
            return;
        }
        // Edited or painted meanwhile, or the file holds no pictures: the copy goes on keeping
        // them.
        m_changed = true;
        saveNow();
    });
}

Autosave::~Autosave()
{
    m_pool.clear();
    m_pool.waitForDone();
    if (m_running)
        m_store.remove(m_runningSlot); // Its finish() will not come any more.
    discard();
}

void Autosave::setInterval(int milliseconds)
{
    m_timer.setInterval(milliseconds);
}

void Autosave::saveNow()
{
    if (m_running) {
        m_again = m_again || m_changed;
        return;
    }
    // In a gesture the scene is not what the user means; the next tick comes soon enough.
    if (m_document.isInTransaction() || (!m_changed && !m_slot.isEmpty()))
        return;
    RecoveryExtras extras = this->extras();
    if (!m_document.isDirty() && extras.files.empty()) {
        discard();
        return;
    }
    if (m_slot.isEmpty())
        m_slot = m_store.newSlot();
    m_changed = false;
    m_running = true;
    m_runningSlot = m_slot;
    m_pool.start([this, slot = m_slot, scene = m_document.snapshot(), path = m_document.path(),
                  extras = std::move(extras)] {
        auto written = m_store.write(slot, scene, path);
        if (written)
            written = m_store.writeExtras(slot, extras);
        const QString message =
            written ? QString() : QString::fromStdString(written.error().message);
        QMetaObject::invokeMethod(this, [this, slot, message] { finish(slot, message); });
    });
}

void Autosave::finish(const QString& slot, const QString& message)
{
    m_running = false;
    const bool isOutdated = std::exchange(m_again, false);
    if (slot != m_slot) {
        m_store.remove(slot); // Saved in the meantime: the copy is of no use any more.
    } else if (!message.isEmpty()) {
        m_changed = true;
        spdlog::warn("The automatic copy could not be written: {}", message.toStdString());
        Q_EMIT failed(message);
        return;
    }
    if (isOutdated)
        saveNow();
    else if (slot == m_slot)
        Q_EMIT saved();
}

void Autosave::discard()
{
    if (m_slot.isEmpty())
        return;
    m_store.remove(m_slot);
    m_slot.clear();
}

} // namespace diorama
