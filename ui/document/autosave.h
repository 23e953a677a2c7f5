// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/recoverystore.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace diorama {

class Document;

/// Keeps a recent copy of a document in a RecoveryStore while it has unsaved edits or unsaved
/// pictures: every minute, and when saveNow() is called, for example after a render. The copy is
/// written on a worker thread and removed once the document is closed in order or saved to a file
/// that holds it all.
class Autosave final : public QObject
{
    Q_OBJECT

public:
    Autosave(Document& document, RecoveryStore& store, QObject* parent = nullptr);
    ~Autosave() override; ///< Removes the copy: the document was closed in order.

    void setInterval(int milliseconds); ///< Default: 60 000.
    /// What is to be kept beside the scene: the pictures that no saved file holds. Asked on the GUI
    /// thread; as long as it has files the copy is kept, even of a document without edits.
    void setExtras(std::function<RecoveryExtras()> extras) { m_extras = std::move(extras); }
    /// The extras are others than before.
    void noteChange() { m_changed = true; }
    /// Returns at once. Nothing happens without anything unsaved; while a copy is being written,
    /// another one follows it.
    void saveNow();

Q_SIGNALS:
    /// The copy holds all that there was at the last saveNow().
    void saved();
    void failed(const QString& message);

private:
    void finish(const QString& slot, const QString& message);
    void discard();
    RecoveryExtras extras() const { return m_extras ? m_extras() : RecoveryExtras{}; }

    Document& m_document;
    RecoveryStore& m_store;
    QString m_slot;
    QString m_runningSlot;
    std::function<RecoveryExtras()> m_extras;
    QTimer m_timer;
    QThreadPool m_pool;
    bool m_changed = false;
    bool m_running = false;
    bool m_again = false; ///< Something changed while the copy was being written.
};

} // namespace diorama
