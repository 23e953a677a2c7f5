// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

class QBoxLayout;
class QListView;
class QPushButton;
class QSpinBox;

namespace diorama {

/// The draft sheet: many seeds up to an early step, of which only the ticked ones are finished.
class DraftsDock final : public Dock
{
    Q_OBJECT

public:
    explicit DraftsDock(QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    QPushButton* startButton() const { return m_start; }
    QPushButton* finishButton() const { return m_finish; }

    /// As the button does: begins the drafts with the numbers that are set.
    void paintDrafts();

protected:
    void sessionChanged() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateButtons();

    QBoxLayout* m_bar = nullptr;
    QListView* m_view = nullptr;
    QSpinBox* m_count = nullptr;
    QSpinBox* m_step = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_finish = nullptr;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
