// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/modelsearch.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::ElementsAre;
using testing_support::TemporaryFolder;

void touch(const std::filesystem::path& file)
{
    std::filesystem::create_directories(file.parent_path());
    ASSERT_TRUE(writeFileAtomically(file, "{}"));
}

TEST(ModelSearch, FindsFoldersAndFilesSortedFirstFolderWins)
{
    const TemporaryFolder folder;
    touch(folder / "a" / "zebra" / "model_index.json");
    touch(folder / "a" / "lora.safetensors");
    touch(folder / "a" / "notes.txt");
    touch(folder / "a" / ".hidden.safetensors");
    touch(folder / "b" / "lora.safetensors");
    touch(folder / "b" / "old.ckpt");
    EXPECT_THAT(findModels({folder / "a", folder / "b", folder / "missing"}),
                ElementsAre(folder / "a" / "lora.safetensors", folder / "b" / "old.ckpt",
                            folder / "a" / "zebra"));
}

TEST(ModelSearch, ResolvesNamesAndPaths)
{
    const TemporaryFolder folder;
    touch(folder / "a" / "lora.safetensors");
    touch(folder / "a" / "small" / "model_index.json");
    const std::vector<std::filesystem::path> folders{folder / "a"};
    EXPECT_EQ(resolveModel("small", folders).value(), folder / "a" / "small");
    EXPECT_EQ(resolveModel("lora", folders).value(), folder / "a" / "lora.safetensors");
    EXPECT_EQ(resolveModel((folder / "a" / "small").string(), {}).value(), folder / "a" / "small");
    for (const char* name : {"other", "", ".."})
        EXPECT_EQ(resolveModel(name, folders).hasValue(), std::string(name) == "..") << name;
}

} // namespace
} // namespace diorama
