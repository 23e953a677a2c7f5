// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace diorama {

/// One picture, as large as the room allows, keeping its shape, over a checkerboard where it is
/// transparent.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);

    void setImage(const QImage& image);
    const QImage& image() const { return m_image; }
    /// Where the picture is drawn.
    QRectF pictureRect() const;
    QSize sizeHint() const override { return {384, 384}; }
    QSize minimumSizeHint() const override { return {96, 96}; }

    static void drawCheckerboard(QPainter& painter, const QRectF& rect);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
};

} // namespace diorama
