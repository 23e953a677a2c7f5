// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

#include <functional>
#include <vector>

class QListView;
class QMenu;

namespace diorama {

class EmptyHint;

/// Every picture painted for the document. Looking at one shows it under the boxes.
class HistoryDock final : public Dock
{
    Q_OBJECT

public:
    explicit HistoryDock(QWidget* parent = nullptr);
    QListView* view() const { return m_view; }
    /// The chosen entries' ids, in the list's order.
    std::vector<int> chosen() const;
    /// Chooses and shows the picture that is older by so many, or newer by a negative number.
    void step(int older);
    /// Everything that can be done with the chosen pictures, in words.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void compareWanted(int first, int second);
    void exportWanted(const std::vector<int>& ids);
    void contactSheetWanted(const std::vector<int>& ids);
    /// So many pictures were taken out of the history; the function puts them back, once.
    void removed(int count, const std::function<void()>& putBack);

protected:
    void sessionChanged() override;

private:
    QImage currentImage() const;
    void updateButtons();
    void removeChosen();
    void starChosen();
    void useSeed();

    QListView* m_view = nullptr;
    QToolButton* m_restore = nullptr;
    QToolButton* m_start = nullptr;
    QToolButton* m_repaint = nullptr;
    QToolButton* m_star = nullptr;
    QToolButton* m_compare = nullptr;
    QToolButton* m_sheet = nullptr;
    QToolButton* m_export = nullptr;
    QToolButton* m_remove = nullptr;
    QPointer<Document> m_connected;
};

} // namespace diorama
