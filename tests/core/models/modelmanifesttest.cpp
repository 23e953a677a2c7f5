// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelmanifest.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing_support::TemporaryFolder;

TEST(ModelManifest, TheProjectsOwnCanBeRead)
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(DIORAMA_SOURCE_DIR) / "models" / "manifests")) {
        if (entry.path().extension() != ".yaml")
            continue;
        const auto manifest = readManifest(entry.path());
        ASSERT_TRUE(manifest) << manifest.error().message;
        EXPECT_FALSE(manifest->licence.empty()) << entry.path();
        EXPECT_FALSE(manifest->files.empty()) << entry.path();
        ++count;
    }
    EXPECT_GE(count, 5);
}

TEST(ModelManifest, HashesAreComparedForFilesOfTheSameNameAndSize)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "manifests");
    const std::string text =
        "name: a\nlicence: b\nsource: c\nfiles:\n  - {path: x/file.bin, bytes: 5, sha256: " +
        sha256Hex(std::vector<std::uint8_t>{'h', 'e', 'l', 'l', 'o'}) + "}\n";
    ASSERT_TRUE(writeFileAtomically(folder / "manifests" / "a.yaml", text));
    const auto problems = [&](const char* content) {
        EXPECT_TRUE(writeFileAtomically(folder / "file.bin", content));
        return manifestProblems(folder / "file.bin", {folder.path()}).size();
    };
    EXPECT_EQ(problems("hello"), 0U);
    EXPECT_EQ(problems("jello"), 1U);
    EXPECT_EQ(problems("another file"), 0U);
}

TEST(ModelManifest, NonsenseIsAnError)
{
    const TemporaryFolder folder;
    for (const char* text : {"[", "name: 1", "files: 3"}) {
        ASSERT_TRUE(writeFileAtomically(folder / "m.yaml", text));
        EXPECT_FALSE(readManifest(folder / "m.yaml")) << text;
    }
}

} // namespace
} // namespace diorama
