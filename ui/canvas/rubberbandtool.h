// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvastool.h"
#include "ui/document/document.h"

namespace diorama {

/// Selects all regions that a dragged rectangle touches; Shift adds them. A click on nothing
/// deselects.
class RubberBandTool final : public CanvasTool
{
public:
    explicit RubberBandTool(ToolContext& context);
    ~RubberBandTool() override;

    void begin(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void finish(const PointerEvent& event) override;

private:
    Ids m_before;
    bool m_finished = false;
};

} // namespace diorama
