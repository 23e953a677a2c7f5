// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

#include <vector>

class QLabel;
class QTreeWidget;

namespace diorama {

struct CapabilityNote;

/// The capability contract: what the loaded model will use, approximate or ignore, for each region,
/// said before the render.
class ContractDock final : public Dock
{
    Q_OBJECT

public:
    explicit ContractDock(QWidget* parent = nullptr);
    QTreeWidget* tree() const { return m_tree; }
    /// One sentence about the worst of the notes; empty where there are none.
    static QString summaryOf(const std::vector<CapabilityNote>& notes);

protected:
    void sessionChanged() override;

private:
    void refresh();

    QLabel* m_summary = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
