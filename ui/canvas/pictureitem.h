// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>
#include <QImage>
#include <QPixmap>
#include <QThreadPool>

namespace diorama {

/// The picture under the boxes, stretched over the canvas.
///
/// A picture that is much larger than its place on the screen is drawn roughly at once and finely
/// as soon as a worker thread has reduced it, so that painting stays cheap at any size.
class PictureItem final : public QGraphicsObject
{
    Q_OBJECT

public:
    PictureItem();
    ~PictureItem() override;

    void setPicture(const QImage& picture); ///< May be null.
    bool hasPicture() const { return !m_picture.isNull(); }
    void setCanvas(QSizeF canvas);
    /// Device pixels a canvas pixel.
    void setDeviceScale(double scale);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void prepare();
    void makeLevels();
    const QImage& levelFor(QSize target) const;

    QImage m_picture;
    QList<QImage> m_levels; ///< Halved again and again, largest first; made in the background.
    int m_pictureSerial = 0;
    QPixmap m_rough;
    QPixmap m_fine; ///< At screen size; null until made or where the picture is small anyway.
    QSizeF m_canvas{512, 512};
    double m_scale = 1;
    int m_wanted = 0; ///< Counts requests, so that late answers are dropped.
    QThreadPool m_pool;
};

} // namespace diorama
