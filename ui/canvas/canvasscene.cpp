// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasscene.h"

#include "ui/canvas/maskitem.h"
#include "ui/canvas/overlayitem.h"
#include "ui/canvas/pictureitem.h"
#include "ui/canvas/regionitem.h"
#include "ui/document/labels.h"
#include "ui/document/thumbnailcache.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

constexpr double kHandleReach = 8; // Screen pixels.
constexpr double kGuideReach = 4;

} // namespace

CanvasScene::CanvasScene(QObject* parent)
    : QGraphicsScene(parent)
    , m_picture(new PictureItem)
    , m_masks(new MaskItem)
    , m_overlay(new OverlayItem)
{
    // Few items, all of them moving: an index costs more than it saves.
    setItemIndexMethod(NoIndex);
    addItem(m_picture);
    addItem(m_masks);
    addItem(m_overlay);
    m_masks->setVisible(false);
    connect(&ThumbnailCache::shared(), &ThumbnailCache::ready, this, [this] { refreshLooks(); });
}

CanvasScene::~CanvasScene() = default;

void CanvasScene::setDocument(Document* document)
{
    if (m_document != nullptr)
        m_document->disconnect(this);
    m_document = document;
    m_maskImages.clear();
    m_notes.clear();
    m_vertical.clear();
    m_horizontal.clear();
    m_picture->setPicture({});
    if (document != nullptr) {
        connect(document, &Document::changed, this,
                [this](const SceneChange& change) { follow(change); });
        connect(document, &Document::selectionChanged, this, [this] {
            refreshLooks();
            refreshHandles();
        });
        connect(document, &QObject::destroyed, this, [this] { rebuild(); });
    }
    rebuild();
}

QSizeF CanvasScene::canvasSize() const
{
    if (m_document == nullptr)
        return {512, 512};
    const Size size = m_document->scene().canvas;
    return {double(std::max(1, size.width)), double(std::max(1, size.height))};
}

void CanvasScene::setPicture(const QImage& picture)
{
    const bool had = hasPicture();
    m_picture->setPicture(picture);
    if (had != hasPicture())
        refreshLooks();
}

bool CanvasScene::hasPicture() const
{
    return m_picture->hasPicture();
}

void CanvasScene::setMasks(const std::vector<QImage>& masks)
{
    m_maskImages = masks;
    refreshMasks();
}

void CanvasScene::setMasksVisible(bool visible)
{
    m_masksVisible = visible;
    m_masks->setVisible(visible);
}

void CanvasScene::setNotes(const QHash<Id, QString>& notes)
{
    m_notes = notes;
    refreshLooks();
}

void CanvasScene::setHighContrast(bool on)
{
    m_highContrast = on;
    refreshLooks();
}

void CanvasScene::setBoxesVisible(bool visible)
{
    m_boxesVisible = visible;
    refreshLooks();
    refreshHandles();
}

void CanvasScene::setViewScale(double scale, double devicePixelRatio)
{
    m_scale = scale;
    m_picture->setDeviceScale(scale * devicePixelRatio);
    m_overlay->setViewScale(scale);
    for (const auto& [id, item] : m_items)
        item->setViewScale(scale);
}

void CanvasScene::setHovered(Id region)
{
    if (region == m_hovered)
        return;
    m_hovered = region;
    refreshLooks();
}

void CanvasScene::setDropTarget(Id region)
{
    if (region == m_dropTarget)
        return;
    m_dropTarget = region;
    refreshLooks();
}

Ids CanvasScene::regionsAt(QPointF point, double slack) const
{
    Ids found;
    if (m_document == nullptr || !m_boxesVisible)
        return found;
    const auto& regions = m_document->scene().regions;
    for (auto region = regions.rbegin(); region != regions.rend(); ++region) {
        const QRectF rect = pixelsFromBox(region->box, canvasSize());
        const QRectF reach = rect.adjusted(-slack, -slack, slack, slack);
        if (region->visible && !region->locked && reach.contains(point))
            found.push_back(region->id);
    }
    return found;
}

Ids CanvasScene::regionsIn(const QRectF& rect) const
{
    Ids found;
    if (m_document == nullptr || !m_boxesVisible)
        return found;
    for (const Region& region : m_document->scene().regions) {
        if (region.visible && !region.locked &&
            rect.intersects(pixelsFromBox(region.box, canvasSize())))
            found.push_back(region.id);
    }
    return found;
}

Ids CanvasScene::movableSelection() const
{
    Ids movable;
    if (m_document == nullptr || !m_boxesVisible)
        return movable;
    for (const Id id : m_document->selection()) {
        if (const Region* region = m_document->scene().region(id);
            region != nullptr && !region->locked)
            movable.push_back(id);
    }
    return movable;
}

QRectF CanvasScene::selectionRect() const
{
    std::vector<Box> boxes;
    for (const Id id : movableSelection())
        boxes.push_back(m_document->scene().region(id)->box);
    return boxes.empty() ? QRectF() : pixelsFromBox(boundsOf(boxes), canvasSize());
}

Handle CanvasScene::handleAt(QPointF point) const
{
    const QRectF rect = selectionRect();
    if (rect.isNull())
        return Handle::None;
    const double reach = kHandleReach / m_scale;
    Handle nearest = Handle::None;
    double best = reach;
    for (const Handle handle : kAllHandles) {
        const QPointF offset = handlePosition(handle, rect) - point;
        const double distance = std::max(std::abs(offset.x()), std::abs(offset.y()));
        if (distance < best) {
            best = distance;
            nearest = handle;
        }
    }
    // The middle of a small box is for moving it.
    const bool tiny = std::min(rect.width(), rect.height()) * m_scale < 3 * kHandleReach;
    if (tiny &&
        rect.adjusted(rect.width() / 4, rect.height() / 4, -rect.width() / 4, -rect.height() / 4)
            .contains(point))
        return Handle::None;
    return nearest;
}

SnapTargets CanvasScene::snapTargets(const Ids& without) const
{
    SnapTargets targets{canvasSize(), {}, m_vertical, m_horizontal};
    if (m_document == nullptr)
        return targets;
    for (const Region& region : m_document->scene().regions) {
        if (region.visible && std::find(without.begin(), without.end(), region.id) == without.end())
            targets.others.push_back(pixelsFromBox(region.box, canvasSize()));
    }
    return targets;
}

QRectF CanvasScene::rectOf(Id id) const
{
    const Region* region = m_document != nullptr ? m_document->scene().region(id) : nullptr;
    return region != nullptr ? pixelsFromBox(region->box, canvasSize()) : QRectF();
}

std::optional<std::pair<Axis, std::size_t>> CanvasScene::guideAt(QPointF point) const
{
    const double reach = kGuideReach / m_scale;
    for (std::size_t i = 0; i < m_vertical.size(); ++i) {
        if (std::abs(m_vertical[i] - point.x()) <= reach)
            return std::pair(Axis::Horizontal, i);
    }
    for (std::size_t i = 0; i < m_horizontal.size(); ++i) {
        if (std::abs(m_horizontal[i] - point.y()) <= reach)
            return std::pair(Axis::Vertical, i);
    }
    return {};
}

void CanvasScene::guidesChanged()
{
    update();
}

QString CanvasScene::toolTipAt(QPointF point) const
{
    for (const Id id : regionsAt(point)) {
        if (m_notes.contains(id))
            return m_notes.value(id);
    }
    return {};
}

void CanvasScene::drawForeground(QPainter* painter, const QRectF& rect)
{
    QPen pen(QColor(0x00, 0xd0, 0xa0), 1, Qt::DashDotLine);
    pen.setCosmetic(true);
    painter->setPen(pen);
    for (const double x : m_vertical)
        painter->drawLine(QLineF(x, rect.top(), x, rect.bottom()));
    for (const double y : m_horizontal)
        painter->drawLine(QLineF(rect.left(), y, rect.right(), y));
}

void CanvasScene::follow(const SceneChange& change)
{
    if (change.aspects == SceneChange::Everything) {
        m_picture->setPicture({});
        m_maskImages.clear();
        rebuild();
        return;
    }
    if (change.touches(SceneChange::Canvas))
        rebuild();
    else if (change.touches(SceneChange::RegionList | SceneChange::RegionOrder))
        syncItems();
    for (const Id id : change.regions) {
        if (const auto item = m_items.find(id); item != m_items.end())
            item->second->setBox(rectOf(id));
    }
    const auto cosmetic =
        ~SceneChange::Aspects(SceneChange::RegionBox | SceneChange::Prompt | SceneChange::Settings);
    if (change.aspects & cosmetic)
        refreshLooks();
    refreshHandles();
    if (!change.live)
        Q_EMIT regionsChanged();
}

void CanvasScene::rebuild()
{
    const QSizeF size = canvasSize();
    m_picture->setCanvas(size);
    m_masks->setCanvas(size);
    syncItems();
    refreshLooks();
    refreshHandles();
    refreshMasks();
    Q_EMIT canvasSizeChanged();
    Q_EMIT regionsChanged();
}

void CanvasScene::syncItems()
{
    const std::vector<Region> none;
    const auto& regions = m_document != nullptr ? m_document->scene().regions : none;
    std::unordered_map<Id, RegionItem*> kept;
    double z = 0;
    for (const Region& region : regions) {
        const auto known = m_items.find(region.id);
        RegionItem* item = known != m_items.end() ? known->second : nullptr;
        if (item == nullptr) {
            item = new RegionItem;
            addItem(item);
            item->setViewScale(m_scale);
        }
        item->setBox(pixelsFromBox(region.box, canvasSize()));
        item->setZValue(z++);
        kept.emplace(region.id, item);
    }
    for (const auto& [id, item] : m_items) {
        if (!kept.contains(id))
            delete item;
    }
    m_items = std::move(kept);
}

void CanvasScene::refreshLooks()
{
    if (m_document == nullptr)
        return;
    int number = 0;
    for (const Region& region : m_document->scene().regions) {
        ++number;
        const auto item = m_items.find(region.id);
        if (item == m_items.end())
            continue;
        item->second->setLook(lookOf(region, number));
        item->second->setVisible(m_boxesVisible);
    }
}

RegionLook CanvasScene::lookOf(const Region& region, int number) const
{
    const Scene& scene = m_document->scene();
    RegionLook look;
    look.number = number;
    look.title = regionTitle(scene, region);
    look.note = m_notes.value(region.id);
    look.style = regionStyle(region.id, m_highContrast);
    look.selected = m_document->isSelected(region.id);
    look.hovered = region.id == m_hovered;
    look.locked = region.locked;
    look.hiddenRegion = !region.visible;
    look.showsPhoto = !hasPicture();
    look.dropTarget = region.id == m_dropTarget;
    if (look.selected && look.showsPhoto && region.phrase.empty() && !region.subject)
        look.hint = tr("Press Enter and say what belongs here, or drop a photo.");
    const Subject* subject = region.subject ? scene.subject(*region.subject) : nullptr;
    if (subject != nullptr && !subject->photos.empty())
        look.thumbnail = ThumbnailCache::shared().cutout(subject->photos.front());
    return look;
}

void CanvasScene::refreshHandles()
{
    m_overlay->setHandles(selectionRect(), movableSelection().size() > 1);
}

void CanvasScene::refreshMasks()
{
    std::vector<QColor> colours;
    if (m_document != nullptr) {
        for (const Region& region : m_document->scene().regions) {
            if (region.visible)
                colours.push_back(regionStyle(region.id, m_highContrast).line);
        }
    }
    m_masks->setMasks(m_maskImages, colours);
}

} // namespace diorama
