// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <QFlags>

#include <vector>

namespace diorama {

/// What an edit touched. Views look at the aspects first and at the ids second.
struct SceneChange
{
    enum Aspect : unsigned {
        RegionList = 1u << 0,  ///< Regions were added or removed.
        RegionOrder = 1u << 1, ///< The z-order of regions that were there before.
        RegionBox = 1u << 2,
        RegionText = 1u << 3, ///< Phrase or negative.
        RegionSubject = 1u << 4,
        RegionWeight = 1u << 5,  ///< Strength or overlap.
        RegionFlags = 1u << 6,   ///< Visible or locked.
        SubjectList = 1u << 7,   ///< Subjects were added, removed or reordered.
        SubjectText = 1u << 8,   ///< Name, class word or strength.
        SubjectPhotos = 1u << 9, ///< Photos or their masks.
        Canvas = 1u << 10,       ///< The picture's size.
        Prompt = 1u << 11,       ///< Prompt or negative prompt.
        Settings = 1u << 12,
        Everything = (1u << 13) - 1, ///< Another scene: read all of it again.
    };
    Q_DECLARE_FLAGS(Aspects, Aspect)

    Aspects aspects = {};
    std::vector<Id> regions = {};  ///< Added, removed or changed, ascending.
    std::vector<Id> subjects = {}; ///< Added, removed or changed, ascending.
    bool live = false; ///< In mid-gesture; one more change with live = false ends the gesture.

    bool touches(Aspects any) const { return bool(aspects & any); }
    /// Whether the change alters what a render would paint.
    bool affectsRender() const
    {
        return touches(Aspects(Everything) & ~Aspects(SubjectList | SubjectText)) ||
               !subjects.empty();
    }
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SceneChange::Aspects)

} // namespace diorama
