// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/scenechange.h"

#include <optional>
#include <utility>

namespace diorama {

/// The difference between two scenes, small and exact: applied to one it gives the other.
class ScenePatch final
{
public:
    static ScenePatch between(const Scene& before, const Scene& after);

    bool isEmpty() const;
    void apply(Scene& scene, bool forward) const;
    SceneChange change() const;
    bool hasSameTargets(const ScenePatch& other) const;
    /// Makes this patch do what it did and then what `later` does.
    void append(const ScenePatch& later);
    /// The ids of the regions that the patch adds (forward) or removes (backward).
    std::vector<Id> regionsGained(bool forward) const;

private:
    template <typename T>
    struct Delta
    {
        Id id = 0;
        std::optional<T> before; ///< Nothing: not there.
        std::optional<T> after;
    };
    template <typename T>
    struct ListPatch
    {
        std::vector<Delta<T>> deltas;                                     ///< By ascending id.
        std::optional<std::pair<std::vector<Id>, std::vector<Id>>> order; ///< Where it differs.

        static ListPatch between(const std::vector<T>& before, const std::vector<T>& after);
        bool isEmpty() const { return deltas.empty() && !order; }
        void apply(std::vector<T>& items, bool forward) const;
        void append(const ListPatch& later);
        std::vector<Id> ids() const;
    };
    template <typename T>
    using Pair = std::optional<std::pair<T, T>>;

    ListPatch<Region> m_regions;
    ListPatch<Subject> m_subjects;
    Pair<Size> m_canvas;
    Pair<std::string> m_prompt;
    Pair<std::string> m_negative;
    Pair<RenderSettings> m_settings;
};

} // namespace diorama
