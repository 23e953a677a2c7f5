// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>
#include <QImage>

#include <vector>

namespace diorama {

/// The masks that the model really gets, each in its region's colour, over the whole canvas.
class MaskItem final : public QGraphicsItem
{
public:
    MaskItem();

    void setCanvas(QSizeF canvas);
    void setMasks(const std::vector<QImage>& masks, const std::vector<QColor>& colours);

    QRectF boundingRect() const override { return {QPointF(), m_canvas}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QSizeF m_canvas{512, 512};
    QImage m_tinted; ///< All masks blended, premultiplied.
};

} // namespace diorama
