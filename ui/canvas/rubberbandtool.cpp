// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/rubberbandtool.h"

#include "ui/canvas/canvasscene.h"
#include "ui/canvas/overlayitem.h"

namespace diorama {

RubberBandTool::RubberBandTool(ToolContext& context)
    : CanvasTool(context)
{}

RubberBandTool::~RubberBandTool()
{
    clearOverlay();
    if (!m_finished)
        context().document().select(m_before);
}

void RubberBandTool::begin(const PointerEvent& event)
{
    CanvasTool::begin(event);
    m_before = context().document().selection();
}

void RubberBandTool::move(const PointerEvent& event)
{
    if (!isDrag(event))
        return;
    const QRectF band = QRectF(start().canvas, event.canvas).normalized();
    context().scene().overlay().setRubberBand(band);
    Ids wanted = event.has(Qt::ShiftModifier) ? m_before : Ids{};
    const Ids touched = context().scene().regionsIn(band);
    wanted.insert(wanted.end(), touched.begin(), touched.end());
    context().document().select(wanted);
}

void RubberBandTool::finish(const PointerEvent& event)
{
    m_finished = true;
    if (!isDrag(event) && !event.has(Qt::ShiftModifier))
        context().document().select({});
}

} // namespace diorama
