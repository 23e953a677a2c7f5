// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/plotsdock.h"

#include "ui/plots/renderplots.h"
#include "ui/session/rendersession.h"

#include <QVBoxLayout>

namespace diorama {

PlotsDock::PlotsDock(QWidget* parent)
    : Dock(QStringLiteral("plots"), tr("Plots"), parent)
    , m_plots(new RenderPlots(this))
{
    column()->setContentsMargins(0, 0, 0, 0);
    column()->addWidget(m_plots);
}

void PlotsDock::sessionChanged()
{
    if (m_connected)
        m_connected->disconnect(m_plots);
    m_connected = session();
    if (session() != nullptr)
        connect(session(), &RenderSession::taskChanged, m_plots, &RenderPlots::setTask);
    m_plots->setTask(session() != nullptr ? session()->task() : nullptr);
}

} // namespace diorama
