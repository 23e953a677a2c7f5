// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "ui/document/document.h"
#include "ui/document/sceneclipboard.h"

#include <QMimeData>

#include <algorithm>
#include <map>

namespace diorama {
namespace {

/// How far pasted boxes are moved when the originals lie at the same place, in canvas pixels.
constexpr double kPasteStep = 16;

bool sameContent(Subject a, const Subject& b)
{
    a.id = b.id;
    return a == b;
}

/// Takes the subjects over; those that are there already are used again. Returns new ids by old
/// ones.
std::map<Id, Id> takeSubjects(Scene& scene, const std::vector<Subject>& subjects)
{
    std::map<Id, Id> ids;
    for (Subject subject : subjects) {
        const auto same =
            std::find_if(scene.subjects.begin(), scene.subjects.end(),
                         [&](const Subject& other) { return sameContent(subject, other); });
        if (same != scene.subjects.end()) {
            ids[subject.id] = same->id;
            continue;
        }
        const Id old = subject.id;
        subject.id = scene.unusedId();
        ids[old] = subject.id;
        scene.subjects.push_back(std::move(subject));
    }
    return ids;
}

std::vector<Box> boxesOf(const std::vector<Region>& regions)
{
    std::vector<Box> boxes;
    for (const Region& region : regions)
        boxes.push_back(region.box);
    return boxes;
}

Box placeFor(const Scene& scene, const Box& bounds, std::optional<QPointF> point, const Box& first)
{
    if (point) {
        return movedInside(bounds, point->x() - (bounds.x0 + bounds.x1) / 2,
                           point->y() - (bounds.y0 + bounds.y1) / 2);
    }
    const double stepX = kPasteStep / std::max(1, scene.canvas.width);
    const double stepY = kPasteStep / std::max(1, scene.canvas.height);
    const auto isTaken = [&](const Box& place) {
        const Box wanted = mapped(first, bounds, place);
        return std::any_of(scene.regions.begin(), scene.regions.end(),
                           [&](const Region& region) { return region.box.iou(wanted) > 0.999; });
    };
    Box place = bounds;
    while (isTaken(place)) {
        const Box next = movedInside(place, stepX, stepY);
        if (next == place)
            break;
        place = next;
    }
    return place;
}

} // namespace

std::unique_ptr<QMimeData> Document::copyRegions(const Ids& regions) const
{
    Scene part;
    part.canvas = m_scene.canvas;
    for (const Region& region : m_scene.regions) {
        if (std::find(regions.begin(), regions.end(), region.id) == regions.end())
            continue;
        part.regions.push_back(region);
        const Subject* subject = region.subject ? m_scene.subject(*region.subject) : nullptr;
        if (subject != nullptr && part.subject(subject->id) == nullptr)
            part.subjects.push_back(*subject);
    }
    return SceneClipboard::encode(part);
}

bool Document::canPaste(const QMimeData* data)
{
    return data != nullptr && SceneClipboard::canDecode(*data);
}

Ids Document::paste(const QMimeData& data, std::optional<QPointF> canvasPoint)
{
    const auto part = SceneClipboard::decode(data);
    if (!part) {
        spdlog::warn("The clipboard was refused: {}", part.error().message);
        return {};
    }
    if (part->regions.empty())
        return {};
    const Box bounds = boundsOf(boxesOf(part->regions));
    const Box place = placeFor(m_scene, bounds, canvasPoint, part->regions.front().box);
    Ids pasted;
    edit(part->regions.size() == 1 ? tr("Paste Region") : tr("Paste Regions"), [&](Scene& scene) {
        const auto subjects = takeSubjects(scene, part->subjects);
        for (Region region : part->regions) {
            region.id = scene.unusedId();
            region.box = madeValid(mapped(region.box, bounds, place));
            region.locked = false;
            if (region.subject)
                region.subject = subjects.at(*region.subject);
            pasted.push_back(region.id);
            scene.regions.push_back(std::move(region));
        }
    });
    select(pasted);
    return pasted;
}

} // namespace diorama
