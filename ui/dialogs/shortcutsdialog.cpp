// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace diorama {

namespace {

constexpr char kDefaultProperty[] = "dioramaDefaultShortcuts";
constexpr int kIndexRole = Qt::UserRole;

QString settingsKey(const QAction* action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

QString plainText(const QAction* action)
{
    const QVariant fixed = action->property(kCommandNameProperty);
    return fixed.isValid() ? fixed.toString() : action->text().remove(QLatin1Char('&'));
}

QString textOf(const Shortcuts::Keys& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText);
}

/// Whether one of them takes the place of the other, as Ctrl+K does of Ctrl+K, Ctrl+C.
bool clash(const QKeySequence& a, const QKeySequence& b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

void Shortcuts::apply(const QList<QAction*>& actions)
{
    const QSettings settings;
    for (QAction* action : actions) {
        if (action->objectName().isEmpty())
            continue;
        if (!action->property(kDefaultProperty).isValid())
            action->setProperty(kDefaultProperty, QVariant::fromValue(action->shortcuts()));
        const QVariant stored = settings.value(settingsKey(action));
        Keys keys = stored.isValid() ? QKeySequence::listFromString(stored.toString(),
                                                                    QKeySequence::PortableText)
                                     : defaultsOf(action);
        keys.removeIf([](const QKeySequence& key) { return key.isEmpty(); });
        action->setShortcuts(keys);
    }
}

Shortcuts::Keys Shortcuts::defaultsOf(const QAction* action)
{
    const QVariant value = action->property(kDefaultProperty);
    return value.isValid() ? value.value<Keys>() : action->shortcuts();
}

void Shortcuts::set(QAction* action, const Keys& keys)
{
    if (!action->property(kDefaultProperty).isValid())
        action->setProperty(kDefaultProperty, QVariant::fromValue(action->shortcuts()));
    QSettings settings;
    if (keys == defaultsOf(action))
        settings.remove(settingsKey(action));
    else
        settings.setValue(settingsKey(action),
                          QKeySequence::listToString(keys, QKeySequence::PortableText));
    action->setShortcuts(keys);
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
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search commands"));
    m_search->setClearButtonEnabled(true);
    layout->addWidget(m_search);
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
        m_keys.append(m_actions[i]->shortcuts());
        item->setText(1, textOf(m_keys[i]));
        item->setIcon(0, m_actions[i]->icon().isNull() ? QIcon(blank) : m_actions[i]->icon());
        item->setToolTip(0, m_actions[i]->toolTip());
        item->setData(0, kIndexRole, i);
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
    for (QPushButton* button : {none, reset})
        button->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShortcutsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::select);
    connect(m_editor, &QKeySequenceEdit::editingFinished, this, [this] {
        // Leaving the field alone leaves the further keys of the command alone.
        const QTreeWidgetItem* item = m_tree->currentItem();
        if (item != nullptr && m_keys[indexOf(item)].value(0) != m_editor->keySequence())
            assign({m_editor->keySequence()});
    });
    connect(none, &QPushButton::clicked, this, [this] { assign({}); });
    connect(reset, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem* item = m_tree->currentItem())
            assign(Shortcuts::defaultsOf(m_actions[indexOf(item)]));
    });
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_search->setFocus();
}

ShortcutsDialog::~ShortcutsDialog()
{
    m_editor->disconnect(this); // A field that loses the focus with the dialog is still heard.
}

int ShortcutsDialog::indexOf(const QTreeWidgetItem* item) const
{
    return item->data(0, kIndexRole).toInt();
}

void ShortcutsDialog::select(QTreeWidgetItem* item)
{
    const QSignalBlocker blocker(m_editor);
    m_editor->setEnabled(item != nullptr);
    m_editor->setKeySequence(item != nullptr ? m_keys[indexOf(item)].value(0) : QKeySequence());
    m_message->clear();
}

void ShortcutsDialog::assign(const Shortcuts::Keys& wanted)
{
    QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr)
        return;
    Shortcuts::Keys keys = wanted;
    keys.removeIf([](const QKeySequence& key) { return key.isEmpty(); });
    for (const QKeySequence& key : std::as_const(keys)) {
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* other = m_tree->topLevelItem(i);
            const Shortcuts::Keys& taken = m_keys[indexOf(other)];
            if (other == item || std::none_of(taken.begin(), taken.end(),
                                              [&](const auto& one) { return clash(key, one); }))
                continue;
            select(item);
            m_message->setText(tr("%1 already belongs to \"%2\".")
                                   .arg(key.toString(QKeySequence::NativeText), other->text(0)));
            return;
        }
    }
    m_keys[indexOf(item)] = keys;
    item->setText(1, textOf(keys));
    select(item);
}

void ShortcutsDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && focusWidget() == m_search)
        selectFirstFound();
    else
        QDialog::keyPressEvent(event);
}

void ShortcutsDialog::selectFirstFound()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->isHidden())
            continue;
        m_tree->setCurrentItem(m_tree->topLevelItem(i));
        m_editor->setFocus(Qt::OtherFocusReason);
        return;
    }
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
        const int index = indexOf(m_tree->topLevelItem(i));
        if (m_keys[index] != m_actions[index]->shortcuts())
            Shortcuts::set(m_actions[index], m_keys[index]);
    }
    QDialog::accept();
}

} // namespace diorama
