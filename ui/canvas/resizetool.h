// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasgeometry.h"
#include "ui/canvas/canvastool.h"
#include "ui/document/document.h"

#include <optional>

namespace diorama {

/// Resizes the selection as one by a handle. Shift keeps the ratio, Alt resizes around the centre,
/// Ctrl suspends snapping.
class ResizeTool final : public CanvasTool
{
public:
    ResizeTool(ToolContext& context, Handle handle);
    ~ResizeTool() override;

    void begin(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void finish(const PointerEvent& event) override;
    Qt::CursorShape cursor() const override { return cursorFor(m_handle); }
    bool isAlive() const override { return !m_edit || m_edit->isOpen(); }

    static Qt::CursorShape cursorFor(Handle handle);

private:
    QRectF rectFor(const PointerEvent& event) const;

    Handle m_handle;
    Boxes m_boxes; ///< As they were.
    QRectF m_bounds;
    SnapTargets m_targets;
    std::optional<Document::Transaction> m_edit;
};

} // namespace diorama
