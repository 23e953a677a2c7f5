// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

class QListView;
class QPushButton;

namespace diorama {

class IssueListModel;

/// What is wrong with the document or with the model; activating a line jumps to the place.
class IssuesDock final : public Dock
{
    Q_OBJECT

public:
    explicit IssuesDock(QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    IssueListModel* model() const { return m_model; }
    /// Shown while the model is what is wrong.
    QPushButton* modelsButton() const { return m_models; }

Q_SIGNALS:
    /// Another model is to be chosen, or the missing one found.
    void modelsWanted();

protected:
    void sessionChanged() override;

private:
    void jump(const QModelIndex& index);
    void updateTitle();
    void updateFromSession();

    IssueListModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QPushButton* m_models = nullptr;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
