// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvasgeometry.h"
#include "ui/canvas/snapping.h"
#include "ui/document/document.h"

#include <QGraphicsScene>
#include <QHash>
#include <QImage>
#include <QPointer>

#include <unordered_map>

namespace diorama {

class MaskItem;
class OverlayItem;
class PictureItem;
class RegionItem;
struct RegionLook;

/// The canvas's items, kept equal to a document: picture, masks, one item a region, overlay. In
/// canvas pixels. Knows what lies where; changes nothing in the document.
class CanvasScene final : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit CanvasScene(QObject* parent = nullptr);
    ~CanvasScene() override;

    void setDocument(Document* document);
    Document* document() const { return m_document; }
    QSizeF canvasSize() const; ///< 512 x 512 without a document.

    void setPicture(const QImage& picture);
    bool hasPicture() const;
    void setMasks(const std::vector<QImage>& masks);
    void setMasksVisible(bool visible);
    bool areMasksVisible() const { return m_masksVisible; }
    void setNotes(const QHash<Id, QString>& notes);
    void setHighContrast(bool on);
    bool isHighContrast() const { return m_highContrast; }
    void setBoxesVisible(bool visible);
    bool areBoxesVisible() const { return m_boxesVisible; }
    /// Screen pixels a canvas pixel, and device pixels a screen pixel.
    void setViewScale(double scale, double devicePixelRatio);
    void setHovered(Id region);
    void setDropTarget(Id region);

    OverlayItem& overlay() { return *m_overlay; }

    // What lies where.
    /// Visible, unlocked regions under a point, front first. `slack` widens thin boxes, in canvas
    /// pixels.
    Ids regionsAt(QPointF point, double slack = 0) const;
    Ids regionsIn(const QRectF& rect) const; ///< Those that it touches, back to front.
    /// The selected regions that a gesture may change: unlocked ones.
    Ids movableSelection() const;
    /// The bounds of movableSelection(); null where it is empty.
    QRectF selectionRect() const;
    Handle handleAt(QPointF point) const;
    SnapTargets snapTargets(const Ids& without) const;
    QRectF rectOf(Id region) const; ///< Null where it is not there.

    // The lines dragged out of the rulers; not part of the document.
    std::vector<double>& guides(Axis across)
    {
        return across == Axis::Horizontal ? m_vertical : m_horizontal;
    }
    /// A guide within reach of the point: its axis and index.
    std::optional<std::pair<Axis, std::size_t>> guideAt(QPointF point) const;
    void guidesChanged();

    /// The tooltip at a point: what a warning badge means.
    QString toolTipAt(QPointF point) const;

Q_SIGNALS:
    void canvasSizeChanged();
    void regionsChanged(); ///< Any region's number, name, place or state; not in mid-gesture.

protected:
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void follow(const SceneChange& change);
    void rebuild();
    void syncItems();
    void refreshLooks();
    void refreshHandles();
    void refreshMasks();
    RegionLook lookOf(const Region& region, int number) const;

    QPointer<Document> m_document;
    PictureItem* m_picture = nullptr; // The scene owns its items.
    MaskItem* m_masks = nullptr;
    OverlayItem* m_overlay = nullptr;
    std::unordered_map<Id, RegionItem*> m_items;
    std::vector<QImage> m_maskImages;
    QHash<Id, QString> m_notes;
    std::vector<double> m_vertical;
    std::vector<double> m_horizontal;
    double m_scale = 1;
    Id m_hovered = 0;
    Id m_dropTarget = 0;
    bool m_masksVisible = false;
    bool m_boxesVisible = true;
    bool m_highContrast = false;
};

} // namespace diorama
