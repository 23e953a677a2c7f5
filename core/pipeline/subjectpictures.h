// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"
#include "core/pipeline/subjectframe.h"
#include "core/scene/scene.h"

#include <deque>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace diorama {

/// Subjects' photos, decoded and cut out. Remembers those made last by content, because a
/// person who moves a box renders the same photos again and again; the oldest goes first.
class SubjectPictures final
{
public:
    /// `tools` must outlive it.
    explicit SubjectPictures(const ImageTools& tools)
        : m_tools(tools)
    {}

    /// The subject's photos in order. Those whose file is missing are left out; one that cannot be
    /// decoded is an error that names it.
    Result<std::vector<std::shared_ptr<const CutOut>>> cutOuts(const Subject& subject,
                                                               std::stop_token stop);

    /// A picture scaled to a size, on white where it is transparent, for renders that start from
    /// one.
    Result<Image> decoded(const Picture& picture, Size size) const;

private:
    Result<std::shared_ptr<const CutOut>> cutOut(const Photo& photo, const Subject& subject,
                                                 std::stop_token stop);

    const ImageTools& m_tools;
    std::deque<std::pair<std::string, std::shared_ptr<const CutOut>>> m_recent;
};

} // namespace diorama
