// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "core/scene/scenelimits.h"

namespace diorama::testing_support {

/// A picture of the given bytes; scene files do not look inside pictures.
inline PicturePtr fakePicture(const std::string& name, const std::string& content)
{
    const std::string bytes = "\x89PNG\r\n\x1a\n" + content;
    return Picture::fromBytes(name, Bytes(bytes.begin(), bytes.end()));
}

/// A picture of zeros that is one byte larger than any may be; its hash is made up.
inline PicturePtr hugePicture()
{
    return std::make_shared<const Picture>(
        Picture{std::string(64, 'a'), "huge.png", Bytes(limits::kPictureBytes + 1)});
}

/// A scene in which no field has its default.
inline Scene sampleScene()
{
    Scene scene;
    scene.canvas = {640, 384};
    scene.prompt = "a fox \"Minka\" beside a tent,\n\tat sunset: #1 – 狐 \xF0\x9F\xA6\x8A \x01\x7f";
    scene.negativePrompt = "~ null";
    scene.subjects = {
        {.id = 3,
         .name = "Minka",
         .classWord = "fox",
         .photos = {{.picture = fakePicture("fox one.png", "a"), .mask = fakePicture("m.png", "m")},
                    {.picture = fakePicture("Füchsin.png", "b"), .mask = nullptr}},
         .strength = 0.1 + 0.2},
        {.id = 4, .name = "true", .classWord = "12", .photos = {}, .strength = 2},
    };
    scene.regions = {
        {.id = 1,
         .box = {1.0 / 3, 0, 0.7000000000000001, 1},
         .phrase = "a fox",
         .negative = "dog",
         .subject = 3,
         .strength = 5e-324,
         .overlap = Overlap::Blend,
         .visible = false,
         .locked = true},
        {.id = 2, .box = {0, 1e-9, 0.5, 0.25}, .phrase = "", .overlap = Overlap::Behind},
    };
    scene.settings.model = "/models/with space/sd";
    scene.settings.adapters = {{"gligen", -0.5}, {"lora: x", 1.25}};
    scene.settings.seed = 0x7fff'ffff'ffff'ffff;
    scene.settings.steps = 33;
    scene.settings.guidanceScale = 7.1;
    scene.settings.guidanceUntil = 0.8;
    scene.settings.guidanceRescale = 0.7;
    scene.settings.scheduler = SchedulerKind::DpmSolver2M;
    scene.settings.karrasSigmas = true;
    scene.settings.spacing = TimestepSpacing::Trailing;
    scene.settings.groundingShare = 0.3;
    scene.settings.layoutGuidance = {
        .use = LayoutGuidanceUse::Never, .strength = 2.5, .steps = 7, .iterations = 3};
    scene.settings.regionalGuidance = {.enabled = true, .negative = "frame", .until = 0.25};
    scene.settings.start = StartPicture{fakePicture("start.png", "s"), 0.35};
    scene.settings.repaintRegion = 2;
    return scene;
}

} // namespace diorama::testing_support
