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

/// On actions whose text changes: the name that stands in the list of commands.
inline constexpr char kCommandNameProperty[] = "dioramaCommandName";

/// Remembers the shortcuts that the user has changed, in QSettings, under the actions' object
/// names.
class Shortcuts final
{
public:
    using Keys = QList<QKeySequence>; ///< All that trigger one action.

    /// Notes the actions' defaults, once, and gives them what the user has set, or the defaults.
    /// Actions without an object name are left alone.
    static void apply(const QList<QAction*>& actions);
    static Keys defaultsOf(const QAction* action);
    /// Sets and stores an action's keys; the defaults are stored as nothing.
    static void set(QAction* action, const Keys& keys);
};

/// All commands with their keys; a double use is refused with the name of the other command. Enter
/// in the search field chooses the first command that was found.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(QList<QAction*> actions, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

    QTreeWidget* tree() const { return m_tree; }
    QKeySequenceEdit* editor() const { return m_editor; }
    QLabel* message() const { return m_message; }
    QLineEdit* search() const { return m_search; }
    void accept() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void select(QTreeWidgetItem* item);
    void assign(const Shortcuts::Keys& keys);
    void filter(const QString& text);
    void selectFirstFound();
    int indexOf(const QTreeWidgetItem* item) const;

    QList<QAction*> m_actions;
    QList<Shortcuts::Keys> m_keys; ///< What each of them will have.
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_tree = nullptr;
    QKeySequenceEdit* m_editor = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace diorama
