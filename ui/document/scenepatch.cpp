// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/scenepatch.h"

#include <algorithm>
#include <map>

namespace diorama {
namespace {

template <typename T>
std::vector<Id> idsOf(const std::vector<T>& items)
{
    std::vector<Id> ids;
    ids.reserve(items.size());
    for (const T& item : items)
        ids.push_back(item.id);
    return ids;
}

template <typename T>
std::optional<std::pair<T, T>> pairOf(const T& before, const T& after)
{
    if (before == after)
        return {};
    return std::pair(before, after);
}

template <typename T>
void applyPair(T& value, const std::optional<std::pair<T, T>>& pair, bool forward)
{
    if (pair)
        value = forward ? pair->second : pair->first;
}

template <typename T>
void appendPair(std::optional<std::pair<T, T>>& pair, const std::optional<std::pair<T, T>>& later)
{
    if (!later)
        return;
    if (pair)
        pair->second = later->second;
    else
        pair = later;
    if (pair->first == pair->second)
        pair.reset();
}

SceneChange::Aspects aspectsOf(const Region& a, const Region& b)
{
    SceneChange::Aspects aspects;
    aspects.setFlag(SceneChange::RegionBox, a.box != b.box);
    aspects.setFlag(SceneChange::RegionText, a.phrase != b.phrase || a.negative != b.negative);
    aspects.setFlag(SceneChange::RegionSubject, a.subject != b.subject);
    aspects.setFlag(SceneChange::RegionWeight, a.strength != b.strength || a.overlap != b.overlap);
    aspects.setFlag(SceneChange::RegionFlags, a.visible != b.visible || a.locked != b.locked);
    return aspects;
}

SceneChange::Aspects aspectsOf(const Subject& a, const Subject& b)
{
    SceneChange::Aspects aspects;
    aspects.setFlag(SceneChange::SubjectText,
                    a.name != b.name || a.classWord != b.classWord || a.strength != b.strength);
    aspects.setFlag(SceneChange::SubjectPhotos, a.photos != b.photos);
    return aspects;
}

bool isListEdit(const std::pair<std::vector<Id>, std::vector<Id>>& order)
{
    return !std::is_permutation(order.first.begin(), order.first.end(), order.second.begin(),
                                order.second.end());
}

} // namespace

template <typename T>
ScenePatch::ListPatch<T> ScenePatch::ListPatch<T>::between(const std::vector<T>& before,
                                                           const std::vector<T>& after)
{
    std::map<Id, std::pair<const T*, const T*>> both;
    for (const T& item : before)
        both[item.id].first = &item;
    for (const T& item : after)
        both[item.id].second = &item;
    ListPatch patch;
    for (const auto& [id, pair] : both) {
        const auto& [old, now] = pair;
        if (old != nullptr && now != nullptr && *old == *now)
            continue;
        Delta<T> delta{id, {}, {}};
        if (old != nullptr)
            delta.before = *old;
        if (now != nullptr)
            delta.after = *now;
        patch.deltas.push_back(std::move(delta));
    }
    patch.order = pairOf(idsOf(before), idsOf(after));
    return patch;
}

template <typename T>
void ScenePatch::ListPatch<T>::apply(std::vector<T>& items, bool forward) const
{
    std::map<Id, T> pool;
    for (T& item : items)
        pool.emplace(item.id, std::move(item));
    std::vector<Id> sequence;
    if (order)
        sequence = forward ? order->second : order->first;
    else
        sequence = idsOf(items);
    for (const Delta<T>& delta : deltas) {
        if (const auto& value = forward ? delta.after : delta.before)
            pool.insert_or_assign(delta.id, *value);
    }
    items.clear();
    for (const Id id : sequence)
        items.push_back(std::move(pool.at(id)));
}

template <typename T>
void ScenePatch::ListPatch<T>::append(const ListPatch& later)
{
    std::map<Id, Delta<T>> all;
    for (const auto& delta : deltas)
        all.emplace(delta.id, delta);
    for (const auto& delta : later.deltas) {
        const auto [entry, isNew] = all.emplace(delta.id, delta);
        if (!isNew)
            entry->second.after = delta.after;
    }
    deltas.clear();
    for (auto& [id, delta] : all) {
        if (delta.before != delta.after)
            deltas.push_back(std::move(delta));
    }
    appendPair(order, later.order);
}

template <typename T>
std::vector<Id> ScenePatch::ListPatch<T>::ids() const
{
    std::vector<Id> ids;
    for (const auto& delta : deltas)
        ids.push_back(delta.id);
    return ids;
}

ScenePatch ScenePatch::between(const Scene& before, const Scene& after)
{
    ScenePatch patch;
    patch.m_regions = ListPatch<Region>::between(before.regions, after.regions);
    patch.m_subjects = ListPatch<Subject>::between(before.subjects, after.subjects);
    patch.m_canvas = pairOf(before.canvas, after.canvas);
    patch.m_prompt = pairOf(before.prompt, after.prompt);
    patch.m_negative = pairOf(before.negativePrompt, after.negativePrompt);
    patch.m_settings = pairOf(before.settings, after.settings);
    return patch;
}

bool ScenePatch::isEmpty() const
{
    return m_regions.isEmpty() && m_subjects.isEmpty() && !m_canvas && !m_prompt && !m_negative &&
           !m_settings;
}

void ScenePatch::apply(Scene& scene, bool forward) const
{
    m_regions.apply(scene.regions, forward);
    m_subjects.apply(scene.subjects, forward);
    applyPair(scene.canvas, m_canvas, forward);
    applyPair(scene.prompt, m_prompt, forward);
    applyPair(scene.negativePrompt, m_negative, forward);
    applyPair(scene.settings, m_settings, forward);
}

SceneChange ScenePatch::change() const
{
    SceneChange change{.regions = m_regions.ids(), .subjects = m_subjects.ids()};
    for (const auto& delta : m_regions.deltas) {
        change.aspects |= delta.before && delta.after
                              ? aspectsOf(*delta.before, *delta.after)
                              : SceneChange::Aspects(SceneChange::RegionList);
    }
    for (const auto& delta : m_subjects.deltas) {
        change.aspects |= delta.before && delta.after
                              ? aspectsOf(*delta.before, *delta.after)
                              : SceneChange::Aspects(SceneChange::SubjectList);
    }
    if (m_regions.order && !isListEdit(*m_regions.order))
        change.aspects |= SceneChange::RegionOrder;
    if (m_subjects.order)
        change.aspects |= SceneChange::SubjectList;
    change.aspects.setFlag(SceneChange::Canvas, m_canvas.has_value());
    change.aspects.setFlag(SceneChange::Prompt, m_prompt || m_negative);
    change.aspects.setFlag(SceneChange::Settings, m_settings.has_value());
    return change;
}

bool ScenePatch::hasSameTargets(const ScenePatch& other) const
{
    return m_regions.ids() == other.m_regions.ids() && m_subjects.ids() == other.m_subjects.ids() &&
           m_regions.order.has_value() == other.m_regions.order.has_value() &&
           m_subjects.order.has_value() == other.m_subjects.order.has_value();
}

void ScenePatch::append(const ScenePatch& later)
{
    m_regions.append(later.m_regions);
    m_subjects.append(later.m_subjects);
    appendPair(m_canvas, later.m_canvas);
    appendPair(m_prompt, later.m_prompt);
    appendPair(m_negative, later.m_negative);
    appendPair(m_settings, later.m_settings);
}

std::vector<Id> ScenePatch::regionsGained(bool forward) const
{
    std::vector<Id> gained;
    for (const auto& delta : m_regions.deltas) {
        if (forward ? !delta.before : !delta.after)
            gained.push_back(delta.id);
    }
    return gained;
}

} // namespace diorama
