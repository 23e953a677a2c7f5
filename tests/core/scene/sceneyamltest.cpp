// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/sceneyaml.h"

#include "core/scene/scenelimits.h"
#include "core/scene/scenenames.h"
#include "core/scene/scenepictures.h"
#include "core/scene/validation.h"
#include "tests/core/scene/samplescene.h"

#include <chrono>
#include <gmock/gmock.h>
#include <random>

namespace diorama {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing_support::fakePicture;
using testing_support::sampleScene;

PictureResolver resolverFor(const Scene& scene)
{
    return [pictures = picturesOf(scene)](const PictureRef& ref) -> PicturePtr {
        const auto found = pictures.find(ref.sha256);
        return found != pictures.end() ? found->second : nullptr;
    };
}

Scene readOrFail(const std::string& yaml, const PictureResolver& resolver = {})
{
    auto scene = readSceneYaml(yaml, "s.yaml", resolver);
    if (!scene) {
        ADD_FAILURE() << scene.error().message << "\n" << yaml;
        return {};
    }
    return std::move(*scene);
}

std::string errorOf(const std::string& yaml)
{
    const auto scene = readSceneYaml(yaml, "s.yaml");
    return scene ? "it was read" : scene.error().message;
}

const std::string kHead = "schema: 1\ncanvas: [512, 512]\n";

TEST(SceneYaml, RoundTripIsExact)
{
    const Scene scene = sampleScene();
    const auto yaml = writeSceneYaml(scene);
    EXPECT_EQ(readOrFail(yaml, resolverFor(scene)), scene);
    EXPECT_EQ(writeSceneYaml(readOrFail(yaml, resolverFor(scene))), yaml);
}

TEST(SceneYaml, ADefaultSceneRoundTrips)
{
    EXPECT_EQ(readOrFail(writeSceneYaml(Scene{})), Scene{});
}

TEST(SceneYaml, RandomScenesRoundTripExactly)
{
    std::mt19937_64 random(1);
    const auto unit = [&] { return std::uniform_real_distribution<>(0, 1)(random); };
    for (int round = 0; round < 200; ++round) {
        Scene scene;
        scene.canvas = {static_cast<int>(64 + 8 * (random() % 249)), 2048};
        for (int i = 1; i <= static_cast<int>(random() % 31); ++i) {
            Region region{.id = i};
            region.box = {unit() * 0.5, unit() * 0.5, 0.5 + unit() * 0.5, 0.5 + unit() * 0.5};
            region.strength = unit() * 2;
            for (auto n = random() % 12; n > 0; --n)
                region.phrase += static_cast<char>(1 + random() % 127);
            scene.regions.push_back(region);
        }
        scene.settings.seed = random() >> 1;
        scene.settings.guidanceScale = 1 + unit() * 29;
        scene.settings.layoutGuidance.strength = unit() * 4;
        EXPECT_EQ(readOrFail(writeSceneYaml(scene)), scene);
    }
}

TEST(SceneYaml, EveryEnumValueHasAName)
{
    for (int i = 0; i <= static_cast<int>(SchedulerKind::FlowMatchEuler); ++i) {
        const auto kind = static_cast<SchedulerKind>(i);
        EXPECT_EQ(valueNamed<SchedulerKind>(nameOf(kind)), kind);
    }
    for (const auto spacing : {TimestepSpacing::ModelDefault, TimestepSpacing::Leading,
                               TimestepSpacing::Trailing, TimestepSpacing::Linspace}) {
        EXPECT_EQ(valueNamed<TimestepSpacing>(nameOf(spacing)), spacing);
    }
    for (const auto overlap : {Overlap::Front, Overlap::Behind, Overlap::Blend})
        EXPECT_EQ(valueNamed<Overlap>(nameOf(overlap)), overlap);
    for (const auto use :
         {LayoutGuidanceUse::Automatic, LayoutGuidanceUse::Always, LayoutGuidanceUse::Never})
        EXPECT_EQ(valueNamed<LayoutGuidanceUse>(nameOf(use)), use);
    EXPECT_FALSE(valueNamed<Overlap>("sideways"));
}

TEST(SceneYaml, AbsentKeysKeepTheirDefaults)
{
    const Scene scene = readOrFail(kHead + "regions:\n  - id: 1\n    box: [0, 0, 0.5, 1]\n");
    EXPECT_EQ(scene.settings, RenderSettings{});
    EXPECT_EQ(scene.regions.at(0).strength, 1);
    EXPECT_TRUE(scene.regions.at(0).visible);
}

TEST(SceneYaml, MissingPicturesKeepTheirNames)
{
    const Scene scene = readOrFail(kHead + "subjects:\n  - id: 1\n    photos:\n      - a.png\n"
                                           "      - picture: {path: b.png}\n        mask: c.png\n");
    ASSERT_EQ(scene.subjects.at(0).photos.size(), 2U);
    EXPECT_EQ(scene.subjects[0].photos[0].path, "a.png");
    EXPECT_EQ(scene.subjects[0].photos[1].path, "b.png");
    EXPECT_EQ(scene.subjects[0].photos[1].picture, nullptr);
    EXPECT_EQ(readOrFail(writeSceneYaml(scene)), scene);
}

TEST(SceneYaml, HostileFilesGiveOneClearError)
{
    const std::string region = "regions:\n  - id: 1\n    ";
    const struct
    {
        std::string yaml;
        std::vector<std::string> parts;
    } cases[] = {
        {"", {"s.yaml", "line 1"}},
        {"prompt: x\n", {"schema", "is missing", "schema: 1"}},
        {"- a\n", {"not a scene"}},
        {"schema: 2\ncanvas: [512, 512]\n", {"line 1", "newer Diorama", "schema 2", "update"}},
        {"schema: -1\n", {"line 1", "schema"}},
        {"schema: 1\n", {"canvas", "is missing", "[512, 512]"}},
        {kHead + "promt: x\n", {"line 3", "promt", "\"prompt\" may be meant"}},
        {kHead + "quux: x\n", {"line 3", "quux", "known here", "regions"}},
        {kHead + "prompt: [a]\n", {"line 3", "prompt", "must be text"}},
        {kHead + "prompt: ~\n", {"line 3", "prompt", "quotes"}},
        {kHead + "prompt: a\nprompt: b\n", {"line 4", "prompt", "twice"}},
        {kHead + "prompt: " + std::string(5000, 'x') + "\n",
         {"line 3", "prompt", "too long", "4096"}},
        {kHead + region + "box: [0, 0, 1.5, 1]\n",
         {"line 5", "regions[0].box", "leaves the canvas", "between 0 and 1"}},
        {kHead + region + "box: [0.6, 0, 0.5, 1]\n", {"line 5", "regions[0].box", "x0 < x1"}},
        {kHead + region + "box: [nan, 0, 0.5, 1]\n", {"line 5", "leaves the canvas"}},
        {kHead + region + "box: [0, 0, 1]\n", {"regions[0].box", "four numbers"}},
        {kHead + region + "phrase: a fox\n", {"regions[0].box", "is missing"}},
        {kHead + region + "box: [0, 0, 1, 1]\n    visible: yes\n",
         {"line 6", "visible", "true or false"}},
        {kHead + region + "box: [0, 0, 1, 1]\n    overlap: above\n",
         {"line 6", "overlap", "front, behind, blend"}},
        {kHead + region + "box: [0, 0, 1, 1]\n    subject: 9\n",
         {"line 6", "no subject with the id 9"}},
        {kHead + region + "box: [0, 0, 1, 1]\n  - id: 1\n    box: [0, 0, 1, 1]\n",
         {"regions[1].id", "used twice"}},
        {kHead + "regions: {a: b}\n", {"line 3", "regions", "must be a list"}},
        {"schema: 1\ncanvas: [100000, 512]\n", {"line 2", "canvas", "2048"}},
        {"schema: 1\ncanvas: [500, 512]\n", {"line 2", "canvas", "multiples of 8"}},
        {"schema: 1\ncanvas: 512\n", {"line 2", "canvas", "list"}},
        {kHead + "render: {steps: 1000000}\n", {"render.steps", "between 1 and 200"}},
        {kHead + "render: {steps: many}\n", {"render.steps", "whole number"}},
        {kHead + "render: {steps: \"20\"}\n", {"render.steps", "whole number"}},
        {kHead + "render: {seed: 9223372036854775808}\n", {"render.seed", "9223372036854775807"}},
        {kHead + "render: {seed: -1}\n", {"render.seed", "between 0"}},
        {kHead + "render: {guidance: .inf}\n", {"render.guidance", "between 1 and 30"}},
        {kHead + "render: {layout_guidance: {strength: 9}}\n", {"render.layout_guidance.strength"}},
        {kHead + "render: {repaint_region: 4}\n",
         {"render.repaint_region", "no region with the id 4"}},
        {kHead + "subjects: [{id: 1, photos: [{picture: {sha256: XYZ}}]}]\n", {"sha256", "64"}},
        {kHead + "prompt: !!python/object:os.system x\n", {"line 3", "tags"}},
        {kHead + "? [a, b]\n: c\n", {"line 3", "key must be plain text"}},
        {kHead + "prompt: \"a\" b\n", {"line 3", "not valid YAML"}},
        {kHead + "---\nschema: 1\n", {"several documents"}},
        {kHead + "prompt: \xff\xfe\n", {"UTF-8"}},
        {kHead + "prompt: \"a\\0b\"\n", {"line 3", "prompt", "not allowed"}},
        {kHead + "prompt: \"a\\Nb\"\n", {"line 3", "prompt", "not allowed"}},
    };
    for (const auto& example : cases) {
        const auto message = errorOf(example.yaml);
        EXPECT_THAT(message, HasSubstr("\"s.yaml\", line "));
        for (const auto& part : example.parts)
            EXPECT_THAT(message, HasSubstr(part)) << example.yaml.substr(0, 200);
    }
}

TEST(SceneYaml, AliasBombsAreRefusedAtOnce)
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const auto last = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
        for (int k = 0; k < 8; ++k)
            bomb += ", " + last;
        bomb += "]\n";
    }
    EXPECT_THAT(errorOf(bomb), AllOf(HasSubstr("line 1"), HasSubstr("anchors")));
    EXPECT_THAT(errorOf(kHead + "prompt: *a\n"), HasSubstr("s.yaml"));
}

TEST(SceneYaml, DepthBombsAreRefused)
{
    EXPECT_THAT(errorOf("a: " + std::string(200, '[') + std::string(200, ']')),
                HasSubstr("nesting is too deep"));
    std::string maps;
    for (int i = 0; i < 100; ++i)
        maps += "{a: ";
    EXPECT_THAT(errorOf(maps + "1" + std::string(100, '}')), HasSubstr("nesting is too deep"));
    EXPECT_THAT(errorOf("a: " + std::string(100'000, '[')), HasSubstr("s.yaml"));
    EXPECT_THAT(errorOf(std::string(100'000, '{')), HasSubstr("s.yaml"));
    std::string blocks;
    for (int i = 0; i < 300; ++i)
        blocks += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    EXPECT_THAT(errorOf(blocks), HasSubstr("nesting is too deep"));
}

TEST(SceneYaml, HugeFilesAreRefusedBeforeTheyAreParsed)
{
    const std::string huge(limits::kSceneYamlBytes + 1, 'x');
    EXPECT_THAT(errorOf(huge), HasSubstr("too large"));
    std::string many = "a: [";
    for (int i = 0; i < 60'000; ++i)
        many += "1,";
    EXPECT_THAT(errorOf(many + "]"), HasSubstr("too many values"));
}

TEST(SceneYaml, TooManyRegionsAreRefusedWithTheBound)
{
    std::string yaml = kHead + "regions:\n";
    for (int i = 1; i <= 31; ++i)
        yaml += "  - {id: " + std::to_string(i) + ", box: [0, 0, 1, 1]}\n";
    EXPECT_THAT(errorOf(yaml),
                AllOf(HasSubstr("regions"), HasSubstr("31 entries"), HasSubstr("at most 30")));
}

TEST(SceneYaml, WhatValidatePassesCanBeReadAgain)
{
    Scene scene = sampleScene();
    ASSERT_TRUE(requireValid(scene));
    scene.regions[0].strength = 0;
    scene.settings.layoutGuidance.steps = 100;
    ASSERT_TRUE(requireValid(scene));
    EXPECT_EQ(readOrFail(writeSceneYaml(scene), resolverFor(scene)), scene);
}

} // namespace
} // namespace diorama
