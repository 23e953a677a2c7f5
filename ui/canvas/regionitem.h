// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvaspalette.h"

#include <QGraphicsItem>
#include <QImage>
#include <QPixmap>
#include <QString>

namespace diorama {

/// What a region looks like on the canvas.
struct RegionLook
{
    int number = 0;
    QString title;
    QImage thumbnail = {}; ///< Of its subject; may be null.
    QString note = {};     ///< A warning; empty for none.
    QString hint = {};     ///< Written into the box where there is room for it.
    RegionStyle style = {};
    bool selected = false;
    bool hovered = false;
    bool locked = false;
    bool hiddenRegion = false; ///< Not part of the render; drawn faintly, and only while selected.
    bool showsPhoto =
        false; ///< Fills the box with the subject's photo, where no picture is painted.
    bool dropTarget = false;

    friend bool operator==(const RegionLook& a, const RegionLook& b);
};

/// A region's box with its label. Lines and label keep their size on the screen at every zoom.
class RegionItem final : public QGraphicsItem
{
public:
    explicit RegionItem(QGraphicsItem* parent = nullptr);

    void setBox(const QRectF& canvasPixels);
    const QRectF& box() const { return m_box; }
    void setLook(const RegionLook& look);
    const RegionLook& look() const { return m_look; }
    void setViewScale(double screenPerCanvas);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// What a drawn label depends on besides the look.
    struct LabelKey
    {
        int textWidth = 0;
        int icons = 0;
        bool compact = false;
        double ratio = 1; ///< Device pixels a screen pixel.
        friend bool operator==(const LabelKey&, const LabelKey&) = default;
    };

    void paintPhoto(QPainter& painter, const QRectF& box) const;
    void paintFrame(QPainter& painter, const QRectF& box) const;
    void paintHint(QPainter& painter, const QRectF& box) const;
    void paintLabel(QPainter& painter, const QRectF& box) const;
    QPixmap makeLabel(const LabelKey& key) const;
    QPixmap makeBadge(double devicePixelRatio) const;
    void measure() const;

    QRectF m_box;
    RegionLook m_look;
    double m_scale = 1;
    // The label is drawn once and copied at every paint: text is the dearest thing on the canvas.
    mutable QPixmap m_label;
    mutable LabelKey m_labelKey;
    mutable int m_badgeWidth = 0;
    mutable int m_titleWidth = 0; ///< Unshortened.
};

} // namespace diorama
