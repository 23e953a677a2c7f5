// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvastool.h"
#include "ui/document/document.h"

#include <optional>

namespace diorama {

/// Picks and moves regions. A drag moves the selection (Alt: a copy of it; Shift: along one axis;
/// Ctrl: without snapping). A click selects, Shift-click adds or takes away, Alt-click goes to the
/// next region below.
class MoveTool final : public CanvasTool
{
public:
    explicit MoveTool(ToolContext& context);
    ~MoveTool() override;

    void begin(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void finish(const PointerEvent& event) override;
    Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }
    bool isAlive() const override { return !m_edit || m_edit->isOpen(); }

private:
    void startDrag(const PointerEvent& event);
    void click(const PointerEvent& event);

    Ids m_under; ///< Front first, at the press.
    bool m_wasSelected = false;
    Boxes m_boxes; ///< As they were.
    QRectF m_bounds;
    SnapTargets m_targets;
    std::optional<Document::Transaction> m_edit;
};

} // namespace diorama
