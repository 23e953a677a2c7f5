// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverydialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace diorama {

RecoveryDialog::RecoveryDialog(RecoveryStore& store, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_documents(store.leftBehind())
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Recover Unsaved Work"));
    resize(480, 280);
    auto* layout = new QVBoxLayout(this);
    auto* text = new QLabel(
        tr("Diorama did not end in order last time. These copies of unsaved work were kept. "
           "The files that you saved yourself are untouched."),
        this);
    text->setWordWrap(true);
    layout->addWidget(text);
    for (const RecoveredDocument& document : m_documents) {
        const QString name = document.originalPath.isEmpty()
                                 ? tr("Untitled")
                                 : QFileInfo(document.originalPath).fileName();
        const QString kept = QLocale().toString(document.saved, QLocale::ShortFormat);
        auto* item =
            new QListWidgetItem(document.pictures == 0 ? tr("%1, kept on %2").arg(name, kept)
                                                       : tr("%1, kept on %2, with %n picture(s)",
                                                            nullptr, document.pictures)
                                                             .arg(name, kept),
                                m_list);
        item->setToolTip(document.originalPath);
        item->setCheckState(Qt::Checked);
    }
    m_list->setAccessibleName(tr("Copies of unsaved work"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* recover = buttons->addButton(tr("Recover Ticked"), QDialogButtonBox::AcceptRole);
    m_discard = buttons->addButton(tr("Discard Ticked"), QDialogButtonBox::DestructiveRole);
    QPushButton* later = buttons->addButton(tr("Decide Later"), QDialogButtonBox::RejectRole);
    later->setToolTip(tr("The copies are kept and offered again at the next start."));
    recover->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, &RecoveryDialog::discardTicked);
    connect(m_list, &QListWidget::itemChanged, recover, [this, recover] {
        recover->setEnabled(!chosen().empty());
        m_discard->setEnabled(!chosen().empty());
    });
}

std::vector<RecoveredDocument> RecoveryDialog::chosen() const
{
    std::vector<RecoveredDocument> documents;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            documents.push_back(m_documents[static_cast<std::size_t>(i)]);
    return documents;
}

void RecoveryDialog::discardTicked()
{
    const auto count = static_cast<int>(chosen().size());
    if (count == 0)
        return;
    QMessageBox box(QMessageBox::Warning, tr("Discard Unsaved Work"),
                    tr("%n copy(s) of unsaved work will be deleted for good.", nullptr, count),
                    QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setDefaultButton(QMessageBox::Cancel);
    if (box.exec() != QMessageBox::Discard)
        return;
    for (int i = m_list->count() - 1; i >= 0; --i) {
        if (m_list->item(i)->checkState() != Qt::Checked)
            continue;
        m_store.discard(m_documents[static_cast<std::size_t>(i)]);
        m_documents.erase(m_documents.begin() + i);
        delete m_list->takeItem(i);
    }
    if (m_documents.empty())
        reject();
}

} // namespace diorama
