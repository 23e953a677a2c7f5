// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>

class QSlider;

namespace diorama {

/// Two pictures in one place with a slider between them.
class CompareView final : public QWidget
{
    Q_OBJECT

public:
    CompareView(const QImage& left, const QImage& right, QWidget* parent = nullptr);
    /// 0 shows the right picture alone, 1 the left.
    void setSplit(double share);
    double split() const { return m_split; }
    QSize sizeHint() const override { return {560, 560}; }

Q_SIGNALS:
    void splitDragged(double share);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF pictureRect() const;
    void drag(QPointF position);

    QImage m_left;
    QImage m_right;
    double m_split = 0.5;
};

/// A/B comparison of two renders.
class CompareDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Side
    {
        QImage image;
        QString caption;
    };
    CompareDialog(const Side& left, const Side& right, QWidget* parent = nullptr);
    CompareView* view() const { return m_view; }
    QSlider* slider() const { return m_slider; }

private:
    CompareView* m_view = nullptr;
    QSlider* m_slider = nullptr;
};

} // namespace diorama
