// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QList>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace diorama {

/// Remembers the shortcuts that the user has changed, in QSettings, under the actions' object
/// names.
class Shortcuts final
{
public:
    /// Notes the action's default, once, and applies what the user has set. Actions without an
    /// object name are left alone.
    static void apply(const QList<QAction*>& actions);
    static QKeySequence defaultOf(const QAction* action);
    /// Sets and stores a shortcut; the default is stored as nothing.
    static void set(QAction* action, const QKeySequence& keys);
};

/// All commands with their keys; a double use is refused with the name of the other command.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(QList<QAction*> actions, QWidget* parent = nullptr);

    QTreeWidget* tree() const { return m_tree; }
    QKeySequenceEdit* editor() const { return m_editor; }
    QLabel* message() const { return m_message; }
    void accept() override;

private:
    void select(QTreeWidgetItem* item);
    void assign(const QKeySequence& keys);
    void filter(const QString& text);

    QList<QAction*> m_actions;
    QTreeWidget* m_tree = nullptr;
    QKeySequenceEdit* m_editor = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace diorama
