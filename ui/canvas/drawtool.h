// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvastool.h"
#include "ui/document/document.h"

#include <optional>

namespace diorama {

/// Draws a new region. Shift makes it square, Alt draws from the centre, Space moves it while it is
/// drawn, Ctrl suspends snapping. A click without a drag selects what lies there.
class DrawTool final : public CanvasTool
{
public:
    explicit DrawTool(ToolContext& context);
    ~DrawTool() override;

    void begin(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void finish(const PointerEvent& event) override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }
    bool isAlive() const override { return !m_edit || m_edit->isOpen(); }

private:
    QRectF rectFor(const PointerEvent& event);

    QPointF m_anchor;
    QPointF m_last; ///< The pointer at the last event, for moving with Space.
    SnapTargets m_targets;
    std::optional<Document::Transaction> m_edit;
    Id m_region = 0;
};

} // namespace diorama
