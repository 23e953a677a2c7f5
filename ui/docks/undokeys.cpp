// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/undokeys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace diorama {
namespace {

/// Keeps the field from claiming the keys before the window's shortcuts get them.
class UndoKeys final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        const auto* key = static_cast<QKeyEvent*>(event);
        if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void leaveUndoToTheWindow(QLineEdit& field)
{
    field.installEventFilter(new UndoKeys(&field));
}

void leaveUndoToTheWindow(QPlainTextEdit& field)
{
    field.setUndoRedoEnabled(false);
    field.installEventFilter(new UndoKeys(&field));
}

} // namespace diorama
