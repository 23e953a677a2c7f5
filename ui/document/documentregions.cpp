// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenelimits.h"
#include "ui/document/document.h"

#include <algorithm>
#include <cmath>

namespace diorama {
namespace {

/// Pairs of id and box of those regions that exist and may be moved.
Boxes movableBoxes(const Scene& scene, const Ids& regions)
{
    Boxes boxes;
    for (const Id id : regions) {
        if (const Region* region = scene.region(id); region != nullptr && !region->locked)
            boxes.emplace_back(id, region->box);
    }
    return boxes;
}

std::vector<Box> onlyBoxes(const Boxes& boxes)
{
    std::vector<Box> result;
    for (const auto& [id, box] : boxes)
        result.push_back(box);
    return result;
}

Boxes withBoxes(Boxes boxes, const std::vector<Box>& values)
{
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i].second = values[i];
    return boxes;
}

} // namespace

Id Document::addRegion(const Box& box, const QString& phrase, std::optional<Id> subject)
{
    const Id id = m_scene.unusedId();
    edit(tr("Add Region"), [&](Scene& scene) {
        scene.regions.push_back(
            {.id = id, .box = madeValid(box), .phrase = phrase.toStdString(), .subject = subject});
    });
    select({id});
    return id;
}

void Document::removeRegions(const Ids& regions)
{
    edit(regions.size() == 1 ? tr("Remove Region") : tr("Remove Regions"), [&](Scene& scene) {
        std::erase_if(scene.regions,
                      [&](const Region& region) { return contains(regions, region.id); });
        auto& repaint = scene.settings.repaintRegion;
        if (repaint && contains(regions, *repaint))
            repaint.reset();
    });
}

Ids Document::duplicateRegions(const Ids& regions, double dx, double dy)
{
    std::vector<Box> boxes;
    for (const Region& region : m_scene.regions) {
        if (contains(regions, region.id))
            boxes.push_back(region.box);
    }
    if (boxes.empty())
        return {};
    const Box bounds = boundsOf(boxes);
    const Box moved = movedInside(bounds, dx, dy);
    Ids copies;
    edit(boxes.size() == 1 ? tr("Duplicate Region") : tr("Duplicate Regions"), [&](Scene& scene) {
        const std::vector<Region> originals = scene.regions;
        for (Region copy : originals) {
            if (!contains(regions, copy.id))
                continue;
            copy.id = scene.unusedId();
            copy.box =
                madeValid({copy.box.x0 + moved.x0 - bounds.x0, copy.box.y0 + moved.y0 - bounds.y0,
                           copy.box.x1 + moved.x0 - bounds.x0, copy.box.y1 + moved.y0 - bounds.y0});
            copy.locked = false;
            copies.push_back(copy.id);
            scene.regions.push_back(std::move(copy));
        }
    });
    select(copies);
    return copies;
}

void Document::setBoxes(const Boxes& boxes, const QString& text, Merge merge)
{
    edit(
        !text.isEmpty()     ? text
        : boxes.size() == 1 ? tr("Resize Region")
                            : tr("Resize Regions"),
        [&](Scene& scene) {
            for (const auto& [id, box] : boxes) {
                if (Region* region = scene.region(id))
                    region->box = madeValid(box);
            }
        },
        merge);
}

void Document::moveRegions(const Ids& regions, double dx, double dy, Merge merge)
{
    const Boxes boxes = movableBoxes(m_scene, regions);
    if (boxes.empty() || !std::isfinite(dx) || !std::isfinite(dy))
        return;
    const Box bounds = boundsOf(onlyBoxes(boxes));
    const Box moved = movedInside(bounds, dx, dy);
    std::vector<Box> values;
    for (const auto& [id, box] : boxes) {
        const double x = moved.x0 - bounds.x0;
        const double y = moved.y0 - bounds.y0;
        values.push_back({box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y});
    }
    setBoxes(withBoxes(boxes, values), boxes.size() == 1 ? tr("Move Region") : tr("Move Regions"),
             merge);
}

void Document::alignRegions(const Ids& regions, Alignment alignment, AlignTo to)
{
    const Boxes boxes = movableBoxes(m_scene, regions);
    setBoxes(withBoxes(boxes, aligned(onlyBoxes(boxes), alignment, to)),
             boxes.size() == 1 ? tr("Align Region") : tr("Align Regions"));
}

void Document::distributeRegions(const Ids& regions, Axis axis)
{
    const Boxes boxes = movableBoxes(m_scene, regions);
    setBoxes(withBoxes(boxes, distributed(onlyBoxes(boxes), axis)),
             boxes.size() == 1 ? tr("Distribute Region") : tr("Distribute Regions"));
}

void Document::setPhrase(Id region, const QString& text)
{
    editRegions(
        {region}, tr("Edit Phrase"), [&](Region& r) { r.phrase = text.toStdString(); },
        Merge::Phrase);
}

void Document::setRegionNegative(Id region, const QString& text)
{
    editRegions(
        {region}, tr("Edit Negative Phrase"), [&](Region& r) { r.negative = text.toStdString(); },
        Merge::Phrase);
}

void Document::setRegionStrength(const Ids& regions, double strength)
{
    const double bounded = std::clamp(strength, 0.0, limits::kStrengthMax);
    editRegions(
        regions, tr("Change Region Strength"), [&](Region& r) { r.strength = bounded; },
        Merge::Strength);
}

void Document::setOverlap(const Ids& regions, Overlap overlap)
{
    editRegions(regions, tr("Change Overlap"), [&](Region& r) { r.overlap = overlap; });
}

void Document::setVisible(const Ids& regions, bool visible)
{
    const bool one = regions.size() == 1;
    const QString show = one ? tr("Show Region") : tr("Show Regions");
    const QString hide = one ? tr("Hide Region") : tr("Hide Regions");
    editRegions(regions, visible ? show : hide, [&](Region& r) { r.visible = visible; });
}

void Document::setLocked(const Ids& regions, bool locked)
{
    const bool one = regions.size() == 1;
    const QString lock = one ? tr("Lock Region") : tr("Lock Regions");
    const QString unlock = one ? tr("Unlock Region") : tr("Unlock Regions");
    editRegions(regions, locked ? lock : unlock, [&](Region& r) { r.locked = locked; });
}

void Document::attachSubject(const Ids& regions, std::optional<Id> subject)
{
    if (subject && m_scene.subject(*subject) == nullptr)
        return;
    editRegions(regions, subject ? tr("Attach Subject") : tr("Detach Subject"),
                [&](Region& r) { r.subject = subject; });
}

void Document::moveInOrder(const Ids& regions, ZMove move)
{
    edit(tr("Change Order"), [&](Scene& scene) {
        auto& all = scene.regions;
        const auto picked = [&](const Region& region) { return contains(regions, region.id); };
        switch (move) {
        case ZMove::ToFront:
            std::stable_partition(all.begin(), all.end(), std::not_fn(picked));
            break;
        case ZMove::ToBack:
            std::stable_partition(all.begin(), all.end(), picked);
            break;
        case ZMove::Forward:
            for (std::size_t i = all.size(); i-- > 1;) {
                if (picked(all[i - 1]) && !picked(all[i]))
                    std::swap(all[i - 1], all[i]);
            }
            break;
        case ZMove::Backward:
            for (std::size_t i = 1; i < all.size(); ++i) {
                if (picked(all[i]) && !picked(all[i - 1]))
                    std::swap(all[i], all[i - 1]);
            }
            break;
        }
    });
}

void Document::setOrder(const Ids& backToFront)
{
    std::vector<Region> ordered;
    for (const Id id : backToFront) {
        if (const Region* region = m_scene.region(id))
            ordered.push_back(*region);
    }
    const bool isWhole = std::is_permutation(
        ordered.begin(), ordered.end(), m_scene.regions.begin(), m_scene.regions.end(),
        [](const Region& a, const Region& b) { return a.id == b.id; });
    if (isWhole)
        edit(tr("Change Order"), [&](Scene& scene) { scene.regions = ordered; });
}

} // namespace diorama
