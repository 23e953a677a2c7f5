// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

namespace diorama {

class RenderPlots;

/// The curves of the render that is looked at.
class PlotsDock final : public Dock
{
    Q_OBJECT

public:
    explicit PlotsDock(QWidget* parent = nullptr);
    RenderPlots* plots() const { return m_plots; }

protected:
    void sessionChanged() override;

private:
    RenderPlots* m_plots = nullptr;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
