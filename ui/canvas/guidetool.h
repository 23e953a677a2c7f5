// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvastool.h"
#include "ui/document/arrange.h"

#include <cstddef>
#include <optional>

namespace diorama {

/// Moves a guide, or brings a new one from a ruler. Dropped outside of the canvas it is removed.
class GuideTool final : public CanvasTool
{
public:
    /// `axis` is the one along which the guide moves. Without an index, a new guide is made.
    GuideTool(ToolContext& context, Axis axis, std::optional<std::size_t> index);
    ~GuideTool() override;

    void begin(const PointerEvent& event) override;
    void move(const PointerEvent& event) override;
    void finish(const PointerEvent& event) override;
    Qt::CursorShape cursor() const override
    {
        return m_axis == Axis::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor;
    }

private:
    void erase();

    Axis m_axis;
    std::optional<std::size_t> m_index;
    std::optional<double> m_before; ///< Nothing: it is new.
    bool m_finished = false;
};

} // namespace diorama
