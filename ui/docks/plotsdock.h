// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"

namespace diorama {

class RenderPlots;

/// The curves of the render that is looked at. They are made when they are first seen.
class PlotsDock final : public Dock
{
    Q_OBJECT

public:
    explicit PlotsDock(QWidget* parent = nullptr);
    RenderPlots* plots();

protected:
    void sessionChanged() override;
    void paintEvent(QPaintEvent* event) override;

private:
    RenderPlots* m_plots = nullptr;
    QPointer<RenderSession> m_connected;
};

} // namespace diorama
