// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/plotsdock.h"

#include "ui/plots/renderplots.h"
#include "ui/session/rendersession.h"

#include <QTimer>
#include <QVBoxLayout>

namespace diorama {

PlotsDock::PlotsDock(QWidget* parent)
    : Dock(QStringLiteral("plots"), tr("Plots"), parent)
{
    column()->setContentsMargins(0, 0, 0, 0);
}

RenderPlots* PlotsDock::plots()
{
    if (m_plots == nullptr) {
        m_plots = new RenderPlots(this);
        column()->addWidget(m_plots);
        sessionChanged();
    }
    return m_plots;
}

void PlotsDock::paintEvent(QPaintEvent* event)
{
    Dock::paintEvent(event);
    if (m_plots == nullptr)
        QTimer::singleShot(0, this, &PlotsDock::plots);
}

void PlotsDock::sessionChanged()
{
    if (m_plots == nullptr)
        return;
    if (m_connected)
        m_connected->disconnect(m_plots);
    m_connected = session();
    if (session() != nullptr)
        connect(session(), &RenderSession::taskChanged, m_plots, &RenderPlots::setTask);
    m_plots->setTask(session() != nullptr ? session()->task() : nullptr);
}

} // namespace diorama
