// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasgeometry.h"
#include "ui/canvas/snapping.h"

#include <QGraphicsItem>

#include <vector>

namespace diorama {

/// What tools draw above the boxes: selection handles, snap lines, the rubber band and the size
/// readout.
class OverlayItem final : public QGraphicsItem
{
public:
    OverlayItem();

    void setViewScale(double screenPerCanvas);
    /// The rectangle with handles; null for none.
    void setHandles(const QRectF& canvasPixels, bool dashedFrame);
    const QRectF& handles() const { return m_handles; }
    void setSnapLines(std::vector<SnapLine> lines);
    const std::vector<SnapLine>& snapLines() const { return m_lines; }
    void setRubberBand(const QRectF& canvasPixels);
    const QRectF& rubberBand() const { return m_band; }
    void setReadout(const QString& text, QPointF canvasPixels);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void refresh();

    double m_scale = 1;
    QRectF m_bounds;
    QRectF m_handles;
    bool m_dashed = false;
    QRectF m_band;
    std::vector<SnapLine> m_lines;
    QString m_readout;
    QPointF m_readoutAt;
};

} // namespace diorama
