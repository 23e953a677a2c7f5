// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scenecontainer.h"

#include "core/scene/scenepictures.h"
#include "core/scene/sceneyaml.h"
#include "core/scene/zipreader.h"
#include "core/scene/zipwriter.h"
#include "tests/core/scene/samplescene.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;
using testing_support::fakePicture;
using testing_support::sampleScene;
using testing_support::TemporaryFolder;
using Packing = ZipWriter::Packing;

Bytes bytesOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

Bytes zipOf(const std::vector<std::pair<std::string, Bytes>>& entries,
            Packing packing = Packing::Deflate)
{
    ZipWriter zip;
    for (const auto& [name, bytes] : entries)
        zip.add(name, bytes, packing);
    return *zip.finish();
}

std::string errorOf(const Bytes& container)
{
    const auto loaded = loadContainer(container, "p.diorama");
    return loaded ? "it was read" : loaded.error().message;
}

const std::string kMinimal = "schema: 1\ncanvas: [512, 512]\n";

TEST(SceneContainer, RoundTripIsExactAndDeterministic)
{
    const TemporaryFolder folder;
    const Scene scene = sampleScene();
    ASSERT_TRUE(saveContainer(folder / "a.diorama", scene));
    const auto loaded = loadContainer(folder / "a.diorama");
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->scene, scene);
    EXPECT_EQ(loaded->kind, SceneFileKind::Container);
    EXPECT_THAT(loaded->warnings, testing::IsEmpty());
    EXPECT_EQ(*packContainer(scene), *packContainer(loaded->scene));
    EXPECT_EQ(*packContainer(scene), *readFile(folder / "a.diorama", 1 << 20));
}

TEST(SceneContainer, StartsWithItsMimeType)
{
    const auto bytes = *packContainer(Scene{});
    const std::string start(bytes.begin(), bytes.begin() + 64);
    EXPECT_EQ(start.substr(30, 8), "mimetype");
    EXPECT_THAT(start, HasSubstr("application/x-diorama"));
}

TEST(SceneContainer, ThumbnailAndHistoryComeBack)
{
    const TemporaryFolder folder;
    const auto path = folder / "a.diorama";
    ASSERT_TRUE(
        saveContainer(path, Scene{},
                      {.thumbnail = bytesOf("png"),
                       .history = {{"r2.png", bytesOf("two")}, {"r1.yaml", bytesOf("one")}}}));
    const auto loaded = loadContainer(path);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->thumbnail, bytesOf("png"));
    EXPECT_THAT(loaded->history, testing::ElementsAre("r1.yaml", "r2.png"));
    EXPECT_EQ(*readContainerHistory(path, "r2.png"), bytesOf("two"));
    EXPECT_FALSE(readContainerHistory(path, "r3.png"));
    EXPECT_FALSE(readContainerHistory(path, "../scene.yaml"));

    ASSERT_TRUE(saveContainer(
        path, Scene{},
        {.history = {{"r3.png", bytesOf("three")}}, .keepFrom = path, .keep = {"r2.png"}}));
    EXPECT_THAT(loadContainer(path)->history, testing::ElementsAre("r2.png", "r3.png"));
    EXPECT_EQ(*readContainerHistory(path, "r2.png"), bytesOf("two"));
}

TEST(SceneContainer, BadHistoryNamesAreRefused)
{
    for (const char* name : {"", "/a", "a/../b", "a//b", "a b", "ä", "a/"})
        EXPECT_FALSE(packContainer(Scene{}, {.history = {{name, bytesOf("x")}}})) << name;
}

TEST(SceneContainer, MissingPicturesAreWarningsAndStayNamed)
{
    Scene scene = sampleScene();
    const auto yaml = writeSceneYaml(scene, refByHash);
    const auto loaded = loadContainer(zipOf({{"scene.yaml", bytesOf(yaml)}}), "p.diorama");
    ASSERT_TRUE(loaded);
    // Two photos, one mask, one start picture.
    EXPECT_EQ(loaded->warnings.size(), 4U);
    EXPECT_THAT(loaded->warnings[0],
                testing::AllOf(HasSubstr("fox one.png"), HasSubstr("p.diorama")));
    EXPECT_EQ(loaded->scene.subjects[0].photos[0].path, "fox one.png");
    EXPECT_EQ(loaded->scene.regions, scene.regions);
    const auto again = loadContainer(*packContainer(loaded->scene), "q.diorama");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->scene, loaded->scene);
}

TEST(SceneContainer, ADamagedPictureIsLeftOut)
{
    Scene scene;
    const auto picture = fakePicture("fox.png", "a");
    scene.subjects = {{.id = 1, .name = "F", .classWord = "fox", .photos = {{.picture = picture}}}};
    const auto yaml = writeSceneYaml(scene, refByHash);
    const auto container = zipOf({{"scene.yaml", bytesOf(yaml)},
                                  {"pictures/" + picture->sha256 + ".png", bytesOf("other")}});
    const auto loaded = loadContainer(container, "p.diorama");
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->scene.subjects[0].photos[0].picture, nullptr);
    ASSERT_EQ(loaded->warnings.size(), 1U);
    EXPECT_THAT(loaded->warnings[0], HasSubstr("damaged"));
}

TEST(SceneContainer, PathsThatLeaveTheArchiveAreRefused)
{
    for (const char* name : {"../evil", "pictures/../../evil", "/etc/passwd", "a\\b", "C:x"}) {
        const auto container = zipOf({{"scene.yaml", bytesOf(kMinimal)}, {name, bytesOf("x")}});
        EXPECT_THAT(errorOf(container), HasSubstr("leaves the archive")) << name;
    }
}

TEST(SceneContainer, RepeatedNamesAreRefused)
{
    auto container = zipOf({{"scene.yaml", bytesOf(kMinimal)}, {"scene.yamL", bytesOf(kMinimal)}},
                           Packing::Store);
    for (auto at = container.begin();;) {
        static constexpr std::string_view kName = "scene.yamL";
        at = std::search(at, container.end(), kName.begin(), kName.end());
        if (at == container.end())
            break;
        at[9] = 'l';
    }
    EXPECT_THAT(errorOf(container), HasSubstr("two files of the same name"));
}

/// Writes an unpacked size into every record of a zip file's directory.
Bytes withDeclaredSizes(Bytes zip, std::uint32_t size)
{
    static constexpr std::string_view kRecord = "PK\x01\x02";
    auto at = zip.begin();
    while ((at = std::search(at, zip.end(), kRecord.begin(), kRecord.end())) != zip.end()) {
        for (int i = 0; i < 4; ++i)
            at[24 + i] = static_cast<std::uint8_t>(size >> (8 * i));
        at += 4;
    }
    return zip;
}

TEST(SceneContainer, ZipBombsAreRefusedBeforeUnpacking)
{
    const Bytes bomb(std::size_t{8} << 20);
    const auto container = zipOf({{"scene.yaml", bomb}});
    EXPECT_LT(container.size(), 20'000U);
    EXPECT_THAT(errorOf(container), HasSubstr("too large"));

    ZipWriter many;
    for (int i = 0; i < 40; ++i)
        many.add("pictures/" + std::to_string(i), {}, Packing::Store);
    EXPECT_THAT(errorOf(withDeclaredSizes(*many.finish(), 64U << 20)), HasSubstr("2 GiB"));
}

TEST(SceneContainer, TooManyEntriesAreRefused)
{
    ZipWriter zip;
    for (int i = 0; i < 17'000; ++i)
        zip.add("pictures/" + std::to_string(i), {}, Packing::Store);
    EXPECT_THAT(errorOf(*zip.finish()), HasSubstr("too many files"));
}

TEST(SceneContainer, ALyingSizeIsNoticed)
{
    const std::string yaml = kMinimal + "prompt: " + std::string(1000, 'x') + "\n";
    const auto container = withDeclaredSizes(zipOf({{"scene.yaml", bytesOf(yaml)}}), 10);
    EXPECT_THAT(errorOf(container), HasSubstr("p.diorama"));
    EXPECT_NE(errorOf(container), "it was read");
}

TEST(SceneContainer, OtherFilesAreRefusedClearly)
{
    EXPECT_THAT(errorOf(zipOf({{"a.txt", bytesOf("x")}})), HasSubstr("not a Diorama project"));
    EXPECT_THAT(errorOf(bytesOf("PK\x03\x04 broken")), HasSubstr("p.diorama"));
    EXPECT_THAT(errorOf({}), HasSubstr("p.diorama"));
    const auto bad = zipOf({{"scene.yaml", bytesOf(kMinimal + "steps: 3\n")}});
    EXPECT_THAT(errorOf(bad), testing::AllOf(HasSubstr("p.diorama"), HasSubstr("line 3")));
}

TEST(SceneContainer, APictureThatCouldNotBeOpenedAgainIsNotSaved)
{
    const TemporaryFolder folder;
    Scene scene;
    scene.settings.start = StartPicture{testing_support::hugePicture(), 0.5};
    const auto saved = saveContainer(folder / "a.diorama", scene);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(saved.error().message, testing::AllOf(HasSubstr("huge.png"), HasSubstr("256 MiB")));
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(SceneContainer, MoreFilesThanAreOpenedAreNotSaved)
{
    ContainerExtras extras;
    for (std::size_t i = 0; i < limits::kContainerEntries; ++i)
        extras.history.emplace("r" + std::to_string(i), Bytes());
    const auto packed = packContainer(Scene{}, extras);
    ASSERT_FALSE(packed);
    EXPECT_THAT(packed.error().message, HasSubstr("too large to be opened again"));
}

TEST(PictureBudget, EachAndAllAreBounded)
{
    PictureBudget budget(/*others=*/limits::kContainerBytes - 3 * limits::kPictureBytes);
    EXPECT_FALSE(budget.take("a.png", limits::kPictureBytes + 1));
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(budget.take("b.png", limits::kPictureBytes)) << i;
    EXPECT_TRUE(budget.take("empty.png", 0));
    const auto taken = budget.take("c.png", 1);
    ASSERT_FALSE(taken);
    EXPECT_THAT(taken.error().message, testing::AllOf(HasSubstr("c.png"), HasSubstr("2 GiB")));
    EXPECT_FALSE(PictureBudget(limits::kContainerBytes + 1).take("d.png", 1));
}

TEST(SceneContainer, ASceneThatCouldNotBeReadAgainIsNotSaved)
{
    const TemporaryFolder folder;
    Scene scene;
    ASSERT_TRUE(saveContainer(folder / "a.diorama", scene));
    const auto before = *readFile(folder / "a.diorama", 1 << 20);
    scene.prompt = "\xff";
    EXPECT_FALSE(saveContainer(folder / "a.diorama", scene));
    scene.prompt = "fine";
    scene.settings.steps = 0;
    const auto saved = saveContainer(folder / "a.diorama", scene);
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().message, HasSubstr("render.steps"));
    EXPECT_EQ(*readFile(folder / "a.diorama", 1 << 20), before);
}

} // namespace
} // namespace diorama
