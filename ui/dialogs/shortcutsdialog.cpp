// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace diorama {

namespace {

constexpr char kDefaultProperty[] = "dioramaDefaultShortcut";
constexpr int kIndexRole = Qt::UserRole;
constexpr int kKeysRole = Qt::UserRole + 1;

QString settingsKey(const QAction* action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

QString plainText(const QAction* action)
{
    return action->text().remove(QLatin1Char('&'));
}

} // namespace

void Shortcuts::apply(const QList<QAction*>& actions)
{
    const QSettings settings;
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        if (!action->property(kDefaultProperty).isValid())
            action->setProperty(kDefaultProperty, action->shortcut());
        // Without one of the user's, the action keeps all the keys that it was made with.
        const QVariant stored = settings.value(settingsKey(action));
        if (stored.isValid())
            action->setShortcut(QKeySequence(stored.toString(), QKeySequence::PortableText));
    }
}

QKeySequence Shortcuts::defaultOf(const QAction* action)
{
    const QVariant value = action->property(kDefaultProperty);
    return value.isValid() ? value.value<QKeySequence>() : action->shortcut();
}

void Shortcuts::set(QAction* action, const QKeySequence& keys)
{
    QSettings settings;
    if (keys == defaultOf(action))
        settings.remove(settingsKey(action));
    else
        settings.setValue(settingsKey(action), keys.toString(QKeySequence::PortableText));
    if (!action->property(kDefaultProperty).isValid())
        action->setProperty(kDefaultProperty, action->shortcut());
    action->setShortcut(keys);
}

ShortcutsDialog::ShortcutsDialog(QList<QAction*> actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(std::move(actions))
    , m_tree(new QTreeWidget(this))
    , m_editor(new QKeySequenceEdit(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(520, 560);
    m_actions.removeIf([](const QAction* action) {
        return action->objectName().isEmpty() || action->text().isEmpty();
    });
    auto* layout = new QVBoxLayout(this);
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search commands"));
    search->setClearButtonEnabled(true);
    layout->addWidget(search);
    m_tree->setRootIsDecorated(false);
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setAccessibleName(tr("Commands and their keys"));
    // Commands without an icon stand in line with the others.
    QPixmap blank(m_tree->iconSize().isValid() ? m_tree->iconSize() : QSize(16, 16));
    blank.fill(Qt::transparent);
    for (int i = 0; i < m_actions.size(); ++i) {
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(0, plainText(m_actions[i]));
        item->setText(1, m_actions[i]->shortcut().toString(QKeySequence::NativeText));
        item->setIcon(0, m_actions[i]->icon().isNull() ? QIcon(blank) : m_actions[i]->icon());
        item->setToolTip(0, m_actions[i]->toolTip());
        item->setData(0, kIndexRole, i);
        item->setData(0, kKeysRole, m_actions[i]->shortcut());
    }
    layout->addWidget(m_tree, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("New keys"), this));
    row->addWidget(m_editor, 1);
    auto* none = new QPushButton(tr("None"), this);
    auto* reset = new QPushButton(tr("Default"), this);
    row->addWidget(none);
    row->addWidget(reset);
    layout->addLayout(row);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShortcutsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::select);
    connect(m_editor, &QKeySequenceEdit::editingFinished, this,
            [this] { assign(m_editor->keySequence()); });
    connect(none, &QPushButton::clicked, this, [this] { assign({}); });
    connect(reset, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem* item = m_tree->currentItem())
            assign(Shortcuts::defaultOf(m_actions[item->data(0, kIndexRole).toInt()]));
    });
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    search->setFocus();
}

void ShortcutsDialog::select(QTreeWidgetItem* item)
{
    const QSignalBlocker blocker(m_editor);
    m_editor->setEnabled(item != nullptr);
    m_editor->setKeySequence(item != nullptr ? item->data(0, kKeysRole).value<QKeySequence>()
                                             : QKeySequence());
    m_message->clear();
}

void ShortcutsDialog::assign(const QKeySequence& keys)
{
    QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr)
        return;
    for (int i = 0; i < m_tree->topLevelItemCount() && !keys.isEmpty(); ++i) {
        const QTreeWidgetItem* other = m_tree->topLevelItem(i);
        if (other != item && other->data(0, kKeysRole).value<QKeySequence>() == keys) {
            select(item);
            m_message->setText(tr("%1 already belongs to \"%2\".")
                                   .arg(keys.toString(QKeySequence::NativeText), other->text(0)));
            return;
        }
    }
    item->setData(0, kKeysRole, keys);
    item->setText(1, keys.toString(QKeySequence::NativeText));
    select(item);
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_tree->topLevelItem(i);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive) &&
                        !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

void ShortcutsDialog::accept()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = m_tree->topLevelItem(i);
        QAction* action = m_actions[item->data(0, kIndexRole).toInt()];
        const auto keys = item->data(0, kKeysRole).value<QKeySequence>();
        if (keys != action->shortcut())
            Shortcuts::set(action, keys);
    }
    QDialog::accept();
}

} // namespace diorama
