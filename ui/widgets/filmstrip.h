// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

namespace diorama {

/// The previews of a render side by side, to scrub through with the pointer or the arrow keys.
class FilmStrip final : public QWidget
{
    Q_OBJECT

public:
    struct Frame
    {
        int step = 0;
        QImage image;
    };

    explicit FilmStrip(QWidget* parent = nullptr);

    void clear();
    void append(Frame frame);
    int count() const { return static_cast<int>(m_frames.size()); }
    const Frame& frame(int index) const { return m_frames[static_cast<std::size_t>(index)]; }
    /// Which frame is looked at; -1: the newest, whatever comes.
    int current() const { return m_current; }
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user looks at a frame, or with -1 at the newest again.
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Frames keep their shape while there is room, then overlap.
    QRectF rectOf(int index) const;
    int indexAt(QPointF position) const;
    void announce();

    std::vector<Frame> m_frames;
    int m_current = -1;
};

} // namespace diorama
