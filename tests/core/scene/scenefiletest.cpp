// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenefile.h"

#include "core/scene/pngtext.h"
#include "core/scene/scenecontainer.h"
#include "core/scene/scenepictures.h"
#include "core/scene/scenepng.h"
#include "tests/core/scene/samplescene.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <tuple>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::fakePicture;
using testing_support::sampleScene;
using testing_support::TemporaryFolder;

Bytes tinyPng()
{
    static constexpr std::uint8_t kHeader[13] = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    return writePngChunks({{"IHDR", kHeader}, {"IDAT", {}}, {"IEND", {}}});
}

void write(const std::filesystem::path& path, std::string_view text)
{
    std::filesystem::create_directories(path.parent_path());
    ASSERT_TRUE(writeFileAtomically(path, text));
}

Scene withoutPaths(Scene scene)
{
    for (auto& subject : scene.subjects) {
        for (auto& photo : subject.photos)
            photo.path.clear();
    }
    return scene;
}

TEST(SceneFile, PlainYamlRoundTripsWithItsPictures)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(saveScene(folder / "a.yaml", sampleScene()));
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->kind, SceneFileKind::Yaml);
    EXPECT_THAT(loaded->warnings, testing::IsEmpty());
    EXPECT_EQ(withoutPaths(loaded->scene), withoutPaths(sampleScene()));
    EXPECT_EQ(loaded->scene.subjects[0].photos[0].picture->name, "fox one.png");

    const auto first = *readFile(folder / "a.yaml", 1 << 20);
    ASSERT_TRUE(saveScene(folder / "a.yaml", loaded->scene));
    EXPECT_EQ(*readFile(folder / "a.yaml", 1 << 20), first);
    EXPECT_EQ(loadScene(folder / "a.yaml")->scene, loaded->scene);
}

TEST(SceneFile, PicturesInPlaceAreNotCopied)
{
    const TemporaryFolder folder;
    write(folder / "photos" / "fox.png", "fox");
    write(folder / "a.yaml",
          "schema: 1\ncanvas: [512, 512]\nsubjects:\n  - id: 1\n    photos: [photos/fox.png]\n");
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded);
    ASSERT_TRUE(saveScene(folder / "a.yaml", loaded->scene));
    EXPECT_FALSE(std::filesystem::exists(folder / "pictures"));
    EXPECT_EQ(loadScene(folder / "a.yaml")->scene, loaded->scene);
}

TEST(SceneFile, MissingAndForbiddenPicturesAreWarnings)
{
    const TemporaryFolder folder;
    write(folder / "secret.png", "secret");
    write(folder / "in" / "a.yaml",
          "schema: 1\ncanvas: [512, 512]\nprompt: x\nsubjects:\n  - id: 1\n"
          "    photos: [gone.png, ../secret.png, /etc/passwd, \"\"]\n");
    const auto loaded = loadScene(folder / "in" / "a.yaml");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->scene.prompt, "x");
    ASSERT_EQ(loaded->warnings.size(), 4U);
    EXPECT_THAT(loaded->warnings[0], HasSubstr("gone.png"));
    EXPECT_THAT(loaded->warnings[1], HasSubstr("leaves its folder"));
    EXPECT_THAT(loaded->warnings[2], HasSubstr("/etc/passwd"));
    for (const auto& photo : loaded->scene.subjects[0].photos)
        EXPECT_EQ(photo.picture, nullptr);
}

std::string yamlWithPhotos(const std::string& photos)
{
    return "schema: 1\ncanvas: [512, 512]\nsubjects:\n  - id: 1\n    photos: [" + photos + "]\n";
}

TEST(SceneFile, APictureIsReadOnceHoweverItIsSpelled)
{
    const TemporaryFolder folder;
    write(folder / "photos" / "fox.png", "fox");
    std::filesystem::create_symlink("photos/fox.png", folder / "link.png");
    write(folder / "a.yaml",
          yamlWithPhotos("photos/fox.png, ./photos/fox.png, photos/../photos/fox.png, link.png"));
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded);
    EXPECT_THAT(loaded->warnings, testing::IsEmpty());
    const auto& photos = loaded->scene.subjects[0].photos;
    ASSERT_EQ(photos.size(), 4U);
    ASSERT_NE(photos[0].picture, nullptr);
    for (const auto& photo : photos)
        EXPECT_EQ(photo.picture.get(), photos[0].picture.get()) << photo.path;
    EXPECT_EQ(photos[1].path, "./photos/fox.png");
}

TEST(SceneFile, PicturesWithoutAPathAreCalledByTheirName)
{
    const TemporaryFolder folder;
    const std::string hash(64, 'a');
    write(folder / "a.yaml",
          yamlWithPhotos("{name: fox.png, sha256: " + hash + "}, {sha256: " + hash + "}, \"\""));
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded) << loaded.error().message;
    ASSERT_EQ(loaded->warnings.size(), 3U);
    EXPECT_THAT(loaded->warnings[0],
                testing::AllOf(HasSubstr("\"fox.png\""), HasSubstr("has no path")));
    EXPECT_THAT(loaded->warnings[1], HasSubstr(hash));
    EXPECT_THAT(loaded->warnings[2], HasSubstr("A picture of"));
}

TEST(SceneFile, PicturesAboveTheBoundAreNeitherReadNorWritten)
{
    const TemporaryFolder folder;
    write(folder / "a.yaml", yamlWithPhotos("huge.png"));
    write(folder / "huge.png", "");
    std::filesystem::resize_file(folder / "huge.png", limits::kPictureBytes + 1);
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded);
    ASSERT_EQ(loaded->warnings.size(), 1U);
    EXPECT_THAT(loaded->warnings[0],
                testing::AllOf(HasSubstr("huge.png"), HasSubstr("256 MiB"), HasSubstr("left out")));

    Scene scene;
    scene.settings.start = StartPicture{testing_support::hugePicture(), 0.5};
    std::filesystem::create_directory(folder / "out");
    EXPECT_FALSE(saveScene(folder / "out" / "a.yaml", scene));
    EXPECT_TRUE(std::filesystem::is_empty(folder / "out"));
    EXPECT_FALSE(withEmbeddedScene(tinyPng(), scene, /*withPictures=*/true, "a.png"));
    EXPECT_TRUE(withEmbeddedScene(tinyPng(), scene, /*withPictures=*/false, "a.png"));
}

TEST(SceneFile, AContainerIsToldByItsContent)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(saveContainer(folder / "odd.yaml", sampleScene()));
    const auto loaded = loadScene(folder / "odd.yaml");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->kind, SceneFileKind::Container);
    EXPECT_EQ(loaded->scene, sampleScene());
}

TEST(SceneFile, APngWithPicturesRestoresTheWholeScene)
{
    const TemporaryFolder folder;
    const auto png = withEmbeddedScene(tinyPng(), sampleScene(), /*withPictures=*/true, "a.png");
    ASSERT_TRUE(png);
    ASSERT_TRUE(writeFileAtomically(folder / "a.png", std::span<const std::uint8_t>(*png)));
    const auto loaded = loadScene(folder / "a.png");
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->kind, SceneFileKind::Png);
    EXPECT_EQ(loaded->scene, sampleScene());
    EXPECT_THAT(loaded->warnings, testing::IsEmpty());
    EXPECT_EQ(*withEmbeddedScene(*png, sampleScene(), true, "a.png"), *png);
}

TEST(SceneFile, APngWithoutPicturesReportsThem)
{
    const auto full = withEmbeddedScene(tinyPng(), sampleScene(), true, "a.png");
    const auto png = withEmbeddedScene(*full, sampleScene(), /*withPictures=*/false, "a.png");
    ASSERT_TRUE(png);
    EXPECT_LT(png->size(), full->size());
    const auto loaded = loadSceneFromPng(*png, "a.png");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->warnings.size(), 4U);
    EXPECT_EQ(loaded->scene.regions, sampleScene().regions);
    EXPECT_EQ(loaded->scene.subjects[0].photos[1].path, "Füchsin.png");
}

TEST(SceneFile, APlainPngIsNotAScene)
{
    const auto loaded = loadSceneFromPng(tinyPng(), "a.png");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::NotFound);
    EXPECT_THAT(loaded.error().message, HasSubstr("carries no scene"));
}

TEST(SceneFile, AbsentFilesAndFoldersAreNamed)
{
    const TemporaryFolder folder;
    EXPECT_EQ(loadScene(folder / "none.yaml").error().code, ErrorCode::NotFound);
    EXPECT_THAT(loadScene(folder.path()).error().message, HasSubstr("is a folder"));
}

TEST(SceneFile, AFailedSaveWritesNoPictures)
{
    const TemporaryFolder folder;
    Scene scene = sampleScene();
    scene.regions[0].box.x1 = 2;
    EXPECT_FALSE(saveScene(folder / "a.yaml", scene));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SceneFile, TheDocumentedExampleOpens)
{
    const auto bytes =
        readFile(std::filesystem::path(DIORAMA_SOURCE_DIR) / "docs/scene-format.md", 1 << 20);
    ASSERT_TRUE(bytes) << bytes.error().message;
    const std::string text(bytes->begin(), bytes->end());
    const auto start = text.find("```yaml\n");
    ASSERT_NE(start, std::string::npos);
    const auto example = text.substr(start + 8, text.find("\n```", start + 8) - start - 7);
    const TemporaryFolder folder;
    write(folder / "photos" / "minka-1.png", "1");
    write(folder / "photos" / "minka-2.jpg", "2");
    write(folder / "photos" / "minka-2-mask.png", "3");
    write(folder / "sketch.png", "4");
    write(folder / "a.yaml", example);
    const auto loaded = loadScene(folder / "a.yaml");
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_THAT(loaded->warnings, testing::IsEmpty());
    EXPECT_EQ(loaded->scene.regions.size(), 2U);
    // Every key that a scene can have is in the example: what is written must not add any.
    ASSERT_TRUE(saveScene(folder / "b.yaml", loaded->scene));
    const auto written = *readFile(folder / "b.yaml", 1 << 20);
    std::string line;
    for (const char c : std::string(written.begin(), written.end())) {
        line += c;
        if (c != '\n')
            continue;
        const auto begin = line.find_first_not_of(" -");
        const auto colon = line.find(':');
        if (colon != std::string::npos && begin != std::string::npos && begin < colon) {
            EXPECT_THAT(example, HasSubstr(line.substr(begin, colon - begin + 1)));
        }
        line.clear();
    }
}

TEST(SceneFile, TheSampleScenesOpenWithoutWarnings)
{
    int count = 0;
    const auto folder = std::filesystem::path(DIORAMA_SOURCE_DIR) / "resources/samples";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml")
            continue;
        ++count;
        const auto loaded = loadScene(entry.path());
        ASSERT_TRUE(loaded) << loaded.error().message;
        EXPECT_THAT(loaded->warnings, testing::IsEmpty()) << entry.path();
        EXPECT_FALSE(loaded->scene.regions.empty()) << entry.path();
    }
    EXPECT_GE(count, 2);
}

TEST(SceneFile, WhatIsNoFileIsRefusedWithItsReason)
{
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    std::filesystem::create_symlink("loop", folder / "loop");
    std::filesystem::create_directory(folder / "folder.yaml");
    const std::tuple<const char*, ErrorCode, const char*> kCases[] = {
        {"none", ErrorCode::NotFound, "There is no file"},
        {"pipe", ErrorCode::InvalidInput, "is not a regular file"},
        {"loop", ErrorCode::Io, "Cannot open"},
        {"folder.yaml", ErrorCode::InvalidInput, "is a folder"},
    };
    for (const auto& [name, code, message] : kCases) {
        const auto loaded = loadScene(folder / name);
        ASSERT_FALSE(loaded) << name;
        EXPECT_EQ(loaded.error().code, code) << name;
        EXPECT_THAT(loaded.error().message, HasSubstr(message));
        EXPECT_THAT(loaded.error().message, HasSubstr((folder / name).string()));
    }
}

} // namespace
} // namespace diorama
