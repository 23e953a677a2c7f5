// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <string>
#include <string_view>

namespace diorama::testing_support {

inline PicturePtr fakePicture(std::string_view content, std::string name = "photo.png")
{
    return Picture::fromBytes(std::move(name), Bytes(content.begin(), content.end()));
}

/// Three regions (ids 2, 3, 4 from back to front), one subject (id 1) that region 3 has.
inline Scene sampleScene()
{
    Scene scene;
    scene.prompt = "a park";
    scene.subjects.push_back({.id = 1,
                              .name = "Minka",
                              .classWord = "cat",
                              .photos = {{.picture = fakePicture("minka"), .mask = nullptr}}});
    scene.regions.push_back({.id = 2, .box = {0.0, 0.0, 0.25, 0.25}, .phrase = "a tree"});
    scene.regions.push_back(
        {.id = 3, .box = {0.5, 0.5, 0.75, 0.75}, .phrase = "a cat", .subject = 1});
    scene.regions.push_back({.id = 4, .box = {0.25, 0.25, 0.5, 0.5}, .phrase = "a bench"});
    return scene;
}

} // namespace diorama::testing_support
