// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"
#include "core/pipeline/subjectframe.h"
#include "core/scene/scene.h"

#include <cstddef>
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

    /// Makes those that cutOuts() will be asked for, several at the same time: the first `most`
    /// photos of every subject that acts in a visible region.
    void prepare(const Scene& scene, std::size_t most, std::stop_token stop);

    /// The subject's first `most` photos in order. Those whose file is missing are left out; one
    /// that cannot be decoded is an error that names it.
    Result<std::vector<std::shared_ptr<const CutOut>>>
    cutOuts(const Subject& subject, std::size_t most, std::stop_token stop);

    /// A picture scaled to a size, on white where it is transparent, for renders that start from
    /// one.
    Result<Image> decoded(const Picture& picture, Size size) const;

private:
    using CutOutPtr = std::shared_ptr<const CutOut>;

    Result<CutOutPtr> cutOut(const Photo& photo, const Subject& subject, std::stop_token stop);
    Result<CutOutPtr> made(const Photo& photo, const Subject& subject, std::stop_token stop) const;
    CutOutPtr known(const std::string& key) const; ///< Null where there is none.
    void remember(const std::string& key, const CutOutPtr& cutOut);

    const ImageTools& m_tools;
    std::deque<std::pair<std::string, CutOutPtr>> m_recent;
};

} // namespace diorama
