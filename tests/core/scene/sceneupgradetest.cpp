// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/scene/sceneyaml.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

std::string textOf(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, 1 << 20);
    return bytes ? std::string(bytes->begin(), bytes->end()) : std::string();
}

TEST(SceneUpgrade, TheGoldenFileOfSchema0OpensAsItWasMeant)
{
    const auto yaml =
        textOf(std::filesystem::path(DIORAMA_SOURCE_DIR) / "tests/core/scene/data/v0.yaml");
    const auto read = readSceneYaml(yaml, "v0.yaml");
    ASSERT_TRUE(read) << read.error().message;

    Scene expected;
    expected.canvas = {512, 384};
    expected.prompt = "a fox beside a tent on a meadow at sunset";
    expected.negativePrompt = "blurry";
    expected.subjects = {
        {.id = 3, .name = "a fox", .classWord = "fox", .photos = {{.path = "photos/fox.png"}}}};
    expected.regions = {
        {.id = 1, .box = {0.125, 0.25, 0.375, 0.75}, .phrase = "a fox", .subject = 3},
        {.id = 2, .box = {0.5, 0.125, 1, 1}, .phrase = "a green tent"},
    };
    expected.settings.seed = 7;
    expected.settings.steps = 12;
    expected.settings.guidanceScale = 4.5;
    EXPECT_EQ(*read, expected);
    EXPECT_THAT(writeSceneYaml(*read), testing::StartsWith("schema: 1\n"));
}

TEST(SceneUpgrade, ALongPromptNamesItsSubjectWithWholeCharacters)
{
    std::string prompt;
    for (int i = 0; i < 300; ++i)
        prompt += "狐";
    const auto read = readSceneYaml("schema: 0\nwidth: 512\nheight: 512\nobjects:\n"
                                    "  - box: [0, 0, 64, 64]\n    photo: fox.png\n    prompt: " +
                                        prompt + "\n",
                                    "old.yaml");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->regions[0].phrase, prompt);
    // 170 characters of three bytes are the most that fit into a name.
    EXPECT_EQ(read->subjects[0].name, prompt.substr(0, 510));
}

TEST(SceneUpgrade, MistakesInOldFilesAreNamedInTheirOwnTerms)
{
    const std::string head = "schema: 0\nwidth: 512\nheight: 512\n";
    const struct
    {
        std::string yaml;
        const char* part;
    } cases[] = {
        {"schema: 0\nwidth: 512\n", "line 1: height: is missing"},
        {head + "objects:\n  - box: [0, 0, 600, 10]\n", "leaves the canvas"},
        {head + "objects:\n  - box: [0, 0, 10]\n", "[x, y, width, height]"},
        {head + "objects:\n  - prompt: x\n", "objects[0].box: is missing"},
        {head + "objects:\n  - box: [0, 0, 9, 9]\n    colour: red\n", "objects[0].colour"},
        {head + "objects: 7\n", "objects: must be a list"},
        {head + "regions: []\nobjects: []\n", "regions"},
    };
    for (const auto& example : cases) {
        const auto read = readSceneYaml(example.yaml, "old.yaml");
        if (!read)
            EXPECT_THAT(read.error().message, testing::HasSubstr(example.part));
        else
            EXPECT_STREQ(example.part, "regions");
    }
}

} // namespace
} // namespace diorama
