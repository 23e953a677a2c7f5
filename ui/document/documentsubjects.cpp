// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenelimits.h"
#include "ui/document/document.h"
#include "ui/document/photos.h"

#include <algorithm>

namespace diorama {

Id Document::addSubject(const Subject& subject)
{
    Subject added = subject;
    added.id = m_scene.unusedId();
    edit(tr("Add Subject"), [&](Scene& scene) { scene.subjects.push_back(added); });
    setCurrentSubject(added.id);
    return added.id;
}

void Document::removeSubjects(const Ids& subjects)
{
    const auto removed = [&](Id id) {
        return std::find(subjects.begin(), subjects.end(), id) != subjects.end();
    };
    edit(subjects.size() == 1 ? tr("Remove Subject") : tr("Remove Subjects"), [&](Scene& scene) {
        std::erase_if(scene.subjects, [&](const Subject& subject) { return removed(subject.id); });
        for (Region& region : scene.regions) {
            if (region.subject && removed(*region.subject))
                region.subject.reset();
        }
    });
}

void Document::setSubjectName(Id subject, const QString& name)
{
    editSubject(
        subject, tr("Rename Subject"), [&](Subject& s) { s.name = name.toStdString(); },
        Merge::Subject);
}

void Document::setClassWord(Id subject, const QString& word)
{
    editSubject(
        subject, tr("Change Class Word"), [&](Subject& s) { s.classWord = word.toStdString(); },
        Merge::Subject);
}

void Document::setSubjectStrength(Id subject, double strength)
{
    const double bounded = std::clamp(strength, 0.0, limits::kStrengthMax);
    editSubject(
        subject, tr("Change Subject Strength"), [&](Subject& s) { s.strength = bounded; },
        Merge::Subject);
}

void Document::addPhotos(Id subject, const std::vector<Photo>& photos)
{
    editSubject(subject, photos.size() == 1 ? tr("Add Photo") : tr("Add Photos"),
                [&](Subject& s) { s.photos.insert(s.photos.end(), photos.begin(), photos.end()); });
}

void Document::removePhoto(Id subject, int index)
{
    editSubject(subject, tr("Remove Photo"), [&](Subject& s) {
        if (index >= 0 && index < std::ssize(s.photos))
            s.photos.erase(s.photos.begin() + index);
    });
}

void Document::setPhotoMask(Id subject, int index, PicturePtr mask)
{
    editSubject(subject, tr("Change Cut-Out"), [&](Subject& s) {
        if (index >= 0 && index < std::ssize(s.photos))
            s.photos[static_cast<std::size_t>(index)].mask = mask;
    });
}

void Document::replaceSubject(Id old, Id by)
{
    if (m_scene.subject(by) == nullptr)
        return;
    edit(tr("Replace Subject"), [&](Scene& scene) {
        for (Region& region : scene.regions) {
            if (region.subject == old)
                region.subject = by;
        }
    });
}

Id Document::attachPhotos(Id regionId, const std::vector<Photo>& photos, QPointF canvasPoint)
{
    if (photos.empty())
        return 0;
    const bool isNew = m_scene.region(regionId) == nullptr;
    Transaction transaction(*this, isNew ? tr("Add Region with Photo") : tr("Attach Photo"));
    const Id subject = addSubject({.name = nameFromPhotos(photos), .photos = photos});
    if (isNew)
        addRegion(boxAround(canvasPoint.x(), canvasPoint.y()), {}, subject);
    else
        attachSubject({regionId}, subject);
    transaction.commit();
    return subject;
}

} // namespace diorama
