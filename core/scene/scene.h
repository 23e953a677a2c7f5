// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/geometry.h"
#include "core/scene/picture.h"
#include "core/scene/rendersettings.h"

#include <optional>
#include <string>
#include <vector>

namespace diorama {

/// Subjects and regions are named by ids that are unique within their scene and never 0.
using Id = int;

/// One reference photo of a subject.
struct Photo
{
    PicturePtr picture; ///< Null where the file is missing; `path` then says which.
    PicturePtr mask;    ///< A grey PNG of the photo's size, white = subject. Null: the picture's
                        ///< alpha, or an automatic cut-out.
    std::string path =
        {}; ///< As written in a plain YAML scene, relative to it. Empty inside a container.

    friend bool operator==(const Photo& a, const Photo& b)
    {
        return samePicture(a.picture, b.picture) && samePicture(a.mask, b.mask) && a.path == b.path;
    }
};

/// Somebody or something to be painted.
struct Subject
{
    Id id = 0;
    std::string name;      ///< What the user calls it, for example "Minka".
    std::string classWord; ///< What it is, for example "cat". Goes into prompts and grounding.
    std::vector<Photo> photos;
    double strength = 1.0; ///< How strictly the photos are followed, 0 to 2.

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// How a region shares pixels with the regions it meets. The order of Scene::regions is the
/// z-order.
enum class Overlap {
    Front,  ///< Hides what lies below it.
    Behind, ///< Yields to every region that it meets, whatever the z-order.
    Blend,  ///< Shares common pixels in equal parts.
};

/// A box on the canvas, with what belongs in it.
struct Region
{
    Id id = 0;
    Box box;
    std::string phrase;        ///< What is in the box, for example "a red bicycle".
    std::string negative = {}; ///< What must not be in the box. May be empty.
    std::optional<Id> subject = {};
    double strength = 1.0; ///< How strictly the layout is enforced here, 0 to 2.
    Overlap overlap = Overlap::Front;
    bool visible = true; ///< Hidden regions do not take part in a render.
    bool locked = false; ///< Locked regions cannot be picked or moved on the canvas.

    friend bool operator==(const Region&, const Region&) = default;
};

/// The document: everything that a render depends on, as one copyable value.
struct Scene
{
    Size canvas{512, 512}; ///< Picture size in pixels.
    std::string prompt;
    std::string negativePrompt = {};
    std::vector<Region> regions; ///< Back to front.
    std::vector<Subject> subjects;
    RenderSettings settings;

    const Region* region(Id id) const;
    Region* region(Id id);
    const Subject* subject(Id id) const;
    Subject* subject(Id id);
    /// The smallest id that no region or subject has.
    Id unusedId() const;

    friend bool operator==(const Scene&, const Scene&) = default;
};

} // namespace diorama
