// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene.h"

#include <algorithm>

namespace diorama {
namespace {

template <typename Items>
auto* find(Items& items, Id id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [id](const auto& item) { return item.id == id; });
    return found != items.end() ? &*found : nullptr;
}

} // namespace

const Region* Scene::region(Id id) const
{
    return find(regions, id);
}

Region* Scene::region(Id id)
{
    return find(regions, id);
}

const Subject* Scene::subject(Id id) const
{
    return find(subjects, id);
}

Subject* Scene::subject(Id id)
{
    return find(subjects, id);
}

Id Scene::unusedId() const
{
    Id id = 1;
    while (region(id) != nullptr || subject(id) != nullptr)
        ++id;
    return id;
}

} // namespace diorama
