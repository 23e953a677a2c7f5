// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/imagetools.h"
#include "core/pipeline/subjectframe.h"
#include "core/scene/scene.h"

#include <cstddef>
#include <deque>
#include <map>
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
    using CutOutPtr = std::shared_ptr<const CutOut>;

    /// `tools` must outlive it.
    explicit SubjectPictures(const ImageTools& tools)
        : m_tools(tools)
    {}

    /// The first `most` photos of each region's subject in order, one list for each of
    /// visibleRegions(), empty where no subject acts. Photos whose file is missing are left out;
    /// one that cannot be decoded is an error that names it. New ones are made several at a time.
    Result<std::vector<std::vector<CutOutPtr>>> cutOuts(const Scene& scene, std::size_t most,
                                                        std::stop_token stop);

    /// A picture scaled to a size, on white where it is transparent, for renders that start from
    /// one.
    Result<Image> decoded(const Picture& picture, Size size) const;

private:
    struct Task;

    void makeMissing(std::map<std::string, Task>& tasks, std::stop_token stop);
    Result<CutOutPtr> made(const Photo& photo, const Subject& subject, std::stop_token stop) const;
    CutOutPtr known(const std::string& key) const; ///< Null where there is none.

    const ImageTools& m_tools;
    std::deque<std::pair<std::string, CutOutPtr>> m_recent;
};

} // namespace diorama
