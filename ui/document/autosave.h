// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/recoverystore.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace diorama {

class Document;

/// Keeps a recent copy of an edited document in a RecoveryStore: every minute while there are
/// unsaved edits, and when saveNow() is called, for example after a render. The copy is written on
/// a worker thread and removed once the document is saved or closed in order.
class Autosave final : public QObject
{
    Q_OBJECT

public:
    Autosave(Document& document, RecoveryStore& store, QObject* parent = nullptr);
    ~Autosave() override; ///< Removes the copy: the document was closed in order.

    void setInterval(int milliseconds); ///< Default: 60 000.
    void
    saveNow(); ///< Returns at once. Nothing happens without unsaved edits or while one is running.

Q_SIGNALS:
    void saved();
    void failed(const QString& message);

private:
    void finish(const QString& slot, const QString& message);
    void discard();

    Document& m_document;
    RecoveryStore& m_store;
    QString m_slot;
    QString m_runningSlot;
    QTimer m_timer;
    QThreadPool m_pool;
    bool m_changed = false;
    bool m_running = false;
};

} // namespace diorama
