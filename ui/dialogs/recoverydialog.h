// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/recoverystore.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace diorama {

/// Offers the copies that an earlier run left behind. Nothing is discarded without being asked to.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT

public:
    RecoveryDialog(RecoveryStore& store, QWidget* parent = nullptr);

    /// The copies to open, once accepted.
    std::vector<RecoveredDocument> chosen() const;
    QListWidget* list() const { return m_list; }
    QPushButton* discardButton() const { return m_discard; }

private:
    void discardTicked();

    RecoveryStore& m_store;
    std::vector<RecoveredDocument> m_documents;
    QListWidget* m_list = nullptr;
    QPushButton* m_discard = nullptr;
};

} // namespace diorama
