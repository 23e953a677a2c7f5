// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

class QListView;

namespace diorama {

class RegionListModel;

/// All regions in z-order, front first, with visibility and lock: the way to pick a box without the
/// pointer.
class RegionsDock final : public Dock
{
    Q_OBJECT

public:
    explicit RegionsDock(QWidget* parent = nullptr);
    QListView* view() const { return m_view; }

protected:
    void sessionChanged() override;

private:
    void selectionFromDocument();
    void selectionToDocument();
    void updateButtons();
    template <typename Verb>
    QToolButton* addVerb(QLayout* row, const char* iconName, const QString& text,
                         const QString& toolTip, Verb verb);

    RegionListModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QList<QToolButton*> m_buttons;
    QPointer<Document> m_connected;
    bool m_isSyncing = false;
};

} // namespace diorama
