// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

class QTabWidget;

namespace diorama {

class RegionPage;
class ScenePage;

/// The selected region's properties, or the scene's.
class InspectorDock final : public Dock
{
    Q_OBJECT

public:
    explicit InspectorDock(QWidget* parent = nullptr);

    RegionPage* regionPage() const { return m_region; }
    ScenePage* scenePage() const { return m_scene; }
    QTabWidget* tabs() const { return m_tabs; }
    /// Shows the region page with the cursor in the phrase.
    void editPhrase();

Q_SIGNALS:
    /// The phrase was typed to its end; the keyboard may go back to the canvas.
    void phraseEntered();

protected:
    void sessionChanged() override;

private:
    QTabWidget* m_tabs = nullptr;
    RegionPage* m_region = nullptr;
    ScenePage* m_scene = nullptr;
    QPointer<Document> m_connected;
    QPointer<RenderSession> m_connectedSession;
};

} // namespace diorama
