// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/capabilities.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>

namespace diorama {
namespace {

ModelFiles modelOf(ModelKind kind)
{
    ModelFiles files{.path = "model", .kind = kind, .family = "test"};
    if (kind == ModelKind::DioramaSmall)
        files.parts["lcp"].config = {{"max_regions", 2}};
    return files;
}

Scene sceneOf(std::size_t regions)
{
    Scene scene;
    for (std::size_t i = 0; i < regions; ++i)
        scene.regions.push_back(
            {.id = static_cast<Id>(i + 1), .box = {0, 0, 0.5, 0.5}, .phrase = "a ball"});
    return scene;
}

std::optional<Support> supportOf(const std::vector<CapabilityNote>& notes, Id region,
                                 Feature feature)
{
    const auto found = std::ranges::find_if(
        notes, [&](const auto& note) { return note.region == region && note.feature == feature; });
    return found != notes.end() ? std::optional(found->support) : std::nullopt;
}

TEST(Capabilities, PlainModelsApproximateBoxesByLayoutGuidance)
{
    Scene scene = sceneOf(1);
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Box),
              Support::Approximated);
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Never;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Box),
              Support::Ignored);
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::GligenCheckpoint), {}, scene), 1, Feature::Box),
        Support::Used);
}

TEST(Capabilities, LayoutGuidanceActsByItselfOnlyWhereTheModelPlacesNoBoxes)
{
    Scene scene = sceneOf(1);
    scene.regions[0].strength = 2;
    const auto strength = [&](ModelKind kind) {
        return supportOf(capabilitiesOf(modelOf(kind), {}, scene), 1, Feature::Strength);
    };
    EXPECT_EQ(strength(ModelKind::Checkpoint), Support::Used);
    EXPECT_EQ(strength(ModelKind::DioramaSmall), Support::Ignored);
    scene.settings.layoutGuidance.use = LayoutGuidanceUse::Always;
    EXPECT_EQ(strength(ModelKind::DioramaSmall), Support::Used);
}

TEST(Capabilities, PhotosNeedAnAdapter)
{
    Scene scene = sceneOf(1);
    scene.subjects = {{.id = 9,
                       .name = "Minka",
                       .classWord = "cat",
                       .photos = {{Picture::fromBytes("a.png", {1, 2}), nullptr}}}};
    scene.regions[0].subject = 9;
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene), 1, Feature::Subject),
        Support::Ignored);
    OpenedAdapter adapter;
    adapter.files.kind = ModelKind::IpAdapterPlus;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {adapter}, scene), 1,
                        Feature::Subject),
              Support::Used);
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene), 1, Feature::Subject),
        Support::Used);
    scene.subjects[0].photos.clear();
    EXPECT_EQ(
        supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene), 1, Feature::Subject),
        Support::Ignored);
}

TEST(Capabilities, RegionsBeyondTheModelsNumberAreNamed)
{
    const auto notes = capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, sceneOf(3));
    EXPECT_EQ(supportOf(notes, 1, Feature::RegionCount), Support::Ignored) << "the hindmost one";
    EXPECT_EQ(supportOf(notes, 2, Feature::RegionCount), std::nullopt);
    EXPECT_EQ(supportOf(notes, 3, Feature::RegionCount), std::nullopt);
}

TEST(Capabilities, NegativesNeedGuidance)
{
    Scene scene = sceneOf(1);
    scene.regions[0].negative = "grass";
    scene.negativePrompt = "fog";
    const auto model = modelOf(ModelKind::Checkpoint);
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 1, Feature::Negative), Support::Used);
    scene.settings.guidanceScale = 1.0;
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 1, Feature::Negative), Support::Ignored);
    EXPECT_EQ(supportOf(capabilitiesOf(model, {}, scene), 0, Feature::Negative), Support::Ignored);
}

TEST(Capabilities, TheShippedModelLeavesEmphasisOut)
{
    Scene scene = sceneOf(1);
    scene.prompt = "a (red:1.3) field";
    const auto small = modelOf(ModelKind::DioramaSmall);
    EXPECT_EQ(supportOf(capabilitiesOf(small, {}, scene), 0, Feature::Phrase),
              Support::Approximated);
    const auto checkpoint = capabilitiesOf(modelOf(ModelKind::Checkpoint), {}, scene);
    EXPECT_FALSE(std::ranges::any_of(checkpoint, [](const CapabilityNote& note) {
        return note.region == 0 && note.feature == Feature::Phrase;
    }));
}

TEST(Capabilities, TheShippedModelBlends)
{
    Scene scene = sceneOf(2);
    scene.regions[1].overlap = Overlap::Blend;
    const auto notes = capabilitiesOf(modelOf(ModelKind::DioramaSmall), {}, scene);
    EXPECT_EQ(supportOf(notes, 2, Feature::Overlap), Support::Used);
    EXPECT_EQ(supportOf(notes, 1, Feature::Overlap), Support::Used);
}

TEST(Capabilities, AdaptersThatDoNotFitAreNamed)
{
    OpenedAdapter adapter;
    adapter.files.path = "style.safetensors";
    adapter.files.kind = ModelKind::Lora;
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::DioramaSmall), {adapter}, sceneOf(1)), 0,
                        Feature::Adapter),
              Support::Ignored);
    EXPECT_EQ(supportOf(capabilitiesOf(modelOf(ModelKind::Checkpoint), {adapter}, sceneOf(1)), 0,
                        Feature::Adapter),
              Support::Used);
}

} // namespace
} // namespace diorama
