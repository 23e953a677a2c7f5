// SPDX-FileCopyrightText: The Diorama authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/picklefile.h"

#include "core/base/file.h"
#include "core/tensor/safetensors.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

namespace diorama {
namespace {

using testing::HasSubstr;

TEST(PickleFile, IsRefusedByNameAndByContent)
{
    const testing_support::TemporaryFolder folder;
    const auto write = [&](const char* name, std::string_view content) {
        EXPECT_TRUE(writeFileAtomically(folder / name, content));
        return folder / name;
    };
    EXPECT_THAT(refusalOfPickle(write("model.ckpt", "anything")).value_or(""),
                HasSubstr("safetensors.torch"));
    EXPECT_TRUE(refusalOfPickle(write("Model.PT", "anything")));
    EXPECT_TRUE(refusalOfPickle(write("renamed.safetensors", std::string_view("PK\x03\x04", 4))));
    EXPECT_TRUE(refusalOfPickle(write("no-extension", std::string_view("\x80\x02}", 3))));
    EXPECT_FALSE(refusalOfPickle(write("plain.txt", "hello")));
}

TEST(PickleFile, AHeaderWhoseLengthBeginsAsAZipArchiveIsNone)
{
    // 0x4b50 bytes: 'P' and 'K' at the front of the file.
    std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    header.resize(0x4b50, ' ');
    std::string bytes("PK\0\0\0\0\0\0", 8);
    bytes += header + std::string(4, '\0');
    const testing_support::TemporaryFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder / "a.safetensors", std::string_view(bytes)));
    EXPECT_FALSE(refusalOfPickle(folder / "a.safetensors"));
    EXPECT_TRUE(SafetensorsFile::open(folder / "a.safetensors"));
}

} // namespace
} // namespace diorama
