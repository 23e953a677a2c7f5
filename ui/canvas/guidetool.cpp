// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/guidetool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"

#include <cmath>

namespace diorama {

GuideTool::GuideTool(ToolContext& context, Axis axis, std::optional<std::size_t> index)
    : CanvasTool(context)
    , m_axis(axis)
    , m_index(index)
{}

GuideTool::~GuideTool()
{
    clearOverlay();
    if (m_finished || !m_index)
        return;
    if (m_before)
        context().scene().guides(m_axis)[*m_index] = *m_before;
    else
        erase();
    context().scene().guidesChanged();
}

void GuideTool::begin(const PointerEvent& event)
{
    CanvasTool::begin(event);
    auto& guides = context().scene().guides(m_axis);
    if (m_index) {
        m_before = guides[*m_index];
    } else {
        m_index = guides.size();
        guides.push_back(-1e9);
    }
    move(event);
}

void GuideTool::move(const PointerEvent& event)
{
    const double position =
        std::round(m_axis == Axis::Horizontal ? event.canvas.x() : event.canvas.y());
    context().scene().guides(m_axis)[*m_index] = position;
    context().scene().overlay().setReadout(QString::number(position), event.canvas);
    context().scene().guidesChanged();
}

void GuideTool::finish(const PointerEvent& event)
{
    move(event);
    m_finished = true;
    const QSizeF canvas = context().scene().canvasSize();
    const double length = m_axis == Axis::Horizontal ? canvas.width() : canvas.height();
    const double position = context().scene().guides(m_axis)[*m_index];
    if (position < 0 || position > length)
        erase();
    context().scene().guidesChanged();
}

void GuideTool::erase()
{
    auto& guides = context().scene().guides(m_axis);
    guides.erase(guides.begin() + static_cast<std::ptrdiff_t>(*m_index));
}

} // namespace diorama
