// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/validation.h"
#include "tests/core/scene/samplescene.h"

#include <functional>
#include <gmock/gmock.h>
#include <limits>

namespace diorama {
namespace {

using testing_support::sampleScene;

bool complainsOnlyAbout(const Scene& scene, const std::string& field, Id region = 0, Id subject = 0)
{
    int errors = 0;
    bool found = false;
    for (const auto& problem : validate(scene)) {
        if (problem.severity != Severity::Error)
            continue;
        ++errors;
        found = found ||
                (problem.field == field && problem.region == region && problem.subject == subject);
    }
    return found && errors == 1;
}

TEST(Validation, AFullSceneHasNoErrors)
{
    EXPECT_TRUE(requireValid(sampleScene()));
}

TEST(Validation, AnEmptySceneCanBeRendered)
{
    EXPECT_THAT(validate(Scene{}), testing::IsEmpty());
}

TEST(Validation, EachBrokenRuleIsOneErrorAtItsField)
{
    const struct
    {
        std::function<void(Scene&)> damage;
        const char* field;
        Id region = 0;
        Id subject = 0;
    } cases[] = {
        {[](Scene& s) { s.canvas.width = 100; }, "canvas"},
        {[](Scene& s) { s.canvas.height = 4096; }, "canvas"},
        {[](Scene& s) { s.prompt.assign(5000, 'x'); }, "prompt"},
        {[](Scene& s) { s.prompt = "\xff"; }, "prompt"},
        {[](Scene& s) { s.regions[0].box.x1 = 1.01; }, "box", 1},
        {[](Scene& s) { s.regions[0].box.x0 = std::numeric_limits<double>::quiet_NaN(); }, "box",
         1},
        {[](Scene& s) { s.regions[1].strength = 2.1; }, "strength", 2},
        {[](Scene& s) { s.regions[1].subject = 99; }, "subject", 2},
        {[](Scene& s) {
             s.regions[1].id = 3;
             s.settings.repaintRegion = 3;
         },
         "id", 3},
        {[](Scene& s) { s.subjects[0].strength = -1; }, "strength", 0, 3},
        {[](Scene& s) { s.subjects[0].name.assign(600, 'x'); }, "name", 0, 3},
        {[](Scene& s) { s.settings.steps = 0; }, "render.steps"},
        {[](Scene& s) { s.settings.steps = 201; }, "render.steps"},
        {[](Scene& s) { s.settings.guidanceScale = 31; }, "render.guidance"},
        {[](Scene& s) { s.settings.guidanceUntil = 1.5; }, "render.guidance_until"},
        {[](Scene& s) { s.settings.seed = std::uint64_t{1} << 63; }, "render.seed"},
        {[](Scene& s) { s.settings.adapters[0].weight = 3; }, "render.adapters"},
        {[](Scene& s) { s.settings.layoutGuidance.iterations = 0; },
         "render.layout_guidance.iterations"},
        {[](Scene& s) { s.settings.regionalGuidance.until = 2; }, "render.regional_guidance.until"},
        {[](Scene& s) { s.settings.start->picture = nullptr; }, "render.start.picture"},
        {[](Scene& s) { s.settings.start.reset(); }, "render.repaint_region"},
        {[](Scene& s) { s.settings.repaintRegion = 77; }, "render.repaint_region"},
    };
    for (const auto& example : cases) {
        Scene scene = sampleScene();
        example.damage(scene);
        EXPECT_TRUE(complainsOnlyAbout(scene, example.field, example.region, example.subject))
            << example.field;
        EXPECT_FALSE(requireValid(scene)) << example.field;
    }
}

TEST(Validation, BoundsAreWrittenShortly)
{
    Scene scene = sampleScene();
    scene.regions[1].strength = 2.1;
    EXPECT_EQ(requireValid(scene).error().message,
              "The region's strength must lie between 0 and 2.");
}

TEST(Validation, MessagesQuoteWholeCharacters)
{
    Scene scene = sampleScene();
    scene.regions[1].phrase = "a";
    for (int i = 0; i < 100; ++i)
        scene.regions[1].phrase += "狐";
    scene.subjects[1].name = scene.regions[1].phrase;
    scene.subjects[1].photos = {{.path = scene.regions[1].phrase}};
    scene.regions[1].box.x1 = 2;
    int quoting = 0;
    for (const auto& problem : validate(scene)) {
        EXPECT_TRUE(isUtf8(problem.message)) << problem.message;
        quoting += problem.message.find("狐") != std::string::npos ? 1 : 0;
    }
    EXPECT_EQ(quoting, 2);
}

TEST(Validation, TooManyRegionsAreRefused)
{
    Scene scene;
    for (int i = 1; i <= 31; ++i)
        scene.regions.push_back({.id = i, .box = {}, .phrase = "x"});
    EXPECT_TRUE(complainsOnlyAbout(scene, "regions"));
}

TEST(Validation, MissingPhotosAndEmptyPhrasesAreWarnings)
{
    Scene scene;
    scene.subjects = {{.id = 1, .name = "M", .classWord = "", .photos = {{.path = "gone.png"}}}};
    scene.regions = {{.id = 2, .box = {}, .phrase = ""}};
    EXPECT_TRUE(requireValid(scene));
    std::vector<std::string> fields;
    for (const auto& problem : validate(scene)) {
        EXPECT_EQ(problem.severity, Severity::Warning);
        fields.push_back(problem.field);
    }
    EXPECT_THAT(fields, testing::ElementsAre("class", "photos", "phrase"));
}

TEST(Validation, Utf8IsCheckedStrictly)
{
    EXPECT_TRUE(isUtf8("plain ä 狐 \xF0\x9F\xA6\x8A"));
    EXPECT_FALSE(isUtf8("\xc0\xaf"));         // overlong
    EXPECT_FALSE(isUtf8("\xed\xa0\x80"));     // surrogate
    EXPECT_FALSE(isUtf8("\xf4\x90\x80\x80")); // above U+10FFFF
    EXPECT_FALSE(isUtf8("\xe7\x8b"));         // cut off
    EXPECT_FALSE(isUtf8("\xf3\xbf\xbf\xbf")); // U+FFFFF, a noncharacter
    EXPECT_FALSE(isUtf8("\xef\xb7\x90"));     // U+FDD0, a noncharacter
    EXPECT_TRUE(isUtf8("\xef\xbf\xbd"));      // U+FFFD, the replacement character
}

} // namespace
} // namespace diorama
