// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/pngtext.h"
#include "core/scene/scenecontainer.h"
#include "core/scene/scenefile.h"
#include "core/scene/scenepng.h"
#include "core/scene/sceneyaml.h"
#include "tests/core/scene/samplescene.h"
#include "tests/support/mutator.h"

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing_support::Mutator;
using testing_support::sampleScene;

/// Either a scene that can be written and read again, or one Error that names the file.
void expectSceneOrError(const Result<LoadedScene>& loaded, std::uint64_t seed)
{
    if (!loaded) {
        EXPECT_THAT(loaded.error().message, testing::HasSubstr("x.file")) << seed;
        return;
    }
    const auto again = readSceneYaml(writeSceneYaml(loaded->scene), "again");
    EXPECT_TRUE(again) << seed << ": " << again.error().message;
}

/// A PNG whose sums are right, so that damage inside its chunks is reached.
Bytes withRightSums(Bytes png)
{
    for (std::size_t at = 8; at + 12 <= png.size();) {
        const std::size_t length =
            std::size_t{png[at]} << 24 | png[at + 1] << 16 | png[at + 2] << 8 | png[at + 3];
        if (length > png.size() - at - 12)
            break;
        const PngChunk chunk{std::string(png.begin() + static_cast<std::ptrdiff_t>(at) + 4,
                                         png.begin() + static_cast<std::ptrdiff_t>(at) + 8),
                             std::span(png).subspan(at + 8, length)};
        const Bytes right = writePngChunks({chunk});
        std::copy(right.end() - 4, right.end(),
                  png.begin() + static_cast<std::ptrdiff_t>(at + 8 + length));
        at += 12 + length;
    }
    return png;
}

TEST(SceneMutation, DamagedContainersGiveASceneOrAnError)
{
    const auto whole = *packContainer(sampleScene());
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto damaged = Mutator(seed).damaged(whole);
        expectSceneOrError(loadContainer(damaged, "x.file"), seed);
    }
}

TEST(SceneMutation, DamagedPngsGiveASceneOrAnError)
{
    static constexpr std::uint8_t kHeader[13] = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    const auto empty = writePngChunks({{"IHDR", kHeader}, {"IDAT", {}}, {"IEND", {}}});
    const auto whole = *withEmbeddedScene(empty, sampleScene(), true, "x.file");
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const auto damaged = Mutator(seed).damaged(whole);
        expectSceneOrError(loadSceneFromPng(damaged, "x.file"), seed);
        expectSceneOrError(loadSceneFromPng(withRightSums(damaged), "x.file"), seed);
    }
}

TEST(SceneMutation, DamagedYamlGivesASceneOrAnError)
{
    const auto text = writeSceneYaml(sampleScene());
    const Bytes whole(text.begin(), text.end());
    int opened = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const auto damaged = Mutator(seed).damaged(whole);
        const std::string yaml(damaged.begin(), damaged.end());
        auto scene = readSceneYaml(yaml, "x.file");
        opened += scene ? 1 : 0;
        expectSceneOrError(scene ? Result<LoadedScene>(LoadedScene{.scene = std::move(*scene)})
                                 : Result<LoadedScene>(scene.error()),
                           seed);
    }
    EXPECT_GT(opened, 20);
}

/// The fuzzer's corpus of containers is made by this test: run it with DIORAMA_REFRESH_CORPUS=1
/// after a change of the format.
TEST(SceneMutation, TheStoredCorpusHoldsTheSampleScene)
{
    static constexpr std::uint8_t kHeader[13] = {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0};
    const auto folder = std::filesystem::path(DIORAMA_SOURCE_DIR) / "tests/fuzz/corpus/container";
    const auto empty = writePngChunks({{"IHDR", kHeader}, {"IDAT", {}}, {"IEND", {}}});
    const Bytes note{'a'};
    const std::pair<const char*, Bytes> files[] = {
        {"full.diorama", *packContainer(sampleScene(), {.history = {{"r1.yaml", note}}})},
        {"full.png", *withEmbeddedScene(empty, sampleScene(), true, "x")},
    };
    for (const auto& [name, bytes] : files) {
        if (std::getenv("DIORAMA_REFRESH_CORPUS") != nullptr) {
            ASSERT_TRUE(writeFileAtomically(folder / name, std::span<const std::uint8_t>(bytes)));
        }
        const auto loaded = loadScene(folder / name);
        ASSERT_TRUE(loaded) << loaded.error().message;
        EXPECT_EQ(loaded->scene, sampleScene()) << name;
    }
}

} // namespace
} // namespace diorama
